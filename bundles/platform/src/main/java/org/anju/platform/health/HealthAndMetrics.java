package org.anju.platform.health;

import org.anju.platform.domain.Readiness;
import org.anju.platform.router.MonitoringPages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /system/health} and {@code /metrics}; answer also while the database is away. A node that still starts is not up. */
@Component(service = MonitoringPages.class)
public final class HealthAndMetrics implements MonitoringPages {
    private static final Logger LOG = LoggerFactory.getLogger(HealthAndMetrics.class);

    private final HealthPage health;
    private final Meters meters;
    private final Readiness readiness;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile WorkMetrics work;

    @Activate
    public HealthAndMetrics(@Reference HealthPage health, @Reference Meters meters, @Reference Readiness readiness) {
        this.health = health;
        this.meters = meters;
        this.readiness = readiness;
    }

    @Override
    public Answer health(boolean details) {
        return readiness.reached() ? health.render(details) : Answer.STARTING;
    }

    @Override
    public Answer metrics() {
        MetricText text = new MetricText();
        MachineMetrics.write(text);
        meters.write(text);
        WorkMetrics present = work;
        try {
            if (present != null) {
                present.write(text);
            }
        } catch (RuntimeException e) {
            LOG.warn("Metrics without the database: {}", e.toString());
        }
        return new Answer(200, "text/plain; version=0.0.4", text.toString());
    }
}
