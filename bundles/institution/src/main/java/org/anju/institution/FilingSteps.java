package org.anju.institution;

import java.util.ArrayList;
import java.util.List;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.CaseHandler;
import org.anju.api.procedure.Effect;
import org.anju.api.procedure.Procedure;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.api.procedure.Rule;
import org.anju.api.procedure.StepRequest;
import org.anju.api.store.Store;
import org.anju.institution.model.FilingAction;
import org.anju.institution.model.FilingEffect;
import org.anju.institution.model.FilingKind;
import org.anju.institution.model.FilingRule;
import org.anju.institution.store.FactsTable;
import org.anju.institution.store.FilingRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the steps of applications through the engine. */
@Component(service = FilingSteps.class)
public final class FilingSteps {
    private final Store store;
    private final Procedures procedures;
    private final Settings settings;
    private final Sight sight;
    private final FilingChecks checks;
    private final FilingEffects effects;
    private final Licenses licenses;
    private final FactsTable facts;

    @Activate
    public FilingSteps(
            @Reference(target = "(anju.domain=institution)") Store store,
            @Reference Procedures procedures,
            @Reference Settings settings,
            @Reference Sight sight,
            @Reference FilingChecks checks,
            @Reference FilingEffects effects,
            @Reference Licenses licenses,
            @Reference FactsTable facts) {
        this.store = store;
        this.procedures = procedures;
        this.settings = settings;
        this.sight = sight;
        this.checks = checks;
        this.effects = effects;
        this.licenses = licenses;
        this.facts = facts;
    }

    /** One step in one transaction; where the city asks for no review a submission passes at once. */
    void take(long id, FilingAction action, Integer version, String opinion) {
        try {
            store.write(em -> {
                FilingRow filing = sight.filing(id);
                step(filing, action, version, opinion);
                if (action == FilingAction.SUBMIT && passesBySelf(filing)) {
                    step(filing, FilingAction.AUTO_PASS, filing.version(), null);
                }
                return null;
            });
        } catch (Problem refused) {
            throw explained(refused, id);
        }
    }

    private void step(FilingRow filing, FilingAction action, Integer version, String opinion) {
        procedures.step(filing.kind().table(), filing, new StepRequest<>(action, version, opinion), handler(opinion));
    }

    private boolean passesBySelf(FilingRow filing) {
        return filing.kind() != FilingKind.CANCELLATION && !settings.get(Settings.REVIEW_REQUIRED);
    }

    /** The unique key of the database speaks when two submit one licence at the same moment; say whose it is. */
    private Problem explained(Problem refused, long id) {
        if (refused.isDuplicate()) {
            FilingRow filing = sight.filing(id);
            licenses.requireFree(facts.read(filing.factsId()), filing.about());
        }
        return refused;
    }

    private CaseHandler<FilingRow> handler(String opinion) {
        return new CaseHandler<>() {
            @Override
            public void check(Rule rule, FilingRow filing) {
                checks.check((FilingRule) rule, filing);
            }

            @Override
            public void apply(Effect effect, FilingRow filing) {
                effects.apply((FilingEffect) effect, filing, opinion);
            }
        };
    }

    /** The buttons of the caller: what the engine allows, and what is the entering user's alone. */
    List<AllowedAction> allowed(FilingRow filing) {
        List<AllowedAction> actions =
                new ArrayList<>(procedures.allowed(filing.kind().table(), filing).stream()
                        .filter(a -> !ofApplicant(a.action()) && !a.action().equals(FilingAction.AUTO_PASS.name()))
                        .toList());
        if (sight.enters(filing)) {
            filing.kind().table().rows().stream()
                    .filter(row -> FilingAction.OF_APPLICANT.contains(row.action()))
                    .filter(row -> row.from().contains(filing.state()))
                    .map(FilingSteps::button)
                    .forEach(actions::add);
        }
        return actions;
    }

    private static boolean ofApplicant(String action) {
        return FilingAction.OF_APPLICANT.contains(FilingAction.valueOf(action));
    }

    private static AllowedAction button(Procedure.Row<?, FilingAction> row) {
        return new AllowedAction(row.action().name(), row.action().label(), row.opinion());
    }
}
