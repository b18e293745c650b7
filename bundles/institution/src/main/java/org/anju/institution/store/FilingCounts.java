package org.anju.institution.store;

import java.sql.Timestamp;
import java.time.LocalDate;
import org.anju.api.access.Caller;
import org.anju.api.access.DataScope;
import org.anju.api.store.ChinaDay;
import org.anju.api.store.Scopes;
import org.anju.api.store.Selection;
import org.anju.api.store.Store;
import org.anju.institution.store.InstitutionNames.Owner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts the applications of a day, of those that a reader may see; each count reads the day's span of one index. */
@Component(service = FilingCounts.class)
public final class FilingCounts {
    private static final String OVER = "t.state NOT IN ('DRAFT', 'SUBMITTED', 'RETURNED') AND ";

    private final Store store;
    private final InstitutionNames names;

    @Activate
    public FilingCounts(
            @Reference(target = "(anju.domain=institution)") Store store, @Reference InstitutionNames names) {
        this.store = store;
        this.names = names;
    }

    /** Those whose last submission (提交) was on a day in China. */
    public long submitted(Caller reader, LocalDate day) {
        return count(reader, day, "t.submitted_at", "", "index=INS_FILING_SUBMITTED");
    }

    /** Those that were finally decided (办结) on a day in China. */
    public long decided(Caller reader, LocalDate day) {
        return count(reader, day, "t.decided_at", OVER, "index=INS_FILING_DECIDED");
    }

    private long count(Caller reader, LocalDate day, String moment, String condition, String way) {
        Selection selection = new Selection("ins_filing", Owner.F)
                .where(condition + moment + " >= ?", Timestamp.valueOf(ChinaDay.start(day)))
                .lookup(moment + " < ?", Timestamp.valueOf(ChinaDay.start(day.plusDays(1))), way);
        DataScope scope = reader.scope();
        if (scope.kind() == DataScope.Kind.DEPARTMENT) {
            selection.where("t.department_id = ?", scope.departmentId() == null ? -1L : scope.departmentId());
        } else {
            Scopes.bound(selection, scope, "(t.institution_id = ? OR t.applicant_id = ?)");
        }
        return selection.empty() ? 0 : store.list(em -> selection.count(em, names, 0));
    }
}
