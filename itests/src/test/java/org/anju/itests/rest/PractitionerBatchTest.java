package org.anju.itests.rest;

import static org.anju.itests.harness.Practitioners.CARDS;
import static org.anju.itests.harness.Practitioners.CASES;
import static org.anju.itests.harness.Practitioners.ids;
import static org.anju.itests.harness.Practitioners.path;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Practitioners;
import org.anju.itests.harness.Waiting;
import org.junit.BeforeClass;
import org.junit.Test;

/** Several cases at once (§2.5): those that are selected, and all that a filter finds. */
public class PractitionerBatchTest {
    private static Filings filings;
    private static Practitioners people;

    @BeforeClass
    public static void people() {
        filings = new Filings(City.of(Outside.shared()), City.HUANGPU);
        people = Practitioners.branded(filings);
    }

    @Test
    @Accepts({31, 43})
    public void threeSelectedDraftsAreDeletedAndNothingElse() {
        List<Long> ids = people.drafts("朱200", 3);
        JsonNode waiting = people.waiting("朱200");
        List<Long> all = new ArrayList<>(ids);
        all.add(waiting.get("id").asLong());
        JsonNode result = people.admin()
                .post(CASES + "/batch-delete", Map.of("ids", all))
                .expect(200)
                .json();
        assertEquals("成功 3 条，失败 1 条", result.get("message").asText());
        assertEquals("当前状态不允许此操作", result.at("/failures/0/reason").asText());
        ids.forEach(id -> assertEquals(404, people.admin().get(CASES + "/" + id).status()));
        assertEquals(200, people.admin().get(path(waiting)).status());
        assertEquals(
                409,
                people.admin()
                        .delete(path(waiting) + "?version=" + waiting.get("version"))
                        .status());
    }

    @Test
    @Accepts({32, 44, 51})
    public void threeSelectedPeopleAreSubmittedVerifiedAndActivated() {
        List<Long> ids = people.drafts("朱196", 3);
        Map<String, Object> batch = Map.of("ids", ids);
        assertEquals(3, succeeded(people.admin().post(CASES + "/batch-submit", batch)));
        assertTrue(
                ids(people.district().get(CASES + "?view=VERIFICATION&size=50")).containsAll(ids));
        assertEquals(
                3, succeeded(people.district().post(CASES + "/batch-verify", Map.of("ids", ids, "action", "PASS"))));
        assertEquals(3, succeeded(people.admin().post(CARDS + "/batch-activate", batch)));
        ids.forEach(id -> assertEquals(
                "ACTIVE",
                people.admin()
                        .get(CASES + "/" + id)
                        .expect(200)
                        .json()
                        .at("/card/state")
                        .asText()));
        assertEquals(
                "请至少选择一条记录",
                people.admin()
                        .post(CASES + "/batch-submit", Map.of("ids", List.of()))
                        .expect(400)
                        .detail());
    }

    private static int succeeded(Client.Answer batch) {
        return batch.expect(200).json().get("succeeded").asInt();
    }

    /** A condition that is misspelt or left out must not become all that there is. */
    @Test
    public void aBatchOverAListNeedsAFilterThatIsUnderstood() {
        JsonNode draft = people.draft("朱200");
        for (String batch : List.of("/batch-delete", "/batch-submit")) {
            assertEquals(
                    400, people.admin().post(CASES + batch, Map.of("all", true)).status());
            Map<String, Object> misspelt = Map.of("view", "APPLICATIONS", "batchid", 999_999);
            Client.Answer refused = people.admin()
                    .post(CASES + batch, Map.of("all", true, "filter", misspelt))
                    .expect(400);
            assertEquals("filter.batchid", refused.json().at("/fields/0/field").asText());
        }
        people.admin().get(path(draft)).expect(200);
    }

    @Test
    public void allThatAFilterFindsIsDoneByAJob() {
        Practitioners busy = Practitioners.branded(filings);
        busy.draft("朱3");
        busy.draft("朱4");
        Map<String, Object> half = busy.person("朱5");
        half.remove("photoFileId");
        busy.save(half).expect(201);
        long job = busy.admin()
                .post(CASES + "/batch-submit", Map.of("all", true, "filter", Map.of("view", "APPLICATIONS")))
                .expect(202)
                .json()
                .get("jobId")
                .asLong();
        Waiting.until("the job is done", Duration.ofSeconds(30), () -> busy.admin()
                .get("/api/v1/platform/jobs/" + job)
                .expect(200)
                .json()
                .get("state")
                .asText()
                .equals("DONE"));
        assertEquals(
                "成功 2 条，失败 1 条",
                busy.admin()
                        .get("/api/v1/platform/jobs/" + job)
                        .json()
                        .get("message")
                        .asText());
        JsonNode counts = busy.admin().get(CASES + "/counts").expect(200).json();
        assertEquals(1, counts.get("applications").asInt());
        assertEquals(2, counts.get("verification").asInt());
    }
}
