package org.anju.contract.filing;

import java.util.ArrayList;
import java.util.List;
import org.anju.api.procedure.CaseHandler;
import org.anju.api.procedure.Effect;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.api.procedure.Rule;
import org.anju.api.procedure.StepRequest;
import org.anju.contract.Listings;
import org.anju.contract.model.FilingAction;
import org.anju.contract.model.FilingEffect;
import org.anju.contract.model.FilingKind;
import org.anju.contract.model.FilingRule;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.Permissions;
import org.anju.contract.store.ContractStore;
import org.anju.contract.store.FilingRow;
import org.anju.contract.store.FilingRows;
import org.anju.contract.store.LeaseTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the steps of filings and of applications about them through the engine, each in one transaction. */
@Component(service = FilingSteps.class)
public final class FilingSteps {
    private final ContractStore store;
    private final FilingRows filings;
    private final LeaseTable leases;
    private final Listings listings;
    private final FilingSight sight;
    private final FilingChecks checks;
    private final FilingEffects effects;
    private final Procedures procedures;

    @Activate
    public FilingSteps(
            @Reference ContractStore store,
            @Reference FilingRows filings,
            @Reference LeaseTable leases,
            @Reference Listings listings,
            @Reference FilingSight sight,
            @Reference FilingChecks checks,
            @Reference FilingEffects effects,
            @Reference Procedures procedures) {
        this.store = store;
        this.filings = filings;
        this.leases = leases;
        this.listings = listings;
        this.sight = sight;
        this.checks = checks;
        this.effects = effects;
        this.procedures = procedures;
    }

    /**
     * One step. It takes the lock of the house before the filing is read, so that of two who file one lease exactly one does; where the city asks for no
     * review a submission passes at once.
     */
    void take(long id, FilingAction action, Integer version, String opinion) {
        filings.houseOf(id).ifPresent(leases::known);
        listings.counted(() -> store.write(() -> {
            filings.houseOf(id).ifPresent(leases::lock);
            FilingRow row = sight.row(id);
            step(row, action, version, opinion);
            if (action == FilingAction.SUBMIT && checks.passesByItself(row)) {
                step(row, FilingAction.AUTO_PASS, row.version(), null);
            }
            return row;
        }));
    }

    /** A step inside the running unit. */
    void step(FilingRow row, FilingAction action, Integer version, String opinion) {
        step(row, action, version, opinion, null);
    }

    private void step(FilingRow row, FilingAction action, Integer version, String opinion, FilingRow cause) {
        procedures.step(
                row.kind().table(), row, new StepRequest<>(action, version, opinion), new Handler(opinion, cause));
    }

    /** @param cause the application that makes a filing take the step, or null */
    private final class Handler implements CaseHandler<FilingRow> {
        private final String opinion;
        private final FilingRow cause;

        Handler(String opinion, FilingRow cause) {
            this.opinion = opinion;
            this.cause = cause;
        }

        @Override
        public void check(Rule rule, FilingRow row) {
            checks.check((FilingRule) rule, row, cause);
        }

        @Override
        public void apply(Effect effect, FilingRow row) {
            switch ((FilingEffect) effect) {
                case STEP_FILING -> stepFiling(row);
                case END_APPLICATIONS -> endApplications(row);
                default -> effects.apply((FilingEffect) effect, row, opinion, cause);
            }
        }

        private void stepFiling(FilingRow application) {
            FilingRow filing = checks.about(application);
            step(
                    filing,
                    application.kind().step(),
                    filing.version(),
                    application.grounds().reason(),
                    application);
        }

        private void endApplications(FilingRow filing) {
            filings.openAbout(filing.id()).stream()
                    .filter(open -> cause == null || open.id() != cause.id())
                    .forEach(open -> step(open, FilingAction.END, open.version(), opinion));
        }
    }

    /** The buttons of the caller: what the engine allows, what is the entering side's alone, and what opens an application. */
    List<AllowedAction> allowed(FilingRow row) {
        List<AllowedAction> actions =
                new ArrayList<>(procedures.allowed(row.kind().table(), row).stream()
                        .filter(button -> isFor(row, FilingAction.valueOf(button.action())))
                        .toList());
        if (mayAmend(row)) {
            for (FilingKind kind : FilingKind.values()) {
                if (kind.step() != null) {
                    actions.add(
                            new AllowedAction(kind.step().name(), kind.step().label(), false));
                }
            }
        }
        return actions;
    }

    private boolean isFor(FilingRow row, FilingAction action) {
        if (FilingAction.OF_APPLICANT.contains(action)) {
            return sight.enters(row);
        }
        return !FilingAction.OF_REVIEWER.contains(action) || !checks.ownCase(row);
    }

    private boolean mayAmend(FilingRow row) {
        return row.state() == FilingState.FILED
                && sight.caller().may(Permissions.FILING_CREATE)
                && sight.handles(row)
                && filings.openAbout(row.id()).isEmpty();
    }
}
