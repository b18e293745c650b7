package org.anju.practitioner.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.api.access.DataScope;
import org.anju.api.rest.Items;
import org.anju.api.store.Place;
import org.anju.api.store.Scopes;
import org.anju.api.store.Selection;
import org.anju.practitioner.model.CaseKind;
import org.anju.practitioner.model.CaseState;
import org.anju.practitioner.store.PractitionerNames.Owner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds cases. */
@Component(service = CaseRows.class)
public final class CaseRows {
    private final PractitionerStore store;
    private final PractitionerPages pages;
    private final RowCounts counts;

    @Activate
    public CaseRows(@Reference PractitionerStore store, @Reference PractitionerPages pages) {
        this.store = store;
        this.pages = pages;
        this.counts = new RowCounts(store, CaseRow.class);
    }

    /** The cases that a scope may see, newest first; authorities see no drafts. */
    public Items<CaseRow> page(CaseFilter filter, DataScope scope, int page, int size) {
        return pages.of(selection(filter, scope), CaseRow.LISTED_COLUMNS, CaseRow::of, page, size);
    }

    /** How many the same list holds. */
    public long total(CaseFilter filter, DataScope scope) {
        return pages.total(selection(filter, scope));
    }

    /** Ids of the same list below one (0: from the newest on), newest first. */
    public List<Long> below(CaseFilter filter, DataScope scope, long last, int most) {
        Selection selection = selection(filter, scope).where("t.id < ?", last == 0 ? null : last);
        return pages.ids(selection, most);
    }

    private static Selection selection(CaseFilter filter, DataScope scope) {
        boolean desk = filter.desk() != null;
        Selection selection =
                new Selection("pra_case", Owner.K).in(filter.division() == null ? null : Place.of(filter.division()));
        if (desk) {
            selection.partedBy("desk", filter.desk().code(), false);
        }
        String ofInstitution = desk ? "index=PRA_CASE_DESK_INSTITUTION" : "index=PRA_CASE_INSTITUTION";
        Scopes.bound(selection, scope, "t.institution_id = ?", ofInstitution);
        if (scope.kind() != DataScope.Kind.INSTITUTION) {
            selection.lookup("t.institution_id = ?", filter.institutionId(), ofInstitution);
        }
        if (!showsDrafts(scope)) {
            selection.where("t.state <> ?", CaseState.DRAFT.name());
        }
        return selection
                .named(filter.name())
                .where("t.kind = ?", name(filter.kind()))
                .where("t.state = ?", name(filter.state()))
                .where("t.source = ?", filter.source())
                .where("t.photo_missing = ?", filter.photoMissing())
                .lookup("t.batch_id = ?", filter.batchId(), "index=PRA_CASE_BATCH")
                .lookup("t.case_no = ?", filter.caseNo(), "index=PRA_CASE_NUMBER")
                .lookup("t.id_no_hash = ?", filter.idNoHash(), "index=PRA_CASE_PERSON");
    }

    /** Drafts are the institution's own (§5.1). */
    public static boolean showsDrafts(DataScope scope) {
        return scope.kind() == DataScope.Kind.INSTITUTION;
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** How many a scope may see of an institution, in each state. */
    public Map<String, Long> statesOf(long institutionId, DataScope scope) {
        return shown(counts.byState("institutionId", institutionId, scope), scope);
    }

    /** How many a scope may see of a person, in each state. */
    public Map<String, Long> statesOf(String idNoHash, DataScope scope) {
        return shown(counts.byState("idNoHash", idNoHash, scope), scope);
    }

    private static Map<String, Long> shown(Map<String, Long> counts, DataScope scope) {
        if (!showsDrafts(scope)) {
            counts.remove(CaseState.DRAFT.name());
        }
        return counts;
    }

    public Optional<CaseRow> find(long id) {
        return store.read(() -> Optional.ofNullable(store.em().find(CaseRow.class, id)));
    }

    /** Stores a new case, so that it has an id and broken keys show at once. */
    public CaseRow add(CaseRow row) {
        store.em().persist(row);
        store.em().flush();
        return row;
    }

    public void remove(CaseRow row) {
        store.em().remove(row);
    }

    /** All cases about a card, oldest first; the one that it came from first. */
    public List<CaseRow> ofCard(long cardId) {
        return store.read(() -> store.em()
                .createQuery("SELECT c FROM CaseRow c WHERE c.cardId = :card ORDER BY c.id", CaseRow.class)
                .setParameter("card", cardId)
                .getResultList());
    }

    /** Ids of the cases of an institution that are not over, oldest first, after one. */
    public List<Long> openOf(long institutionId, long after, int most) {
        return store.read(() -> store.em()
                .createQuery(
                        "SELECT c.id FROM CaseRow c WHERE c.institutionId = :institution AND c.desk <> 'O' AND c.id > :after"
                                + " ORDER BY c.id",
                        Long.class)
                .setParameter("institution", institutionId)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList());
    }

    /** How many cases that are not over a scope may see of each of some institutions that have any. */
    public Map<Long, Long> openCounts(List<Long> institutions, DataScope scope) {
        String drafts = showsDrafts(scope) ? "" : " AND r.state <> '" + CaseState.DRAFT + "'";
        return counts.byInstitution(institutions, "r.desk <> 'O'" + drafts);
    }

    /** How many cases of an institution are under verification. */
    public long underVerification(long institutionId) {
        return store.read(() -> store.em()
                .createQuery(
                        "SELECT COUNT(c) FROM CaseRow c WHERE c.institutionId = :institution AND c.desk = 'V'",
                        Long.class)
                .setParameter("institution", institutionId)
                .getSingleResult());
    }

    /** Whether another draft or returned case of the person lies in the institution (PRA-R10). */
    public boolean drafted(long institutionId, String idNoHash, long except) {
        return store.read(() -> !store.em()
                .createQuery(
                        "SELECT c.id FROM CaseRow c WHERE c.idNoHash = :person AND c.institutionId = :institution"
                                + " AND c.kind = :kind AND c.desk = 'A' AND c.id <> :except",
                        Long.class)
                .setParameter("person", idNoHash)
                .setParameter("institution", institutionId)
                .setParameter("kind", CaseKind.NEW.name())
                .setParameter("except", except)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    /** Whether there is any case at all. */
    public boolean none() {
        return store.read(() -> store.em()
                .createQuery("SELECT c.id FROM CaseRow c", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }
}
