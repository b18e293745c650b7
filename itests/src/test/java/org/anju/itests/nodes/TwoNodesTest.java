package org.anju.itests.nodes;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Existing;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Waiting;
import org.junit.AfterClass;
import org.junit.Assume;
import org.junit.BeforeClass;
import org.junit.Test;

/** Two nodes on one PostgreSQL keep nothing to themselves (DESIGN §6). */
public class TwoNodesTest {
    private static final String OTHER_DISTRICT = "310106";
    private static final int AT_ONCE = 8;
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(AT_ONCE);
    private static Outside second;
    private static City city;

    @BeforeClass
    public static void bothNodes() {
        Assume.assumeTrue("two nodes need PostgreSQL", Boolean.getBoolean("anju.postgres"));
        city = City.of(Outside.shared());
        second = Outside.shared().beside("second");
        second.start();
    }

    @AfterClass
    public static void end() {
        THREADS.shutdownNow();
        if (second != null) {
            second.stop();
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> one : THREADS.invokeAll(tasks)) {
            results.add(one.get());
        }
        return results;
    }

    /** A request that begins now is later than the second that a node may remember something for. */
    private static void afterASecond() {
        long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        Waiting.until("a second", Duration.ofSeconds(5), () -> System.nanoTime() > end);
    }

    private static Client other(Client here, int number) {
        return number % 2 == 0 ? here : here.at(second);
    }

    @Test
    public void aSessionHoldsAtBothNodesAndEndsAtBoth() {
        Client here = city.official(City.HUANGPU, "GOV_CLERK");
        Client there = here.at(second);
        assertEquals(
                here.get("/api/v1/platform/session").expect(200).json(),
                there.get("/api/v1/platform/session").expect(200).json());
        there.post("/api/v1/account/auth/logout", Map.of()).expect(204);
        afterASecond();
        here.get("/api/v1/platform/session").expect(401);
    }

    @Test
    public void whatIsSubmittedHereIsReviewedThere() {
        Filings filings = new Filings(city, City.HUANGPU);
        JsonNode waiting = filings.waiting();
        Client reviewer = filings.reviewer().at(second);
        JsonNode seen = reviewer.get(Filings.path(waiting)).expect(200).json();
        String file = seen.at("/facts/attachments/0/fileId").asText();
        reviewer.get(Filings.path(waiting) + "/files/" + file).expect(200);
        JsonNode passed = Filings.review(reviewer, waiting, "PASS").expect(200).json();
        long institution = passed.at("/summary/institutionId").asLong();
        JsonNode shown = filings.clerk()
                .get(Filings.INSTITUTIONS + "/" + institution)
                .expect(200)
                .json();
        assertEquals("FILED", shown.get("state").asText());
    }

    @Test
    public void ofTwoReviewersAtTwoNodesOneWins() throws Exception {
        Filings filings = new Filings(city, City.HUANGPU);
        for (int race = 0; race < 5; race++) {
            JsonNode waiting = filings.waiting();
            List<Client.Answer> answers = atOnce(List.of(
                    () -> Filings.review(filings.reviewer(), waiting, "PASS"),
                    () -> Filings.review(filings.reviewer().at(second), waiting, "RETURN")));
            List<Integer> statuses =
                    answers.stream().map(Client.Answer::status).sorted().toList();
            assertEquals(List.of(200, 409), statuses);
        }
    }

    @Test
    public void numbersAreGivenOnce() throws Exception {
        Filings filings = new Filings(city, City.XUHUI);
        List<JsonNode> waiting = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            waiting.add(filings.waiting());
        }
        List<Callable<Client.Answer>> passes = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            int number = i;
            passes.add(() -> Filings.review(other(filings.reviewer(), number), waiting.get(number), "PASS"));
        }
        Set<String> numbers = new TreeSet<>();
        for (Client.Answer answer : atOnce(passes)) {
            long institution =
                    answer.expect(200).json().at("/summary/institutionId").asLong();
            JsonNode filed = filings.clerk()
                    .get(Filings.INSTITUTIONS + "/" + institution)
                    .expect(200)
                    .json();
            numbers.add(filed.at("/summary/filingNo").asText());
        }
        assertEquals(numbers.toString(), AT_ONCE, numbers.size());
    }

    /** A reviewer is told of each submission by an event that either node may deliver. */
    @Test
    public void anEventIsDeliveredOnce() throws Exception {
        Filings filings = new Filings(city, OTHER_DISTRICT);
        List<Callable<Client.Answer>> submissions = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            JsonNode draft = filings.draft();
            Client clerk = other(filings.clerk(), i);
            Map<String, Object> step = Map.of("version", draft.get("version").asInt());
            submissions.add(() -> clerk.post(Filings.path(draft) + "/submit", step));
        }
        for (Client.Answer answer : atOnce(submissions)) {
            answer.expect(200);
        }
        told(filings.reviewer(), AT_ONCE);
        // Later events come behind whatever would have come twice.
        filings.waiting();
        told(filings.reviewer(), AT_ONCE + 1);
    }

    private static void told(Client reviewer, int times) {
        String path = "/api/v1/notify/messages";
        Waiting.until("told of " + times, Duration.ofSeconds(20), () -> messages(reviewer.at(second), path) >= times);
        assertEquals(times, messages(reviewer, path));
    }

    private static int messages(Client who, String path) {
        return who.get(path).expect(200).json().get("total").asInt();
    }

    @Test
    public void aParameterSetHereHoldsThereWithinASecond() {
        String path = "/api/v1/platform/parameters/account.captcha.enabled";
        Client there = city.anybody().at(second);
        try {
            city.admin().put(path, Map.of("value", "true")).expect(200);
            afterASecond();
            assertTrue(captcha(there));
        } finally {
            city.admin().delete(path).expect(200);
        }
        afterASecond();
        assertEquals(false, captcha(there));
    }

    private static boolean captcha(Client client) {
        return client.get("/api/v1/account/auth/options?port=GOV")
                .expect(200)
                .json()
                .get("captcha")
                .asBoolean();
    }

    /** Each row is taken over once: a job that ran at both nodes would find its own rows there already. */
    @Test
    public void aJobRunsOnce() throws IOException {
        int rows = 40;
        List<Long> jobs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Client client = other(city.admin(), i);
            Existing existing = new Existing(client);
            jobs.add(existing.start(existing.upload(existing.workbook(rows, new Existing.ThreeWrong()))));
        }
        for (long job : jobs) {
            String path = "/api/v1/platform/jobs/" + job;
            Waiting.until(
                    "job " + job + " is done",
                    Duration.ofSeconds(60),
                    () -> city.admin().get(path).json().get("state").asText().equals("DONE"));
            JsonNode there = city.admin().at(second).get(path).expect(200).json();
            assertEquals(rows, there.get("done").asInt());
            assertEquals("three rows are wrong in each", 3, there.get("failed").asInt());
        }
    }
}
