package org.anju.platform.swap;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.anju.api.problem.Problem;

/** The requests that wait at one gate, first come first; used under its lock. */
final class Waiters {
    private static final int MOST = 5_000;

    private final Deque<Waiter> waiting = new ArrayDeque<>();

    private record Waiter(Gate.Parked visit, long until) {}

    int size() {
        return waiting.size();
    }

    /** @throws Problem 503 when too many wait */
    void add(Gate.Parking parking, Duration patience) {
        if (waiting.size() >= MOST) {
            throw new Problem(503, "SWAPPING", "该功能正在更新，请稍后再试");
        }
        waiting.add(new Waiter(parking.park(), System.nanoTime() + patience.toNanos()));
    }

    /** All of them; none waits then. */
    List<Gate.Parked> leave() {
        List<Gate.Parked> all = waiting.stream().map(Waiter::visit).toList();
        waiting.clear();
        return all;
    }

    /** Those whose time is over; they wait no longer. */
    List<Gate.Parked> leaveLate() {
        List<Gate.Parked> late = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.peek().until() - System.nanoTime() <= 0) {
            late.add(waiting.poll().visit());
        }
        return late;
    }
}
