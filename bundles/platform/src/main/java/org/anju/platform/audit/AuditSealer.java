package org.anju.platform.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals what was committed, within a second. */
@Component(
        service = {},
        immediate = true)
public final class AuditSealer {
    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final int EVERY_MILLIS = 400;

    private final AuditChain chain;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "anju-audit-sealer"));

    @Activate
    public AuditSealer(@Reference AuditChain chain) {
        this.chain = chain;
        thread.scheduleWithFixedDelay(this::run, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void run() {
        try {
            if (chain.waiting()) {
                chain.seal();
            }
        } catch (RuntimeException e) {
            LOG.warn("The audit log waits for its seal: {}", e.toString());
        }
    }

    @Deactivate
    void close() {
        thread.shutdown();
    }
}
