package org.anju.practitioner;

import java.time.Clock;
import org.anju.api.number.Numbering;
import org.anju.practitioner.model.CaseEffect;
import org.anju.practitioner.model.CaseState;
import org.anju.practitioner.store.CardRows;
import org.anju.practitioner.store.CaseRow;
import org.anju.practitioner.store.CaseRows;
import org.anju.practitioner.store.Claims;
import org.anju.practitioner.store.PractitionerNames;
import org.anju.practitioner.store.PractitionerNames.Owner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does the effects of the procedures of cases, inside their transaction. */
@Component(service = CaseEffects.class)
public final class CaseEffects {
    private final Settings settings;
    private final CaseRows cases;
    private final CardRows cards;
    private final Claims claims;
    private final PractitionerNames names;
    private final Numbering numbering;
    private final CardLife life;
    private final Messages messages;
    private final Clock clock;

    @Activate
    public CaseEffects(
            @Reference Settings settings,
            @Reference CaseRows cases,
            @Reference CardRows cards,
            @Reference Claims claims,
            @Reference PractitionerNames names,
            @Reference Numbering numbering,
            @Reference CardLife life,
            @Reference Messages messages,
            @Reference Clock clock) {
        this.settings = settings;
        this.cases = cases;
        this.cards = cards;
        this.claims = claims;
        this.names = names;
        this.numbering = numbering;
        this.life = life;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param opinion of the verifier, or null
     * @param quiet one of a batch: the verifiers are told once for all
     */
    void apply(CaseEffect effect, CaseRow row, String opinion, boolean quiet) {
        switch (effect) {
            case CLAIM_PERSON -> claims.take(row);
            case GIVE_CASE_NUMBER -> submitted(row);
            case RELEASE_PERSON -> claims.release(row);
            case FLAG_CARD -> cards.of(row).flag(row);
            case UNFLAG_CARD -> unflag(row);
            case TELL_VERIFIERS -> tellVerifiers(row, quiet);
            case TELL_APPLICANT -> {
                row.decided(opinion, clock.instant());
                messages.toApplicant(row, outcome(row), opinion);
            }
            case OPEN_CARD -> {
                row.holdDraft(false);
                life.open(row);
            }
            case ISSUE_CARD -> {
                row.activated(clock.instant());
                life.issue(cards.of(row));
            }
            case REVISE_CARD -> {
                row.activated(clock.instant());
                life.revise(cards.of(row), row);
            }
            case CANCEL_CARD -> life.cancel(cards.of(row), row.reason());
            case ERASE -> {
                names.remove(Owner.K, row.id(), row.name());
                cases.remove(row);
            }
        }
    }

    private void submitted(CaseRow row) {
        if (row.caseNo() == null) {
            row.numbered(numbering.next(Numbering.CASE, Numbering.ofDivision(row.division())));
        }
        row.applied(claims.firstAppliedOn(row, settings.today()), clock.instant());
    }

    private void tellVerifiers(CaseRow row, boolean quiet) {
        if (!quiet) {
            messages.toVerifiers(row);
        }
    }

    /** What has come of it: where the city asks for no activation, what passed is activated in the same transaction. */
    private CaseState outcome(CaseRow row) {
        boolean atOnce = row.state() == CaseState.TO_ACTIVATE && !settings.get(Settings.ACTIVATION_REQUIRED);
        return atOnce ? CaseState.DONE : row.state();
    }

    private void unflag(CaseRow row) {
        row.close();
        cards.of(row).unflag();
    }
}
