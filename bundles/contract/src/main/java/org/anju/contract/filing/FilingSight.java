package org.anju.contract.filing;

import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.access.DataScope;
import org.anju.api.problem.Problem;
import org.anju.contract.model.FilingList;
import org.anju.contract.model.FilingState;
import org.anju.contract.store.FilingFilter;
import org.anju.contract.store.FilingRow;
import org.anju.contract.store.FilingRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What the caller may see of filings (§2.4): what lies outside his data scope is answered like what does not exist. Drafts are seen by the institution or
 * the counter that enters them, and by whose scope is 全部 (§1.2), but by no authority.
 */
@Component(service = FilingSight.class)
public final class FilingSight {
    private static final long NOWHERE = -1;

    private final Callers callers;
    private final FilingRows filings;

    @Activate
    public FilingSight(@Reference Callers callers, @Reference FilingRows filings) {
        this.callers = callers;
        this.filings = filings;
    }

    Caller caller() {
        return callers.current();
    }

    FilingRow row(long id) {
        return filings.find(id).filter(this::sees).orElseThrow(Problem::notFound);
    }

    boolean sees(FilingRow row) {
        return caller().scope().covers(row.division(), row.institutionId())
                && (row.state() != FilingState.DRAFT || seesAll() || enters(row));
    }

    private boolean seesAll() {
        return caller().scope().kind() == DataScope.Kind.ALL;
    }

    /** Whether an application is of the caller's own side: his counter, or his institution. */
    boolean enters(FilingRow row) {
        Caller caller = caller();
        if (row.departmentId() != null) {
            return row.departmentId().equals(caller.departmentId());
        }
        return caller.institutionId() == null
                ? row.handlerId() == caller.userId()
                : caller.institutionId().equals(row.institutionId());
    }

    /** Whether the caller may apply about a filing: who entered it, and the institution whose contract it is (§7.1). */
    boolean handles(FilingRow row) {
        return enters(row) || row.institutionId() != null && row.institutionId().equals(caller().institutionId());
    }

    /** A list bounded to what the caller may see of it. */
    FilingFilter bounded(FilingFilter filter) {
        if (filter.list() != FilingList.APPLICATIONS || seesAll()) {
            return filter;
        }
        Caller caller = caller();
        if (caller.institutionId() != null) {
            return filter.of(FilingFilter.NO_COUNTER);
        }
        return filter.of(caller.departmentId() == null ? Long.valueOf(NOWHERE) : caller.departmentId());
    }
}
