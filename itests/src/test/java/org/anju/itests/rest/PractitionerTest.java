package org.anju.itests.rest;

import static org.anju.itests.harness.Practitioners.BASE;
import static org.anju.itests.harness.Practitioners.CARDS;
import static org.anju.itests.harness.Practitioners.CASES;
import static org.anju.itests.harness.Practitioners.cardPath;
import static org.anju.itests.harness.Practitioners.ids;
import static org.anju.itests.harness.Practitioners.lists;
import static org.anju.itests.harness.Practitioners.path;
import static org.anju.itests.harness.Practitioners.version;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Practitioners;
import org.anju.itests.harness.Samples;
import org.junit.BeforeClass;
import org.junit.Test;

/** 从业人员信息卡申请 by REST: the LOGO, application, verification and activation, and who sees what. */
public class PractitionerTest {
    static final String TAKEN = "该人员已存在相关案件";
    private static City city;
    private static Filings filings;
    private static Practitioners people;

    @BeforeClass
    public static void people() {
        city = City.of(Outside.shared());
        filings = new Filings(city, City.HUANGPU);
        people = Practitioners.branded(filings);
    }

    @Test
    @Accepts({23, 24, 33, 35, 45, 50, 56})
    public void aPersonGoesFromDraftToCard() {
        JsonNode draft = people.draft("陈明");
        assertEquals("DRAFT", draft.get("state").asText());
        assertTrue(lists(people.admin(), CASES + "?view=APPLICATIONS", draft));

        JsonNode waiting = people.submit(draft).expect(200).json();
        assertEquals("VERIFYING", waiting.get("state").asText());
        assertFalse(waiting.at("/summary/caseNo").asText().isEmpty());
        assertTrue(lists(people.district(), CASES + "?view=VERIFICATION", draft));
        Client city310000 = city.official("310000", "GOV_REVIEWER");
        assertEquals(
                403, Practitioners.verify(city310000, waiting, "PASS", null).status());

        people.pass(waiting).expect(200);
        JsonNode mine = people.admin().get(path(draft)).expect(200).json();
        assertEquals("TO_ACTIVATE", mine.get("state").asText());
        assertTrue(lists(people.admin(), CASES + "?view=ACTIVATION", draft));
        assertEquals(
                403,
                people.district().post(path(draft) + "/activate", version(mine)).status());

        JsonNode active = people.activate(mine).expect(200).json();
        JsonNode card = people.card(active.at("/card/id").asLong());
        assertEquals("ACTIVE", card.get("state").asText());
        assertTrue(card.toString(), card.at("/summary/number").asText().matches("310101\\d{10}"));
        assertEquals("安居示范", card.get("shortName").asText());
        assertEquals(1, card.at("/summary/edition").asInt());
        assertTrue(lists(people.admin(), CARDS, card));
        assertTrue(lists(people.district(), CARDS, card));
        assertTrue(people.admin()
                .get(cardPath(card) + "/history")
                .expect(200)
                .json()
                .findValuesAsText("actionLabel")
                .containsAll(List.of("保存", "提交", "核验通过", "激活")));
    }

    @Test
    @Accepts({25})
    public void theDistrictNeitherAppliesNorActivates() {
        Map<String, Object> facts = people.person("李1");
        assertEquals(403, people.district().post(CASES, Map.of("facts", facts)).status());
        JsonNode passed = people.pass(people.waiting("李1")).expect(200).json();
        assertEquals(
                403,
                people.district()
                        .post(path(passed) + "/activate", version(passed))
                        .status());
        assertEquals(
                403,
                people.district()
                        .post(
                                CARDS + "/batch-activate",
                                Map.of("ids", List.of(passed.get("id").asLong())))
                        .status());
    }

    @Test
    @Accepts({26, 27, 28})
    public void withoutLogoAndShortNameThereIsNoCard() {
        Practitioners bare = new Practitioners(filings);
        String logo = BASE + "/institutions/me/logo";
        assertFalse(bare.admin().get(logo).expect(200).json().get("complete").asBoolean());
        JsonNode draft = bare.draft("陈明");
        Client.Answer refused = bare.submit(draft).expect(422);
        assertEquals("请先在【企业LOGO上传】菜单上传企业LOGO和企业简称，否则无法生成从业人员信息卡", refused.detail());
        bare.admin().put(logo, Map.of("version", 0, "shortName", "安居")).expect(400);
        Map<String, Object> half = Practitioners.brand(0, bare.upload("logo", Practitioners.picture(300, 300)));
        half.remove("shortName");
        bare.admin().put(logo, half).expect(400);
        JsonNode stored = bare.brand().expect(200).json();
        assertTrue(stored.get("complete").asBoolean());
        assertEquals(200, bare.admin().get(logo + "/image").status());
        bare.submit(draft).expect(200);
    }

