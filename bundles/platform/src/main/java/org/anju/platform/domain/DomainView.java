package org.anju.platform.domain;

import java.util.List;
import org.anju.platform.swap.Gate;
import org.anju.platform.swap.Held;

/**
 * A domain as operators see it (PLT-R06).
 *
 * @param missing names of the hard dependencies that are not there
 * @param reason why it failed, or null
 * @param traffic what is going on at its gate
 */
public record DomainView(
        String id,
        String name,
        String version,
        DomainState state,
        String stateLabel,
        List<String> missing,
        String reason,
        Traffic traffic) {
    /** One that is not here yet. */
    public static DomainView coming(String id, String name, String version) {
        return new DomainView(
                id, name, version, DomainState.ABSENT, DomainState.ABSENT.label(), List.of(), null, Traffic.NONE);
    }

    /**
     * What is going on at a gate.
     *
     * @param inFlight requests, calls, deliveries and jobs inside (在办)
     * @param parked requests that wait outside (等待)
     * @param lastSwap when it was changed last, epoch milliseconds; 0 for never since the node started
     * @param heldMs how long requests had to wait then, at most
     * @param heldRequests how many waited then
     */
    public record Traffic(int inFlight, int parked, long lastSwap, long heldMs, int heldRequests) {
        static final Traffic NONE = new Traffic(0, 0, 0, 0, 0);

        static Traffic of(Gate gate) {
            Held last = gate.last();
            return new Traffic(gate.inside(), gate.parked(), last.ended(), last.millis(), last.parked());
        }
    }
}
