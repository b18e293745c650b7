package org.anju.listing.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.TypedQuery;
import org.anju.api.access.DataScope;
import org.anju.api.rest.Items;
import org.anju.api.store.Place;
import org.anju.api.store.Scopes;
import org.anju.api.store.Selection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds verifications. */
@Component(service = VerificationRows.class)
public final class VerificationRows {
    private static final String OF_INSTITUTION = "index=LST_VERIFICATION_INSTITUTION";

    private final ListingStore store;
    private final ListingPages pages;

    @Activate
    public VerificationRows(@Reference ListingStore store, @Reference ListingPages pages) {
        this.store = store;
        this.pages = pages;
    }

    /** The verifications that a scope may see, newest first. */
    public Items<VerificationRow> page(VerificationFilter filter, DataScope scope, int page, int size) {
        Selection selection =
                new Selection("lst_verification").in(filter.division() == null ? null : Place.of(filter.division()));
        if (filter.state() != null) {
            selection.partedBy("state", filter.state().name(), false);
        }
        if (filter.requesterId() == null) {
            Scopes.bound(selection, scope, "t.institution_id = ?", OF_INSTITUTION);
        }
        selection
                .where(
                        "t.channel = ?",
                        filter.channel() == null ? null : filter.channel().name())
                .lookup("t.institution_id = ?", filter.institutionId(), OF_INSTITUTION)
                .lookup("t.requester_id = ?", filter.requesterId(), "index=LST_VERIFICATION_REQUESTER")
                .lookup("t.cert_no = ?", filter.certNo(), "index=LST_VERIFICATION_CERTIFICATE")
                .lookup("t.code = ?", filter.code(), "constraint=LST_VERIFICATION_CODE");
        return pages.of(selection, VerificationRow.class, page, size);
    }

    public Optional<VerificationRow> find(long id) {
        return store.read(() -> Optional.ofNullable(store.em().find(VerificationRow.class, id)));
    }

    public Optional<VerificationRow> byCode(String code) {
        return first("v.code = :value", code);
    }

    /** By the token of its QR code. */
    public Optional<VerificationRow> byToken(String token) {
        return first("v.token = :value", token);
    }

    /** By the trace of the request in which the register failed. */
    public Optional<VerificationRow> failedIn(String trace) {
        return first("v.trace = :value AND v.state = 'ERROR'", trace);
    }

    private Optional<VerificationRow> first(String condition, String value) {
        return store.read(() -> query(condition, Map.of("value", value), 1).getResultList().stream()
                .findFirst());
    }

    private TypedQuery<VerificationRow> query(String condition, Map<String, Object> values, int most) {
        TypedQuery<VerificationRow> query = store.em()
                .createQuery("SELECT v FROM VerificationRow v WHERE " + condition, VerificationRow.class)
                .setMaxResults(most);
        values.forEach(query::setParameter);
        return query;
    }

    /** Those of a house, by the name that it had when it was asked for, whose code is valid on a day. */
    public List<VerificationRow> passedOf(List<String> names, LocalDate day) {
        return store.read(() -> query(
                        "v.house IN :names AND v.state = 'PASSED' AND v.validUntil >= :day",
                        Map.of("names", names, "day", day),
                        1000)
                .getResultList());
    }

    /** Those that passed, of certificates by their numbers. */
    public List<VerificationRow> passedFor(List<String> certNos) {
        return store.read(() -> store.em()
                .createQuery(
                        "SELECT v FROM VerificationRow v WHERE v.certNo IN :numbers AND v.state = 'PASSED'",
                        VerificationRow.class)
                .setParameter("numbers", certNos)
                .getResultList());
    }

    /** Ids of those of an institution in one of two states, oldest first, after one. */
    public List<Long> openOf(long institutionId, long after, int most) {
        return store.read(() -> store.em()
                .createQuery(
                        "SELECT v.id FROM VerificationRow v WHERE v.institutionId = :institution AND v.id > :after"
                                + " AND v.state IN ('PASSED', 'MANUAL') ORDER BY v.id",
                        Long.class)
                .setParameter("institution", institutionId)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList());
    }

    /** Ids of codes whose validity ended before a day, soonest first. */
    public List<Long> validBefore(LocalDate day, int most) {
        return store.read(() -> store.em()
                .createQuery(
                        "SELECT v.id FROM VerificationRow v WHERE v.state = 'PASSED' AND v.validUntil < :day"
                                + " ORDER BY v.validUntil, v.id",
                        Long.class)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList());
    }

    public boolean none() {
        return store.read(
                () -> query("v.id > :id", Map.of("id", 0L), 1).getResultList().isEmpty());
    }

    public VerificationRow add(VerificationRow row) {
        store.em().persist(row);
        store.em().flush();
        return row;
    }
}
