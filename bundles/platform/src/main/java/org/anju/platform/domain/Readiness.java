package org.anju.platform.domain;

import org.osgi.service.component.annotations.Component;

/** Whether the start is over: everything serves, or the operator has been told what does not (see {@link ReadyNotice}). */
@Component(service = Readiness.class)
public final class Readiness {
    private volatile boolean reached;

    public boolean reached() {
        return reached;
    }

    /** Once and for all: what stops later is the matter of the health checks. */
    public void reach() {
        reached = true;
    }
}
