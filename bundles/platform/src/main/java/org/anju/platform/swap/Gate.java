package org.anju.platform.swap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The gate of one domain (功能模块的闸门). Whatever wants into a domain goes through it: requests, calls of other domains, deliveries of
 * events, jobs. That is what makes a change of the domain invisible:
 *
 * <ol>
 *   <li><b>hold</b>: the gate shuts. Nothing new gets in; requests are parked (they cost no thread), calls wait, deliveries and jobs
 *       come back later. Jobs that are inside are asked to leave at their next item.
 *   <li><b>drain</b>: whoever changes the domain waits until nobody is inside.
 *   <li>the framework replaces the bundle.
 *   <li><b>open</b>: the new version has brought its way in; what was parked goes on as if nothing had been.
 * </ol>
 *
 * <p>Closed is something else than held: nobody is expected back, so requests are refused at once instead of parked.
 */
public final class Gate {
    /** Whether one gets in. */
    public enum State {
        /** in */
        OPEN,
        /** not now: the domain is being changed */
        HELD,
        /** no: it is stopped, broken or not there yet */
        CLOSED
    }

    /** A request that waits outside without a thread. */
    public interface Parked {
        /** Comes again, to an open gate or to be told why there is none. */
        void goOn();

        /** Has waited too long. */
        void giveUp();
    }

    /** The right to be inside; closing it is leaving. */
    public interface Pass extends AutoCloseable {
        @Override
        void close();
    }

    /** As long as a request waits at most. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Runnable NOTHING = () -> {};

    private final String domain;
    private final Consumer<State> told;
    private final Waiters parked = new Waiters();
    private final Set<Inside> guests = new LinkedHashSet<>();
    /** How often this thread is inside already: who is in may come in again, else a drain would wait for him and he for the drain. */
    private final ThreadLocal<int[]> depth = ThreadLocal.withInitial(() -> new int[1]);

    private State state = State.CLOSED;
    /** A command of ours changes the domain: it looks at what came up before it opens. */
    private boolean guarded;

    private boolean answered;
    private boolean ended;
    private int inside;
    private long heldSince;
    private Held last = Held.NEVER;
    private int parkedInHold;

    /** @param told is told each new state */
    Gate(String domain, Consumer<State> told) {
        this.domain = domain;
        this.told = told;
    }

    public String domain() {
        return domain;
    }

    public synchronized State state() {
        return state;
    }

    public synchronized int inside() {
        return inside;
    }

    public synchronized int parked() {
        return parked.size();
    }

    public synchronized Held last() {
        return last;
    }

    /** How long it has been held, in milliseconds; 0 when it is not. */
    public synchronized long heldFor() {
        return state == State.HELD ? TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - heldSince) : 0;
    }

    // In

    /**
     * For a request: in, or parked.
     *
     * @return the pass; null when the visit was parked, and will be told to go on
     * @throws Closed when nobody is expected back
     * @throws org.anju.api.problem.Problem 503 when too many wait
     */
    public Pass enter(Parking parking) {
        synchronized (this) {
            if (state == State.OPEN || depth.get()[0] > 0) {
                return in(NOTHING);
            }
            if (state == State.CLOSED) {
                throw new Closed();
            }
            // Under the lock: had it been parked outside, an open between would pass by it for ever.
            parked.add(parking, PATIENCE);
            parkedInHold++;
            return null;
        }
    }

    /** Makes a request wait without a thread. */
    public interface Parking {
        Parked park();
    }

    /** The gate is closed; whoever asked knows how to say why. */
    public static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Closed() {
            super(null, null, false, false);
        }
    }

    /** For who can come later: in, or null. {@code leave} is called when the gate is held while he is inside. */
    public Pass tryEnter(Runnable leave) {
        synchronized (this) {
            return state == State.OPEN ? in(leave) : null;
        }
    }

    /**
     * For a call of another domain: in, after waiting while the gate is held.
     *
     * @return null when it is closed, or still held after the time
     */
    public Pass await(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        synchronized (this) {
            while (state == State.HELD && depth.get()[0] == 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0 || !pause(left)) {
                    return null;
                }
            }
            return state == State.OPEN || depth.get()[0] > 0 ? in(NOTHING) : null;
        }
    }

    private boolean pause(long millis) {
        try {
            wait(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Pass in(Runnable leave) {
        inside++;
        depth.get()[0]++;
        Inside guest = new Inside(leave);
        if (leave != NOTHING) {
            guests.add(guest);
        }
        return guest;
    }

    private final class Inside implements Pass {
        private final Runnable leave;

        Inside(Runnable leave) {
            this.leave = leave;
        }

        @Override
        public void close() {
            depth.get()[0]--;
            synchronized (Gate.this) {
                if (leave != NOTHING) {
                    guests.remove(this);
                }
                if (--inside == 0) {
                    Gate.this.notifyAll();
                }
            }
        }
    }

    // The one who changes the domain

    /** Shuts the gate; the domain is expected back. */
    void hold() {
        List<Inside> asked;
        synchronized (this) {
            if (ended) {
                return;
            }
            if (state != State.HELD) {
                state = State.HELD;
                heldSince = System.nanoTime();
                parkedInHold = 0;
            }
            asked = new ArrayList<>(guests);
        }
        told.accept(State.HELD);
        asked.forEach(guest -> guest.leave.run());
    }

    /** Waits until nobody is inside. */
    boolean drain(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        synchronized (this) {
            // A thread that is inside itself (a command run by a job, say) does not wait for itself.
            while (inside > depth.get()[0]) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0 || !pause(left)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** From here to {@link #unguard} nobody but who calls this opens the gate. */
    synchronized void guard() {
        guarded = true;
        answered = false;
    }

    synchronized void unguard() {
        guarded = false;
    }

    synchronized boolean guarded() {
        return guarded;
    }

    /** The endpoint of the domain answers: what waits goes in, or whoever guards the gate is told. */
    void answers() {
        synchronized (this) {
            answered = true;
            if (guarded) {
                notifyAll();
                return;
            }
        }
        open();
    }

    /** For who guards it: whether the endpoint answered since, within the time. */
    synchronized boolean awaitAnswer(Duration most) {
        if (!answered) {
            pause(most.toMillis());
        }
        return answered;
    }

    /** The domain serves: what waits goes in. */
    void open() {
        change(State.OPEN);
    }

    /** The domain does not serve and is not expected to: what waits is told. */
    void close() {
        List<Inside> asked;
        synchronized (this) {
            asked = new ArrayList<>(guests);
        }
        change(State.CLOSED);
        asked.forEach(guest -> guest.leave.run());
    }

    private void change(State next) {
        List<Parked> released;
        synchronized (this) {
            if (ended) {
                return;
            }
            if (state == State.HELD) {
                last = new Held(
                        System.currentTimeMillis(),
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - heldSince),
                        parkedInHold);
            }
            state = next;
            released = parked.leave();
            notifyAll();
        }
        told.accept(next);
        // Outside the lock: each comes back through enter().
        released.forEach(Parked::goOn);
    }

    /**
     * The platform itself is changed: its next version has gates of its own and knows nobody who waits at this one. So all are sent away,
     * and nobody waits here any more, although the domains are still going down one after the other.
     */
    void end() {
        List<Parked> sent;
        synchronized (this) {
            ended = true;
            state = State.CLOSED;
            sent = parked.leave();
            notifyAll();
        }
        sent.forEach(Parked::giveUp);
    }

    /** Sends away who has waited too long. */
    void sweep() {
        List<Parked> late;
        synchronized (this) {
            late = parked.leaveLate();
        }
        late.forEach(Parked::giveUp);
    }
}
