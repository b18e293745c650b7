package org.anju.practitioner;

import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.model.CaseAction;
import org.anju.practitioner.model.CaseKind;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CaseRow;
import org.anju.practitioner.store.CaseRows;
import org.anju.practitioner.store.PractitionerNames;
import org.anju.practitioner.store.PractitionerNames.Owner;
import org.anju.practitioner.store.PractitionerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 从业人员信息卡变更, 从业人员信息卡注销: cases about a card, begun and submitted at once (PRA-T10, PRA-T20). One at a time. */
@Component(service = Applications.class)
public final class Applications {
    private final PractitionerStore store;
    private final Sight sight;
    private final Settings settings;
    private final Drafting drafting;
    private final CaseRows cases;
    private final PractitionerNames names;
    private final CaseSteps steps;
    private final Secrets secrets;
    private final Clock clock;

    @Activate
    public Applications(
            @Reference PractitionerStore store,
            @Reference Sight sight,
            @Reference Settings settings,
            @Reference Drafting drafting,
            @Reference CaseRows cases,
            @Reference PractitionerNames names,
            @Reference CaseSteps steps,
            @Reference Secrets secrets,
            @Reference Clock clock) {
        this.store = store;
        this.sight = sight;
        this.settings = settings;
        this.drafting = drafting;
        this.cases = cases;
        this.names = names;
        this.steps = steps;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** 申请变更; returns the id of the case. */
    public long change(long cardId, Integer version, PersonFacts wanted) {
        return open(cardId, version, CardState.CHANGEABLE, card -> {
            PersonFacts before = card.facts(secrets);
            PersonFacts sent = wanted.unmasked(before, settings.masking()).sameIdentity(before);
            CaseRow row = CaseRow.about(card, CaseKind.CHANGE, sight.caller(), clock.instant());
            row.show(drafting.storable(sent, before, card.institutionId()), secrets);
            return row;
        });
    }

    /** 申请注销, also of a card that waits for activation; returns the id of the case. */
    public long cancel(long cardId, Integer version, String reason) {
        new Check().optionalText("reason", "注销原因", reason, 1, 500).done();
        return open(cardId, version, CardState.CANCELLABLE, card -> {
            CaseRow row = CaseRow.about(card, CaseKind.CANCEL, sight.caller(), clock.instant());
            row.because(reason == null || reason.isBlank() ? null : reason.strip());
            return row;
        });
    }

    private long open(long cardId, Integer version, Set<CardState> from, Function<CardRow, CaseRow> begun) {
        return Duplicates.refusing(() -> store.write(() -> {
            CardRow card = sight.card(cardId);
            if (!sight.owns(card)) {
                throw Problem.forbidden();
            }
            if (card.openCase() != null) {
                throw Duplicates.taken();
            }
            if (!from.contains(card.state())) {
                throw Problem.wrongState();
            }
            Problem.refuseStale(version, card.version());
            CaseRow row = cases.add(begun.apply(card));
            names.add(Owner.K, row.id(), row.name(), row.division());
            steps.step(row, CaseAction.SUBMIT, row.version(), null, false);
            return row.id();
        }));
    }
}
