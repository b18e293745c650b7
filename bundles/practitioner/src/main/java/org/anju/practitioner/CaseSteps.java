package org.anju.practitioner;

import java.util.List;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.CaseHandler;
import org.anju.api.procedure.Effect;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.api.procedure.Rule;
import org.anju.api.procedure.StepRequest;
import org.anju.practitioner.model.CaseAction;
import org.anju.practitioner.model.CaseEffect;
import org.anju.practitioner.model.CaseKind;
import org.anju.practitioner.model.CaseRule;
import org.anju.practitioner.model.Permissions;
import org.anju.practitioner.store.CaseRow;
import org.anju.practitioner.store.PractitionerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the steps of cases through the engine. */
@Component(service = CaseSteps.class)
public final class CaseSteps {
    private final PractitionerStore store;
    private final Procedures procedures;
    private final Settings settings;
    private final Sight sight;
    private final Callers callers;
    private final CaseChecks checks;
    private final CaseEffects effects;

    @Activate
    public CaseSteps(
            @Reference PractitionerStore store,
            @Reference Procedures procedures,
            @Reference Settings settings,
            @Reference Sight sight,
            @Reference Callers callers,
            @Reference CaseChecks checks,
            @Reference CaseEffects effects) {
        this.store = store;
        this.procedures = procedures;
        this.settings = settings;
        this.sight = sight;
        this.callers = callers;
        this.checks = checks;
        this.effects = effects;
    }

    /** One step in one transaction; where the city asks for no activation a case that passed is activated at once. */
    void take(long id, CaseAction action, Integer version, String opinion) {
        take(id, action, version, opinion, false);
    }

    /** @param quiet one of a batch */
    void take(long id, CaseAction action, Integer version, String opinion, boolean quiet) {
        if (action == CaseAction.END) {
            // Its rows ask for no permission: the platform alone ends cases, by OpenCases.
            throw Problem.forbidden();
        }
        Duplicates.refusing(() -> store.write(() -> {
            CaseRow row = sight.row(id);
            requireReason(action, opinion);
            step(row, action, version, opinion, quiet);
            if (action == CaseAction.PASS
                    && row.kind() != CaseKind.CANCEL
                    && !settings.get(Settings.ACTIVATION_REQUIRED)) {
                callers.as(Caller.system(), () -> step(row, CaseAction.ACTIVATE, row.version(), null, quiet));
            }
            return null;
        }));
    }

    private void requireReason(CaseAction action, String opinion) {
        boolean silent = opinion == null || opinion.isBlank();
        if (action == CaseAction.RETURN && silent && sight.caller().may(Permissions.VERIFY)) {
            throw Problem.invalid("opinion", "退回原因不能为空");
        }
    }

    /** A step inside the running unit. */
    Object step(CaseRow row, CaseAction action, Integer version, String opinion, boolean quiet) {
        return procedures.step(
                row.kind().table(), row, new StepRequest<>(action, version, opinion), new Handler(opinion, quiet));
    }

    private final class Handler implements CaseHandler<CaseRow> {
        private final String opinion;
        private final boolean quiet;

        Handler(String opinion, boolean quiet) {
            this.opinion = opinion;
            this.quiet = quiet;
        }

        @Override
        public void check(Rule rule, CaseRow row) {
            checks.check((CaseRule) rule, row);
        }

        @Override
        public void apply(Effect effect, CaseRow row) {
            effects.apply((CaseEffect) effect, row, opinion, quiet);
        }
    }

    /** The buttons of the caller: what the engine allows, the verifier's only for the cases of his own district. */
    List<AllowedAction> allowed(CaseRow row) {
        boolean own = CaseChecks.verifies(sight.caller(), row);
        return procedures.allowed(row.kind().table(), row).stream()
                .filter(a -> own || !CaseAction.valueOf(a.action()).verification())
                .toList();
    }

    /** What follows when it is passed, in this city. */
    String onceVerified(CaseRow row) {
        return row.kind().onceVerified(settings.get(Settings.ACTIVATION_REQUIRED));
    }
}
