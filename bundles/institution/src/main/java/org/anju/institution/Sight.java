package org.anju.institution;

import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.access.DataScope;
import org.anju.api.problem.Problem;
import org.anju.institution.model.FilingState;
import org.anju.institution.store.FilingRow;
import org.anju.institution.store.FilingRows;
import org.anju.institution.store.InstitutionRow;
import org.anju.institution.store.InstitutionRows;
import org.anju.institution.store.StoreRow;
import org.anju.institution.store.StoreRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the caller may see (§2.4): what lies outside his data scope is answered like what does not exist. */
@Component(service = Sight.class)
public final class Sight {
    private final Callers callers;
    private final FilingRows filings;
    private final InstitutionRows institutions;
    private final StoreRows stores;

    @Activate
    public Sight(
            @Reference Callers callers,
            @Reference FilingRows filings,
            @Reference InstitutionRows institutions,
            @Reference StoreRows stores) {
        this.callers = callers;
        this.filings = filings;
        this.institutions = institutions;
        this.stores = stores;
    }

    Caller caller() {
        return callers.current();
    }

    FilingRow filing(long id) {
        return filings.find(id).filter(this::sees).orElseThrow(Problem::notFound);
    }

    InstitutionRow institution(long id) {
        return institutions
                .find(id)
                .filter(row -> caller().scope().covers(row.division(), row.id()))
                .orElseThrow(Problem::notFound);
    }

    StoreRow store(long id) {
        return stores.find(id)
                .filter(row -> caller().scope().covers(row.division(), row.institutionId()))
                .orElseThrow(Problem::notFound);
    }

    /** The caller's own institution (本机构). */
    InstitutionRow own() {
        Long id = caller().institutionId();
        if (id == null) {
            throw Problem.notFound();
        }
        return institutions.find(id).orElseThrow(Problem::notFound);
    }

    private boolean sees(FilingRow row) {
        Caller caller = caller();
        DataScope scope = caller.scope();
        if (scope.kind() == DataScope.Kind.INSTITUTION) {
            return ofInstitution(row, caller);
        }
        if (!scope.covers(row.division(), row.institutionId())) {
            return false;
        }
        if (scope.kind() == DataScope.Kind.DEPARTMENT) {
            return row.departmentId() != null && row.departmentId().equals(scope.departmentId());
        }
        return row.state() != FilingState.DRAFT || enters(row) || scope.kind() == DataScope.Kind.ALL;
    }

    /** Whether the caller is the entering user of an application, or acts for the institution that applied. */
    boolean enters(FilingRow row) {
        Caller caller = caller();
        return caller.institutionId() == null
                ? row.enteredBy() == caller.userId()
                : caller.institutionId().equals(row.applicantId());
    }

    private static boolean ofInstitution(FilingRow row, Caller caller) {
        Long own = caller.institutionId();
        return own != null && (own == row.about() || own.equals(row.applicantId()));
    }
}
