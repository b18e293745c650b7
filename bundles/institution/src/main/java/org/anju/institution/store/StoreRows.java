package org.anju.institution.store;

import java.util.List;
import java.util.Optional;
import org.anju.api.access.DataScope;
import org.anju.api.rest.Items;
import org.anju.api.store.Place;
import org.anju.api.store.Scopes;
import org.anju.api.store.Selection;
import org.anju.api.store.Store;
import org.anju.institution.model.StoreState;
import org.anju.institution.store.InstitutionNames.Owner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds stores (门店). */
@Component(service = StoreRows.class)
public final class StoreRows {
    private final Store store;
    private final InstitutionPages pages;

    @Activate
    public StoreRows(@Reference(target = "(anju.domain=institution)") Store store, @Reference InstitutionPages pages) {
        this.store = store;
        this.pages = pages;
    }

    /** What a list of stores is filtered by; null means any. */
    public record Filter(String name, String licenseNo, Long institutionId, String division, StoreState state) {}

    public Items<StoreRow> page(Filter filter, DataScope scope, int page, int size) {
        Selection selection = new Selection("ins_store", Owner.S)
                .in(filter.division() == null ? null : Place.of(filter.division()))
                .named(filter.name())
                .where("t.license_no = ?", filter.licenseNo())
                .lookup("t.institution_id = ?", filter.institutionId(), "index=INS_STORE_INSTITUTION")
                .where(
                        "t.state = ?",
                        filter.state() == null ? null : filter.state().name());
        return pages.of(Scopes.bound(selection, scope, "t.institution_id = ?"), StoreRow.class, page, size);
    }

    public Optional<StoreRow> find(long id) {
        return store.read(em -> Optional.ofNullable(em.find(StoreRow.class, id)));
    }

    /** The stores of an institution in a state, by name. */
    public List<StoreRow> of(long institutionId, StoreState state) {
        return store.read(em -> em.createQuery(
                        "SELECT s FROM StoreRow s WHERE s.institutionId = :institution AND s.state = :state ORDER BY s.name, s.id",
                        StoreRow.class)
                .setParameter("institution", institutionId)
                .setParameter("state", state.name())
                .getResultList());
    }

    /** The store that has a licence number. */
    public Optional<StoreRow> byLicense(String licenseNo) {
        return store.read(em -> em
                .createQuery("SELECT s FROM StoreRow s WHERE s.openLicense = :no", StoreRow.class)
                .setParameter("no", licenseNo)
                .getResultList()
                .stream()
                .findFirst());
    }
}
