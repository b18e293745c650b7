package org.anju.platform.swap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.Test;

/** Who gets in when. */
public class GateTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(30);

    private final List<Gate.State> told = new ArrayList<>();
    private final Gate gate = new Gate("sample", told::add);
    private final List<String> visits = new ArrayList<>();

    private Gate.Parked visit(String name) {
        return new Gate.Parked() {
            @Override
            public void goOn() {
                visits.add(name + " goes on");
            }

            @Override
            public void giveUp() {
                visits.add(name + " gives up");
            }
        };
    }

    @Test
    public void aNewGateIsClosedAndRefusesAtOnce() {
        assertThrows(Gate.Closed.class, () -> gate.enter(() -> visit("a")));
        assertNull(gate.await(LONG));
        assertNull(gate.tryEnter(() -> {}));
        assertEquals(0, gate.parked());
    }

    @Test
    public void whoComesWhileItIsHeldIsParkedAndGoesOnWhenItOpens() {
        gate.hold();
        assertNull(gate.enter(() -> visit("a")));
        assertNull(gate.enter(() -> visit("b")));
        assertEquals(2, gate.parked());
        gate.open();
        assertEquals(List.of("a goes on", "b goes on"), visits);
        assertEquals(0, gate.parked());
        assertEquals(2, gate.last().parked());
    }

    @Test
    public void whoIsParkedIsToldWhenItClosesInstead() {
        gate.hold();
        assertNull(gate.enter(() -> visit("a")));
        gate.close();
        assertEquals(List.of("a goes on"), visits);
        assertThrows(Gate.Closed.class, () -> gate.enter(() -> visit("a")));
    }

    @Test
    public void aDrainWaitsForWhoIsInside() throws Exception {
        gate.open();
        CountDownLatch in = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CompletableFuture<Void> guest = CompletableFuture.runAsync(() -> {
            try (Gate.Pass pass = gate.enter(() -> visit("guest"))) {
                assertNotNull(pass);
                in.countDown();
                assertTrue(leave.await(20, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertTrue(in.await(20, TimeUnit.SECONDS));
        gate.hold();
        assertFalse(gate.drain(SHORT));
        assertEquals(1, gate.inside());
        leave.countDown();
        assertTrue(gate.drain(LONG));
        guest.get(20, TimeUnit.SECONDS);
    }

    @Test
    public void whoIsInsideComesInAgainWhileItIsHeld() {
        gate.open();
        try (Gate.Pass pass = gate.await(LONG)) {
            assertNotNull(pass);
            gate.hold();
            try (Gate.Pass again = gate.await(SHORT)) {
                assertNotNull("he would wait for himself", again);
            }
            assertTrue("nor does he wait for himself to leave", gate.drain(SHORT));
        }
        assertEquals(0, gate.inside());
        assertNull(gate.await(SHORT));
    }

    @Test
    public void aCallWaitsForTheNewVersion() throws Exception {
        gate.hold();
        CompletableFuture<Boolean> call = CompletableFuture.supplyAsync(() -> {
            try (Gate.Pass pass = gate.await(LONG)) {
                return pass != null;
            }
        });
        gate.open();
        assertTrue(call.get(20, TimeUnit.SECONDS));
    }

    @Test
    public void aJobIsAskedToLeave() {
        gate.open();
        List<String> asked = new ArrayList<>();
        try (Gate.Pass job = gate.tryEnter(() -> asked.add("leave"))) {
            assertNotNull(job);
            gate.hold();
            assertEquals(List.of("leave"), asked);
            assertNull(gate.tryEnter(() -> {}));
        }
    }

    @Test
    public void aGuardedGateOpensOnlyForItsGuard() {
        gate.guard();
        gate.hold();
        gate.answers();
        assertEquals(Gate.State.HELD, gate.state());
        assertTrue(gate.awaitAnswer(SHORT));
        gate.open();
        gate.unguard();
        assertEquals(List.of(Gate.State.HELD, Gate.State.OPEN), told);
    }

    @Test
    public void anUnguardedGateOpensWhenTheEndpointAnswers() {
        gate.hold();
        gate.answers();
        assertEquals(Gate.State.OPEN, gate.state());
    }

    @Test
    public void nobodyWhoseTimeIsNotOverIsSentAway() {
        gate.hold();
        assertNull(gate.enter(() -> visit("a")));
        gate.sweep();
        assertEquals(List.of(), visits);
        assertEquals(1, gate.parked());
    }
}
