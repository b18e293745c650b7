package org.anju.itests.swap;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.anju.itests.harness.SampleJar;
import org.anju.itests.harness.Waiting;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/** What happened while a domain was away reaches it, once and in order (DESIGN §1.5). The numbers go on from test to test. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class CatchUpTest {
    private static final String SAMPLE = "org.anju.sample";
    private static final Duration DELIVERED = Duration.ofSeconds(40);

    private static Ground ground;
    private static long last;

    @BeforeClass
    public static void city() {
        ground = Ground.get();
        ground.sample("3.0.0");
        ground.run("bundle:install -s " + SampleJar.teller("1.0.0").url());
        Waiting.until(
                "the teller serves",
                Ground.SOON,
                () -> ground.anybody()
                                .post("/api/v1/teller/events", Map.of("from", 1, "to", 0))
                                .status()
                        == 200);
        List<Long> heard = heard();
        last = heard.isEmpty() ? 0 : heard.get(heard.size() - 1);
    }

    @AfterClass
    public static void gone() {
        ground.run("bundle:uninstall org.anju.teller");
        ground.sample("3.0.0");
    }

    private static void tell(int events) {
        ground.anybody()
                .post("/api/v1/teller/events", Map.of("from", last + 1, "to", last + events))
                .expect(200);
        last += events;
    }

    private static List<Long> heard() {
        JsonNode numbers =
                ground.anybody().get("/api/v1/sample/heard").expect(200).json().get("numbers");
        return StreamSupport.stream(numbers.spliterator(), false)
                .map(JsonNode::asLong)
                .toList();
    }

    private static void allWereHeardOnceAndInOrder() {
        Waiting.until("the last one is heard", DELIVERED, () -> heard().contains(last));
        assertEquals(LongStream.rangeClosed(1, last).boxed().toList(), heard());
    }

    @Test
    public void aDomainThatWasStoppedHearsWhatItMissed() {
        tell(20);
        ground.run("bundle:stop " + SAMPLE);
        tell(150);
        ground.run("bundle:start " + SAMPLE);
        ground.awaitSample("3.0.0");
        tell(20);
        allWereHeardOnceAndInOrder();
    }

    @Test
    public void anUpdateInTheMiddleOfDeliveryLosesNothing() {
        tell(300);
        Waiting.until("delivery is under way", DELIVERED, () -> !heard().isEmpty());
        ground.run("bundle:update " + SAMPLE + " " + SampleJar.of("3.0.1").url());
        tell(20);
        allWereHeardOnceAndInOrder();
    }

    @Test
    public void theEndOfTheProcessInTheMiddleOfDeliveryLosesNothing() {
        ground.run("bundle:stop " + SAMPLE);
        tell(600);
        ground.run("bundle:start " + SAMPLE);
        long before = last - 600;
        Waiting.until(
                "delivery is under way",
                DELIVERED,
                () -> ground.sampleAnswer().status() == 200 && heard().size() > before);
        ground.kill();
        ground.startAgain();
        Waiting.until(
                "the sample serves", Ground.SOON, () -> ground.sampleAnswer().status() == 200);
        tell(20);
        allWereHeardOnceAndInOrder();
    }
}
