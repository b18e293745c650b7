package org.anju.platform.domain;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anju.platform.router.Routes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator, on the console and in the log, that the city serves and where; or which domains do not come up. */
@Component(
        service = {},
        immediate = true)
public final class ReadyNotice {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);

    private final DomainRegistry domains;
    private final Readiness readiness;
    private final Routes routes;
    private final StartReport report = new StartReport(Deployment.url(), Deployment.city());
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "anju-ready-notice"));

    @Activate
    public ReadyNotice(@Reference DomainRegistry domains, @Reference Readiness readiness, @Reference Routes routes) {
        this.domains = domains;
        this.routes = routes;
        this.readiness = readiness;
        thread.scheduleWithFixedDelay(this::look, 200, 200, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (domains.booted()) {
            boolean open = routes.served() && domains.state("platform") == DomainState.ACTIVE;
            long up = ManagementFactory.getRuntimeMXBean().getUptime();
            report.next(open, domains.views(), up).ifPresent(this::tell);
        }
    }

    private void tell(String sentence) {
        readiness.reach();
        System.out.println(sentence);
        LOG.info(sentence);
        if (report.over()) {
            thread.shutdown();
        }
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
    }
}
