package org.anju.institution.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.anju.api.access.DataScope;
import org.anju.api.rest.Items;
import org.anju.api.store.Place;
import org.anju.api.store.Scopes;
import org.anju.api.store.Selection;
import org.anju.api.store.Store;
import org.anju.institution.model.InstitutionState;
import org.anju.institution.store.InstitutionNames.Owner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds institutions. */
@Component(service = InstitutionRows.class)
public final class InstitutionRows {
    private static final String LISTED = "t.state <> 'DRAFT' AND t.state <> 'REJECTED'";

    private final Store store;
    private final InstitutionPages pages;

    @Activate
    public InstitutionRows(
            @Reference(target = "(anju.domain=institution)") Store store, @Reference InstitutionPages pages) {
        this.store = store;
        this.pages = pages;
    }

    /** The list of filed institutions (机构备案列表) that a scope may see, newest first. */
    public Items<InstitutionRow> page(InstitutionFilter filter, DataScope scope, int page, int size) {
        Selection selection = new Selection("ins_institution", Owner.I)
                .listed(LISTED)
                .in(filter.division() == null ? null : Place.of(filter.division()))
                .named(filter.name())
                .lookup("t.license_no = ?", filter.licenseNo(), "index=INS_INSTITUTION_NUMBER")
                .lookup("t.filing_no = ?", filter.filingNo(), "constraint=INS_INSTITUTION_FILING")
                .where("t.inst_type = ?", filter.type())
                .where(
                        "t.state = ?",
                        filter.state() == null ? null : filter.state().name());
        return pages.of(
                Scopes.bound(selection, scope, "t.id = ?"),
                InstitutionRow.LISTED_COLUMNS,
                InstitutionRow::listed,
                page,
                size);
    }

    public Optional<InstitutionRow> find(long id) {
        return store.read(em -> Optional.ofNullable(em.find(InstitutionRow.class, id)));
    }

    /** The institution that holds a licence number: filed or under review, not cancelled (INS-R05). */
    public Optional<InstitutionRow> holderOfLicense(String licenseNo) {
        return one("SELECT i FROM InstitutionRow i WHERE i.openLicense = :value", licenseNo);
    }

    /** The institution of a city that holds a name. */
    public Optional<InstitutionRow> holderOfName(String city, String name) {
        return one("SELECT i FROM InstitutionRow i WHERE i.openName = :value", InstitutionRow.openNameOf(city, name));
    }

    public Optional<InstitutionRow> byFilingNo(String filingNo) {
        return one("SELECT i FROM InstitutionRow i WHERE i.filingNo = :value", filingNo);
    }

    /** By the token of its certificate's QR code. */
    public Optional<InstitutionRow> byToken(String token) {
        return one("SELECT i FROM InstitutionRow i WHERE i.token = :value", token);
    }

    private Optional<InstitutionRow> one(String query, String value) {
        return store.read(
                em -> em.createQuery(query, InstitutionRow.class).setParameter("value", value).getResultList().stream()
                        .findFirst());
    }

    /** Ids of filed institutions whose validity ends on or before a day, soonest first. */
    public List<Long> filedWithValidityUpTo(LocalDate day) {
        return store.read(em -> em.createQuery(
                        "SELECT i.id FROM InstitutionRow i WHERE i.validTo <= :day AND i.state = :filed ORDER BY i.validTo, i.id",
                        Long.class)
                .setParameter("day", day)
                .setParameter("filed", InstitutionState.FILED.name())
                .getResultList());
    }

    /** Whether there is any institution at all. */
    public boolean none() {
        return store.read(em -> em.createQuery("SELECT i.id FROM InstitutionRow i", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    /** Ids of the institutions whose legal person (法人) has an identity number, by its keyed hash. */
    public List<Long> ofLegalPerson(EntityManager em, String idNoHash) {
        List<?> ids = em.createNativeQuery("SELECT i.id FROM ins_facts f JOIN ins_institution i ON i.facts_id = f.id"
                        + " WHERE f.legal_person_id_no_hash = ?1 ORDER BY i.id DESC FETCH FIRST 100 ROWS ONLY")
                .setParameter(1, idNoHash)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
