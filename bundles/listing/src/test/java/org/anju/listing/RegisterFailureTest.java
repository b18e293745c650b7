package org.anju.listing;

import static org.anju.listing.Counter.refused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import org.anju.api.problem.Problem;
import org.anju.listing.model.ListingState;
import org.anju.listing.store.VerificationRow;
import org.junit.Test;

/** A register that does not answer, or not well (LST-R14, LST-T03). */
public class RegisterFailureTest {
    private final Counter counter = new Counter();

    @Test
    public void aRegisterThatFailsIsNobodysFault() {
        counter.register(Counter.house());
        counter.settingsInForce.put("listing.register.timeout_ms", 50);
        counter.settingsInForce.put("listing.max_failed_per_day", 1);
        for (var fault :
                java.util.Map.of("slow", 504, "down", 504, "nonsense", 502).entrySet()) {
            counter.settingsInForce.put("listing.register.local.fault", fault.getKey());
            Problem problem = refused(counter::verified);
            assertEquals((int) fault.getValue(), problem.status());
            assertEquals("UPSTREAM", problem.code());
            assertTrue(problem.getMessage().startsWith("房源核验返回报文解析错误"));
            String trace = problem.getMessage().replaceAll(".*流水号|）", "");
            assertTrue(trace, trace.matches("[0-9a-f]{32}"));
            assertEquals(trace, counter.sheets.of(trace).traceId());
            VerificationRow kept = counter.rows.failedIn(trace).orElseThrow();
            assertEquals(ListingState.ERROR, kept.state());
            assertEquals(
                    fault.getKey().equals("nonsense"),
                    counter.answers.of(kept.id()).orElseThrow().answer() != null);
        }
        counter.settingsInForce.put("listing.register.local.fault", "off");
        assertEquals(ListingState.PASSED, counter.verified().state());
    }

    @Test
    public void aProblemSheetIsOnlyForWhoHadTheProblem() {
        counter.settingsInForce.put("listing.register.local.fault", "down");
        String trace = refused(counter::verified).getMessage().replaceAll(".*流水号|）", "");
        counter.people.now(People.staffOf(4));
        assertEquals(404, refused(() -> counter.sheets.of(trace)).status());
        counter.people.now(People.REVIEWER);
        assertFalse(counter.sheets.of(trace).description().contains(Counter.OWNER_ID));
    }

    @Test
    public void asksNoMoreAfterFailuresInARow() {
        counter.register(Counter.house());
        counter.settingsInForce.put("listing.register.breaker.failures", 2);
        counter.settingsInForce.put("listing.register.local.fault", "down");
        refused(counter::verified);
        refused(counter::verified);
        counter.settingsInForce.put("listing.register.local.fault", "off");
        assertEquals(504, refused(counter::verified).status());
        counter.later(Duration.ofSeconds(30));
        assertEquals(ListingState.PASSED, counter.verified().state());
    }
}
