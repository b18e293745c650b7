package org.anju.institution.rest;

import java.time.Instant;
import java.util.List;
import org.anju.api.account.InstitutionAccounts.Admin;
import org.anju.api.problem.FieldProblem;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.institution.FilingDetail;
import org.anju.institution.model.FactsDiff.Change;
import org.anju.institution.store.FilingRow;

/**
 * An application as its page shows it.
 *
 * @param summary what lists show
 * @param reason 申请原因 of a change or cancellation
 * @param opinion the last 审核意见
 * @param changes what differs from the facts in force
 * @param corrections what was corrected since the return
 * @param warnings what should be looked at again
 * @param admin the institution's admin account, or null
 */
public record FilingView(
        long id,
        int version,
        String state,
        String stateLabel,
        String stateTone,
        List<AllowedAction> actions,
        FilingItem summary,
        String reason,
        String opinion,
        Instant decidedAt,
        FactsBody facts,
        List<Change> changes,
        List<Change> corrections,
        List<FieldProblem> warnings,
        Admin admin) {
    static FilingView of(FilingDetail detail, Named names) {
        FilingRow row = detail.filing();
        return new FilingView(
                row.id(),
                row.version(),
                row.state().name(),
                row.state().label(),
                row.state().tone().name(),
                detail.actions(),
                FilingItem.of(row, names),
                row.reason(),
                row.opinion(),
                row.decidedAt(),
                FactsBody.of(detail.facts()),
                detail.changes(),
                detail.corrections(),
                detail.warnings(),
                detail.admin().orElse(null));
    }
}
