package org.anju.contract.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.anju.api.number.Numbering;
import org.anju.api.problem.Problem;
import org.anju.api.value.CheckToken;
import org.anju.api.value.RoomNo;
import org.anju.contract.Entering;
import org.anju.contract.Settings;
import org.anju.contract.Subleases;
import org.anju.contract.model.Content;
import org.anju.contract.model.FilingEffect;
import org.anju.contract.model.FilingKind;
import org.anju.contract.store.AttachmentTable;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.ContractNames;
import org.anju.contract.store.ContractNames.Owner;
import org.anju.contract.store.ContractRows;
import org.anju.contract.store.FilingRow;
import org.anju.contract.store.FilingRows;
import org.anju.contract.store.LeaseTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does the effects of filing that concern one row, inside its transaction. */
@Component(service = FilingEffects.class)
public final class FilingEffects {
    private final FilingSight sight;
    private final FilingSettings settings;
    private final Settings contractSettings;
    private final FilingChecks checks;
    private final FilingRows filings;
    private final ContractRows contracts;
    private final ContentTable contents;
    private final AttachmentTable attachments;
    private final ContractNames names;
    private final LeaseTable leases;
    private final Subleases subleases;
    private final Entering entering;
    private final Numbering numbering;
    private final FilingMessages messages;
    private final Clock clock;

    @Activate
    public FilingEffects(
            @Reference FilingSight sight,
            @Reference FilingSettings settings,
            @Reference Settings contractSettings,
            @Reference FilingChecks checks,
            @Reference FilingRows filings,
            @Reference ContractRows contracts,
            @Reference ContentTable contents,
            @Reference AttachmentTable attachments,
            @Reference ContractNames names,
            @Reference LeaseTable leases,
            @Reference Subleases subleases,
            @Reference Entering entering,
            @Reference Numbering numbering,
            @Reference FilingMessages messages,
            @Reference Clock clock) {
        this.sight = sight;
        this.settings = settings;
        this.contractSettings = contractSettings;
        this.checks = checks;
        this.filings = filings;
        this.contracts = contracts;
        this.contents = contents;
        this.attachments = attachments;
        this.names = names;
        this.leases = leases;
        this.subleases = subleases;
        this.entering = entering;
        this.numbering = numbering;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param opinion of the reviewer, or why it ends; null for none
     * @param cause the application that makes a filing take the step, or null
     */
    void apply(FilingEffect effect, FilingRow row, String opinion, FilingRow cause) {
        switch (effect) {
            case NOTE_SUBMISSION -> submitted(row);
            case TELL_REVIEWERS -> {
                if (!checks.passesByItself(row)) {
                    messages.toReviewers(row);
                }
            }
            case NOTE_DECISION ->
                row.decided(
                        sight.caller().name(), opinion == null || opinion.isBlank() ? "同意" : opinion, clock.instant());
            case NOTE_ON_THE_SPOT -> row.decided("系统", "各项检查通过，当场备案", clock.instant());
            case GIVE_NUMBER -> file(row);
            case OCCUPY_HOUSE -> {
                if (row.supplement()) {
                    leases.add(row);
                }
            }
            case PUT_IN_FORCE -> putInForce(row, cause);
            case FREE_HOUSE -> {
                if (row.supplement()) {
                    subleases.flag(row);
                    leases.remove(row.id());
                }
            }
            case CLOSE -> row.ended(clock.instant(), opinion);
            case TELL_DOMAINS -> messages.toDomains(row);
            case TELL_PEOPLE -> messages.toApplicant(row, opinion);
            case ERASE -> erase(row);
            case STEP_FILING, END_APPLICATIONS -> throw new IllegalArgumentException(effect + " concerns another row");
        }
    }

    private void submitted(FilingRow row) {
        LocalDate since =
                row.kind() == FilingKind.NEW ? row.signedOn() : row.grounds().changedOn();
        row.submitted(sight.caller(), settings.late(since), manual(row).orElse(null), clock.instant());
    }

    /** Why people look at it where the city asks for no review (CON-R18, CON-R19). */
    private Optional<String> manual(FilingRow row) {
        if (settings.get(FilingSettings.REVIEW_REQUIRED)) {
            return Optional.empty();
        }
        if (row.kind() == FilingKind.CANCELLATION && row.grounds().isUnilateral()) {
            return Optional.of("单方声明注销");
        }
        int months = settings.get(FilingSettings.MIN_INTERVAL);
        LocalDate since = contractSettings.today().minusMonths(months);
        boolean again = row.kind() == FilingKind.NEW
                && months > 0
                && filings.filingsOf(row.house()).stream()
                        .anyMatch(other -> RoomNo.overlap(row.roomNo(), other.roomNo())
                                && other.filedOn().isAfter(since));
        return again ? Optional.of("同一房屋" + months + "个月内再次备案") : Optional.empty();
    }

    /** CON-T22 */
    private void file(FilingRow row) {
        if (row.supplement()) {
            row.numbered(numbering.next(Settings.NUMBER, Numbering.ofDivision(row.division())));
        }
        LocalDate today = contractSettings.today();
        LocalDate from = row.startDate().isAfter(today) ? row.startDate() : today;
        row.filed(
                numbering.next(FilingSettings.NUMBER, Numbering.ofDivision(row.division())), CheckToken.fresh(), today);
        row.valid(from, settings.lastDay(from, row.endDate()));
    }

    /** CON-T25: what was agreed anew is what the filing says; 续租 lets the house for longer. */
    private void putInForce(FilingRow filing, FilingRow cause) {
        Content content = contents.read(cause.contentId());
        boolean longer = cause.endDate().isAfter(filing.endDate());
        filing.revised(cause.contentId());
        entering.show(filing, Owner.F, content);
        if (longer) {
            leases.lasts(filing.supplement() ? filing.id() : filing.contractId(), cause.endDate());
            if (!filing.supplement()) {
                contracts
                        .find(filing.contractId())
                        .orElseThrow(Problem::notFound)
                        .lasts(cause.endDate());
            }
        }
        if (cause.kind() == FilingKind.EXTENSION) {
            filing.valid(filing.validFrom(), settings.lastDay(filing.validTo().plusDays(1), cause.endDate()));
        }
    }

    private void erase(FilingRow row) {
        names.remove(Owner.F, row.id(), row.name());
        contents.remove(row.id());
        attachments.removeAll(row.id());
        filings.remove(row);
    }
}
