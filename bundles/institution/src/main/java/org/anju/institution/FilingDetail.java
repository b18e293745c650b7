package org.anju.institution;

import java.util.List;
import java.util.Optional;
import org.anju.api.account.InstitutionAccounts.Admin;
import org.anju.api.problem.FieldProblem;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.institution.model.Facts;
import org.anju.institution.model.FactsDiff.Change;
import org.anju.institution.store.FilingRow;

/**
 * An application as its page shows it.
 *
 * @param facts masked unless the caller asked for them in full and may
 * @param changes what differs from the facts in force (备案变更, 备案延续)
 * @param corrections what differs from the submission that was returned
 * @param warnings what the reviewer should look at (INS-R07)
 * @param admin the institution's admin account, if there is one
 */
public record FilingDetail(
        FilingRow filing,
        Facts facts,
        List<AllowedAction> actions,
        List<Change> changes,
        List<Change> corrections,
        List<FieldProblem> warnings,
        Optional<Admin> admin) {}