    @Test
    @Accepts({29, 30})
    public void theApplicationListHoldsDraftsAndReturnedCasesWithTheirReason() {
        JsonNode draft = people.draft("朱194");
        JsonNode returned =
                people.sendBack(people.waiting("朱195"), "头像照片不清晰").expect(200).json();
        JsonNode list = people.admin()
                .get(CASES + "?view=APPLICATIONS&size=100")
                .expect(200)
                .json()
                .get("items");
        List<String> states = new ArrayList<>();
        list.forEach(item -> states.add(item.get("state").asText()));
        assertTrue(states.stream().allMatch(s -> s.equals("DRAFT") || s.equals("RETURNED")));
        assertTrue(list.findValuesAsText("opinion").contains("头像照片不清晰"));
        assertTrue(lists(people.admin(), CASES + "?view=APPLICATIONS&size=100", draft));
        assertTrue(lists(people.admin(), CASES + "?view=APPLICATIONS&size=100", returned));
    }

    @Test
    @Accepts({34})
    public void whatIsNotSavedCannotBeSubmitted() {
        assertEquals(
                404,
                people.admin().post(CASES + "/0/submit", Map.of("version", 1)).status());
        assertEquals(400, people.save(Map.of("name", "陈明")).status());
    }

    @Test
    @Accepts({46, 47, 48, 49})
    public void whoIsTakenIsRefusedWithTheWordsOfTheManual() {
        Practitioners others = Practitioners.branded(filings);
        String verifying = Samples.residentId();
        JsonNode waiting = people.submit(
                        people.save(people.person("张三", verifying)).expect(201).json())
                .expect(200)
                .json();
        assertEquals(
                TAKEN, others.save(others.person("张三", verifying)).expect(409).detail());
        assertEquals(
                TAKEN, people.save(people.person("张三", verifying)).expect(409).detail());
        JsonNode active = people.activate(people.pass(waiting).expect(200).json())
                .expect(200)
                .json();
        assertEquals(
                TAKEN,
                others.save(others.person("张三", verifying.toLowerCase()))
                        .expect(409)
                        .detail());
        JsonNode card = people.card(active.at("/card/id").asLong());
        JsonNode cancelling = people.cancel(card).expect(201).json();
        assertEquals(
                TAKEN, others.save(others.person("张三", verifying)).expect(409).detail());
        people.pass(cancelling).expect(200);
        others.save(others.person("张三", verifying)).expect(201);
    }

    @Test
    @Accepts({4})
    public void agenciesAndRentalEnterprisesBothApply() {
        for (String type : List.of("01", "02")) {
            Map<String, Object> facts = Samples.facts(City.HUANGPU, filings.clerk());
            facts.put("instType", type);
            Practitioners applying = new Practitioners(filings.filed(facts), filings.reviewer());
            applying.brand().expect(200);
            assertEquals("ACTIVE", applying.card("张三").get("state").asText());
        }
    }

    @Test
    @Accepts({60})
    public void listsShowTenAndSayHowMany() {
        List<Long> ids = people.drafts("李1", 3);
        JsonNode list = people.admin().get(CASES).expect(200).json();
        assertEquals(10, list.get("size").asInt());
        assertTrue(list.get("total").asLong() >= ids.size());
        assertTrue(list.get("items").size() <= 10);
        assertEquals(400, people.admin().get(CASES + "?size=11").status());
    }

    @Test
    public void othersSeeNothing() {
        JsonNode card = people.card("朱197");
        JsonNode waiting = people.waiting("朱197");
        Client elsewhere = city.official(City.XUHUI, "GOV_REVIEWER");
        assertEquals(404, elsewhere.get(cardPath(card)).status());
        assertEquals(404, elsewhere.get(path(waiting)).status());
        assertEquals(404, Practitioners.verify(elsewhere, waiting, "PASS", null).status());
        Practitioners others = new Practitioners(filings);
        assertEquals(404, others.admin().get(cardPath(card)).status());
        assertEquals(404, others.admin().get(path(waiting) + "/photo").status());
        assertEquals(200, people.admin().get(path(waiting) + "/photo").status());
        assertEquals(401, city.anybody().get(CARDS).status());
    }

    /** PRA-R24: an effective card is cancelled, never deleted. */
    @Test
    @Accepts(59)
    public void onlyDraftsAndReturnedCasesOfferToBeDeleted() {
        JsonNode draft = people.draft("朱200");
        assertTrue(offers(draft, "DELETE"));
        JsonNode waiting = people.submit(draft).expect(200).json();
        assertFalse(offers(waiting, "DELETE"));
        people.sendBack(waiting, "照片不清晰").expect(200);
        JsonNode returned = people.admin().get(path(draft)).expect(200).json();
        assertTrue(offers(returned, "DELETE"));
        JsonNode card = people.card("朱196");
        assertFalse(offers(card, "DELETE"));
        assertFalse(people.admin().delete(cardPath(card)).status() < 400);
        people.admin().get(cardPath(card)).expect(200);
        people.admin()
                .delete(path(returned) + "?version=" + returned.get("version"))
                .expect(204);
    }

    private static boolean offers(JsonNode seen, String action) {
        List<String> offered = new ArrayList<>();
        seen.get("actions").forEach(one -> offered.add(one.get("action").asText()));
        return offered.contains(action);
    }
}
