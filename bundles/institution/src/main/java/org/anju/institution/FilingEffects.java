package org.anju.institution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.anju.api.institution.InstitutionEvents;
import org.anju.api.store.Store;
import org.anju.institution.model.Facts;
import org.anju.institution.model.FilingEffect;
import org.anju.institution.model.FilingKind;
import org.anju.institution.model.InstitutionAction;
import org.anju.institution.model.InstitutionState;
import org.anju.institution.store.FactsTable;
import org.anju.institution.store.FilingRow;
import org.anju.institution.store.InstitutionNames;
import org.anju.institution.store.InstitutionNames.Owner;
import org.anju.institution.store.InstitutionRow;
import org.anju.institution.store.Rows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does the effects of the application procedures, inside their transaction. */
@Component(service = FilingEffects.class)
public final class FilingEffects {
    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final FilingChecks checks;
    private final FactsTable facts;
    private final InstitutionNames names;
    private final FilingNumbers numbers;
    private final Lifecycle lifecycle;
    private final Announcements announcements;
    private final Messages messages;

    @Activate
    public FilingEffects(
            @Reference(target = "(anju.domain=institution)") Store store,
            @Reference Clock clock,
            @Reference Settings settings,
            @Reference FilingChecks checks,
            @Reference FactsTable facts,
            @Reference InstitutionNames names,
            @Reference FilingNumbers numbers,
            @Reference Lifecycle lifecycle,
            @Reference Announcements announcements,
            @Reference Messages messages) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.checks = checks;
        this.facts = facts;
        this.names = names;
        this.numbers = numbers;
        this.lifecycle = lifecycle;
        this.announcements = announcements;
        this.messages = messages;
    }

    /** @param opinion of the reviewer, or null */
    void apply(FilingEffect effect, FilingRow filing, String opinion) {
        switch (effect) {
            case GIVE_CASE_NUMBER -> giveCaseNumber(filing);
            case HOLD_LICENSE -> hold(filing);
            case TELL_REVIEWERS -> messages.toReviewers(filing);
            case FILE -> file(filing);
            case APPLY_CHANGE -> applyChange(filing);
            case EXTEND_VALIDITY -> extend(filing);
            case CANCEL_INSTITUTION -> cancel(filing, opinion);
            case KEEP_SUBMISSION -> filing.keepSubmission();
            case RELEASE_LICENSE -> release(filing);
            case CLOSE_APPLICATION -> filing.close();
            case TELL_APPLICANT -> {
                filing.decided(opinion, clock.instant());
                messages.toApplicant(filing, opinion);
            }
            case ERASE -> erase(filing);
        }
    }

    private InstitutionRow institution(FilingRow filing) {
        return store.write(em -> Rows.institution(em, filing.about()));
    }

    private void giveCaseNumber(FilingRow filing) {
        String number = filing.caseNo() == null ? numbers.nextCase(filing.division()) : null;
        filing.submitted(number, checks.overdue(filing), clock.instant());
    }

    private void hold(FilingRow filing) {
        InstitutionRow institution = institution(filing);
        institution.show(facts.read(filing.factsId()));
        institution.hold();
    }

    private void release(FilingRow filing) {
        InstitutionRow institution = institution(filing);
        institution.release();
        institution.state(InstitutionState.REJECTED);
    }

    private void file(FilingRow filing) {
        InstitutionRow institution = institution(filing);
        putInForce(institution, filing);
        institution.overdue(filing.overdue());
        institution.file(numbers.next(institution.division()), numbers.token(), clock.instant());
        institution.validTo(validity(settings.today()));
        names.add(Owner.I, institution.id(), institution.name(), institution.division());
        announcements.say(InstitutionEvents.FILED, institution);
    }

    private void applyChange(FilingRow filing) {
        InstitutionRow institution = institution(filing);
        String former = institution.name();
        revise(institution, filing);
        announcements.say(InstitutionEvents.CHANGED, institution, Map.of("formerName", former));
    }

    private void extend(FilingRow filing) {
        InstitutionRow institution = institution(filing);
        String former = institution.name();
        boolean back = institution.state() == InstitutionState.EXPIRED;
        revise(institution, filing);
        LocalDate end = institution.validTo();
        LocalDate from = end == null || end.isBefore(settings.today()) ? settings.today() : end;
        institution.validTo(validity(from));
        institution.state(InstitutionState.FILED);
        announcements.say(InstitutionEvents.CHANGED, institution, Map.of("formerName", former));
        if (back) {
            announcements.say(InstitutionEvents.RESUMED, institution);
        }
    }

    private void revise(InstitutionRow institution, FilingRow filing) {
        names.remove(Owner.I, institution.id(), institution.name());
        putInForce(institution, filing);
        names.add(Owner.I, institution.id(), institution.name(), institution.division());
    }

    private void putInForce(InstitutionRow institution, FilingRow filing) {
        Facts filed = facts.read(filing.factsId());
        institution.putInForce(filed, filing.factsId());
        institution.hold();
    }

    /** The last day of a validity that begins on a day; null when filings do not end. */
    private LocalDate validity(LocalDate from) {
        int months = settings.get(Settings.VALID_MONTHS);
        return months == 0 ? null : from.plusMonths(months);
    }

    private void cancel(FilingRow filing, String opinion) {
        InstitutionRow institution = institution(filing);
        String reason = opinion == null || opinion.isBlank() ? filing.reason() : opinion;
        lifecycle.step(institution, InstitutionAction.CANCEL, institution.version(), reason);
    }

    private void erase(FilingRow filing) {
        names.remove(Owner.F, filing.id(), filing.name());
        facts.remove(filing.factsId());
        if (filing.returnedFactsId() != null) {
            facts.remove(filing.returnedFactsId());
        }
        store.write(em -> {
            Rows.remove(em, filing);
            if (filing.kind() == FilingKind.NEW) {
                Rows.remove(em, Rows.institution(em, filing.about()));
            }
            return null;
        });
    }
}
