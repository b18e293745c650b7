package org.anju.contract;

import java.util.Set;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.event.Event;
import org.anju.api.event.EventSubscriber;
import org.anju.api.institution.InstitutionEvents;
import org.anju.contract.filing.FilingEndings;
import org.anju.contract.store.ContractRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** An institution's filing is cancelled: its unsigned contracts are, and what it did not submit for filing; effective ones stay (XDE-10). Being told twice changes nothing. */
@Component(service = EventSubscriber.class)
public final class InstitutionFollower implements EventSubscriber {
    private final ContractRows contracts;
    private final Endings endings;
    private final FilingEndings filings;
    private final Callers callers;

    @Activate
    public InstitutionFollower(
            @Reference ContractRows contracts,
            @Reference Endings endings,
            @Reference FilingEndings filings,
            @Reference Callers callers) {
        this.contracts = contracts;
        this.endings = endings;
        this.filings = filings;
        this.callers = callers;
    }

    @Override
    public String name() {
        return "contract.institutions";
    }

    @Override
    public Set<String> types() {
        return Set.of(InstitutionEvents.CANCELLED);
    }

    @Override
    public void on(Event event) {
        callers.as(Caller.system(), () -> {
            contracts.draftsOf(event.number("institutionId")).forEach(endings::institutionGone);
            filings.institutionGone(event.number("institutionId"));
            return null;
        });
    }
}
