package org.anju.institution;

import java.util.List;
import java.util.Optional;
import org.anju.api.account.InstitutionAccounts.Admin;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.institution.model.Facts;
import org.anju.institution.store.FilingRow;
import org.anju.institution.store.InstitutionRow;

/**
 * An institution as its page shows it.
 *
 * @param facts those in force, masked unless asked for in full
 * @param open the application about it that is open, if any
 * @param filings all applications about it, oldest first
 */
public record InstitutionDetail(
        InstitutionRow institution,
        Facts facts,
        List<AllowedAction> actions,
        Optional<FilingRow> open,
        List<FilingRow> filings,
        Optional<Admin> admin) {}
