package org.anju.institution.rest;

import java.util.List;
import org.anju.api.account.InstitutionAccounts.Admin;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.institution.InstitutionDetail;
import org.anju.institution.store.InstitutionRow;

/**
 * An institution as its page shows it.
 *
 * @param facts those in force, personal data masked
 * @param openFilingId the application about it that is open, or null
 * @param filings all applications about it, oldest first
 */
public record InstitutionView(
        long id,
        int version,
        String state,
        String stateLabel,
        String stateTone,
        List<AllowedAction> actions,
        InstitutionItem summary,
        FactsBody facts,
        Long openFilingId,
        List<FilingItem> filings,
        Admin admin) {
    static InstitutionView of(InstitutionDetail detail, Named names) {
        InstitutionRow row = detail.institution();
        return new InstitutionView(
                row.id(),
                row.version(),
                row.state().name(),
                row.state().label(),
                row.state().tone().name(),
                detail.actions(),
                InstitutionItem.of(row, names),
                FactsBody.of(detail.facts()),
                detail.open().map(f -> f.id()).orElse(null),
                detail.filings().stream().map(f -> FilingItem.of(f, names)).toList(),
                detail.admin().orElse(null));
    }
}
