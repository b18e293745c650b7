package org.anju.contract.filing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.anju.api.access.RateLimits;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.problem.Problem;
import org.anju.contract.Settings;
import org.anju.contract.model.CodeTables;
import org.anju.contract.model.Content;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.PartyRole;
import org.anju.contract.model.TermField;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.FilingRow;
import org.anju.contract.store.FilingRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the public sees behind the QR code of a certificate of filing (CON-R20). */
@Component(service = FilingCheck.class)
public final class FilingCheck {
    private final FilingRows filings;
    private final ContentTable contents;
    private final Codes codes;
    private final Divisions divisions;
    private final FilingSettings settings;
    private final Settings contractSettings;
    private final RateLimits limits;

    @Activate
    public FilingCheck(
            @Reference FilingRows filings,
            @Reference ContentTable contents,
            @Reference Codes codes,
            @Reference Divisions divisions,
            @Reference FilingSettings settings,
            @Reference Settings contractSettings,
            @Reference RateLimits limits) {
        this.filings = filings;
        this.contents = contents;
        this.codes = codes;
        this.divisions = divisions;
        this.settings = settings;
        this.contractSettings = contractSettings;
        this.limits = limits;
    }

    /** No more than who holds the paper knows; people by the first character of their names (§2.2). */
    public record Shown(
            String state,
            String stateLabel,
            String stateTone,
            String filingNo,
            String title,
            String address,
            String divisionName,
            String lessors,
            String lessees,
            String purpose,
            BigDecimal monthlyRent,
            LocalDate startDate,
            LocalDate endDate,
            LocalDate validFrom,
            LocalDate validTo,
            LocalDate filedOn) {}

    /** @throws Problem 404 for a token that belongs to nobody; 429 for whoever tries many (PUB-R04) */
    public Shown of(String token) {
        limits.check(RateLimits.PUBLIC);
        FilingRow row = filings.byToken(token).orElseThrow(Problem::notGenuine);
        Content content = contents.read(row.contentId());
        FilingState state = past(row) ? FilingState.EXPIRED : row.state();
        String purpose = content.terms().get(TermField.PURPOSE);
        return new Shown(
                state.name(),
                state.label(),
                state.tone().name(),
                row.filingNo(),
                settings.get(FilingSettings.TITLE),
                row.house().fuzzyAddress(),
                divisions.display(row.division()),
                content.publicNames(PartyRole.LESSOR),
                content.publicNames(PartyRole.LESSEE),
                codes.name(CodeTables.PURPOSE, purpose).orElse(purpose),
                row.monthlyRent(),
                row.startDate(),
                row.endDate(),
                row.validFrom(),
                row.validTo(),
                row.filedOn());
    }

    /** The last day is over and the job of the night has not come yet. */
    private boolean past(FilingRow row) {
        return row.state() == FilingState.FILED && row.validTo().isBefore(contractSettings.today());
    }
}
