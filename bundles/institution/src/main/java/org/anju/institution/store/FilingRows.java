package org.anju.institution.store;

import java.util.List;
import java.util.Optional;
import org.anju.api.access.Caller;
import org.anju.api.access.DataScope;
import org.anju.api.rest.Items;
import org.anju.api.store.Place;
import org.anju.api.store.Scopes;
import org.anju.api.store.Selection;
import org.anju.api.store.Store;
import org.anju.institution.store.InstitutionNames.Owner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds applications. */
@Component(service = FilingRows.class)
public final class FilingRows {
    private final Store store;
    private final InstitutionPages pages;

    @Activate
    public FilingRows(@Reference(target = "(anju.domain=institution)") Store store, @Reference InstitutionPages pages) {
        this.store = store;
        this.pages = pages;
    }

    /**
     * The applications that a reader may see, newest first: a clerk what his department entered, an institution its own, reviewers those of
     * their division without the drafts of others.
     */
    public Items<FilingRow> page(FilingFilter filter, Caller reader, int page, int size) {
        DataScope scope = reader.scope();
        Selection selection = new Selection("ins_filing", Owner.F)
                .in(filter.division() == null ? null : Place.of(filter.division()))
                .named(filter.name())
                .where("t.license_no = ?", filter.licenseNo())
                .lookup("t.case_no = ?", filter.caseNo(), "index=INS_FILING_CASE")
                .where(
                        "t.kind = ?",
                        filter.kind() == null ? null : filter.kind().name())
                .where(
                        "t.state = ?",
                        filter.state() == null ? null : filter.state().name())
                .where("t.entered_by = ?", filter.enteredBy())
                .lookup("t.institution_id = ?", filter.institutionId(), "index=INS_FILING_INSTITUTION");
        if (scope.kind() == DataScope.Kind.DEPARTMENT) {
            selection.lookup(
                    "t.department_id = ?",
                    scope.departmentId() == null ? -1L : scope.departmentId(),
                    filter.caseNo() == null ? "index=INS_FILING_DEPARTMENT" : "index=INS_FILING_CASE");
            return pages.of(selection, FilingRow.class, page, size);
        }
        if (scope.kind() != DataScope.Kind.INSTITUTION) {
            selection.where("(t.state <> 'DRAFT' OR t.entered_by = ?)", reader.userId());
        }
        return pages.of(
                Scopes.bound(selection, scope, "(t.institution_id = ? OR t.applicant_id = ?)"),
                FilingRow.class,
                page,
                size);
    }

    public Optional<FilingRow> find(long id) {
        return store.read(em -> Optional.ofNullable(em.find(FilingRow.class, id)));
    }

    /** All applications about an institution, oldest first. */
    public List<FilingRow> about(long institutionId) {
        return store.read(em -> em.createQuery(
                        "SELECT f FROM FilingRow f WHERE f.institutionId = :id ORDER BY f.id", FilingRow.class)
                .setParameter("id", institutionId)
                .getResultList());
    }
}
