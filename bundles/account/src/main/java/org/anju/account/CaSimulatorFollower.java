package org.anju.account;

import java.util.Optional;
import java.util.Set;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.event.Event;
import org.anju.api.event.EventSubscriber;
import org.anju.api.institution.InstitutionDirectory;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.institution.InstitutionEvents;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** While the simulated authority stands in, every institution that is filed gets its certificate there, so that it can be tried at once. */
@Component
public final class CaSimulatorFollower implements EventSubscriber {
    private static final Logger LOG = LoggerFactory.getLogger(CaSimulatorFollower.class);

    private final CaSimulation simulation;
    private final Callers callers;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile InstitutionDirectory directory;

    @Activate
    public CaSimulatorFollower(@Reference CaSimulation simulation, @Reference Callers callers) {
        this.simulation = simulation;
        this.callers = callers;
    }

    @Override
    public String name() {
        return "account.ca-simulator";
    }

    @Override
    public Set<String> types() {
        return Set.of(InstitutionEvents.FILED, InstitutionEvents.CHANGED);
    }

    @Override
    public void on(Event event) {
        if (!simulation.on()) {
            return;
        }
        InstitutionDirectory asked = directory;
        if (asked == null) {
            throw Problem.featureUnavailable("机构备案");
        }
        Optional<Institution> filed = asked.find(event.number("institutionId"));
        filed.ifPresent(this::register);
    }

    /** A licence from before the credit codes has 15 digits: no authority would issue a certificate for it, and the next events must not wait. */
    private void register(Institution filed) {
        try {
            callers.as(Caller.system(), () -> simulation.put(filed.licenseNo(), filed.name()));
        } catch (Problem unfit) {
            if (unfit.status() != 400) {
                throw unfit;
            }
            LOG.info(
                    "Institution {} gets no certificate of the simulated authority: {}",
                    filed.id(),
                    unfit.getMessage());
        }
    }
}
