package org.anju.platform.health;

import org.anju.platform.router.MonitoringPages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /system/health} and {@code /metrics}; answer also while the database is away. */
@Component(service = MonitoringPages.class)
public final class HealthAndMetrics implements MonitoringPages {
    private static final Logger LOG = LoggerFactory.getLogger(HealthAndMetrics.class);

    private final HealthPage health;
    private final Meters meters;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile WorkMetrics work;

    @Activate
    public HealthAndMetrics(@Reference HealthPage health, @Reference Meters meters) {
        this.health = health;
        this.meters = meters;
    }

    @Override
    public Answer health(boolean details) {
        return health.render(details);
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
