package org.anju.practitioner.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.api.access.DataScope;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Items;
import org.anju.api.store.Place;
import org.anju.api.store.Scopes;
import org.anju.api.store.Selection;
import org.anju.practitioner.store.PractitionerNames.Owner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds cards. */
@Component(service = CardRows.class)
public final class CardRows {
    /** The most that {@link #listed} gives at once. */
    public static final int LISTED_AT_ONCE = 200;

    private final PractitionerStore store;
    private final PractitionerPages pages;
    private final RowCounts counts;

    @Activate
    public CardRows(@Reference PractitionerStore store, @Reference PractitionerPages pages) {
        this.store = store;
        this.pages = pages;
        this.counts = new RowCounts(store, CardRow.class);
    }

    /** The cards that a scope may see, newest first. */
    public Items<CardRow> page(CardFilter filter, DataScope scope, int page, int size) {
        return pages.of(selection(filter, scope), CardRow.LISTED_COLUMNS, CardRow::of, page, size);
    }

    /** The first ids of the same list. */
    public List<Long> ids(CardFilter filter, DataScope scope, int most) {
        return pages.ids(selection(filter, scope), most);
    }

    /** What lists show of some cards, newest first. */
    public List<CardRow> listed(List<Long> ids) {
        return pages.rows(new Selection("pra_card", Owner.E), CardRow.LISTED_COLUMNS, CardRow::of, ids, LISTED_AT_ONCE);
    }

    private static Selection selection(CardFilter filter, DataScope scope) {
        String life = filter.life();
        Owner[] lists = life == null ? new Owner[] {Owner.P, Owner.E, Owner.H} : new Owner[] {Owner.valueOf(life)};
        Selection selection =
                new Selection("pra_card", lists).in(filter.division() == null ? null : Place.of(filter.division()));
        if (filter.state() != null) {
            selection.partedBy("state", filter.state().name(), false);
        } else if (life != null) {
            selection.partedBy("life", life, true);
        }
        if (life != null && filter.state() != null && !filter.state().life().equals(life)) {
            selection.nothing();
        }
        String ofInstitution = life == null ? "index=PRA_CARD_INSTITUTION" : "index=PRA_CARD_LIFE_INSTITUTION";
        return Scopes.bound(selection, scope, "t.institution_id = ?", ofInstitution)
                .lookup("t.institution_id = ?", filter.institutionId(), ofInstitution)
                .named(filter.name())
                .where("t.category = ?", filter.category())
                .lookup("t.number = ?", filter.number(), "constraint=PRA_CARD_NUMBER")
                .lookup("t.id_no_hash = ?", filter.idNoHash(), "index=PRA_CARD_PERSON");
    }

    /** How many a scope may see of an institution, in each state. */
    public Map<String, Long> statesOf(long institutionId, DataScope scope) {
        return counts.byState("institutionId", institutionId, scope);
    }

    /** How many a scope may see of a person, in each state. */
    public Map<String, Long> statesOf(String idNoHash, DataScope scope) {
        return counts.byState("idNoHash", idNoHash, scope);
    }

    public Optional<CardRow> find(long id) {
        return store.read(() -> Optional.ofNullable(store.em().find(CardRow.class, id)));
    }

    /** The card that a case is about. */
    public CardRow of(CaseRow row) {
        return find(row.cardId()).orElseThrow(Problem::notFound);
    }

    /** By the token of its QR code. */
    public Optional<CardRow> byToken(String token) {
        return one("SELECT c FROM CardRow c WHERE c.token = :value", token);
    }

    public Optional<CardRow> byNumber(String number) {
        return one("SELECT c FROM CardRow c WHERE c.number = :value", number);
    }

    /** The cards of a person, newest first. */
    public List<CardRow> ofPerson(String idNoHash) {
        return store.read(() -> store.em()
                .createQuery("SELECT c FROM CardRow c WHERE c.idNoHash = :value ORDER BY c.id DESC", CardRow.class)
                .setParameter("value", idNoHash)
                .getResultList());
    }

    private Optional<CardRow> one(String query, String value) {
        return store.read(
                () -> store.em().createQuery(query, CardRow.class).setParameter("value", value).getResultList().stream()
                        .findFirst());
    }

    public CardRow add(CardRow row) {
        store.em().persist(row);
        store.em().flush();
        return row;
    }

    /** Ids of the cards of an institution that are not over, oldest first, after one. */
    public List<Long> openOf(long institutionId, long after, int most) {
        return store.read(() -> store.em()
                .createQuery(
                        "SELECT c.id FROM CardRow c WHERE c.institutionId = :institution AND c.life <> 'H' AND c.id > :after"
                                + " ORDER BY c.id",
                        Long.class)
                .setParameter("institution", institutionId)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList());
    }

    /** How many cards of an institution are in effect. */
    public long inEffect(long institutionId) {
        return store.read(() -> store.em()
                .createQuery(
                        "SELECT COUNT(c) FROM CardRow c WHERE c.institutionId = :institution AND c.life = 'E'",
                        Long.class)
                .setParameter("institution", institutionId)
                .getSingleResult());
    }

    /** How many cards are in effect of each of some institutions that have any. */
    public Map<Long, Long> inEffect(List<Long> institutions) {
        return counts.byInstitution(institutions, "r.life = 'E'");
    }

    /** Ids of cards in effect whose validity ended before a day, soonest first. */
    public List<Long> validBefore(LocalDate day) {
        return store.read(() -> store.em()
                .createQuery(
                        "SELECT c.id FROM CardRow c WHERE c.validTo < :day AND c.life = 'E' ORDER BY c.validTo, c.id",
                        Long.class)
                .setParameter("day", day)
                .getResultList());
    }
}
