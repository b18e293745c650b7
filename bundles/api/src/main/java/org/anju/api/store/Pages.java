package org.anju.api.store;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.anju.api.rest.Items;

/** Reads a page of a list: first the ids from an index alone, then the rows. */
public abstract class Pages {
    private final Store store;
    private final NameIndex names;
    private final Totals totals;

    protected Pages(Store store, NameIndex names, Clock clock) {
        this.store = store;
        this.names = names;
        this.totals = new Totals(clock);
    }

    /** Lists that are not searched by name. */
    protected Pages(Store store, Clock clock) {
        this(store, null, clock);
    }

    /** A page of entities. */
    public <R> Items<R> of(Selection selection, Class<R> type, int page, int size) {
        return of(selection, page, size, (em, ids) -> ids.stream()
                .map(id -> em.find(type, id))
                .filter(Objects::nonNull)
                .toList());
    }

    /** A page of rows made of some columns, the id first, for the lists that are asked for most. */
    public <R> Items<R> of(Selection selection, String columns, Function<Object[], R> reader, int page, int size) {
        return of(selection, page, size, (em, ids) -> selection.rows(em, columns, reader, ids, size));
    }

    /** The first ids of a list, newest first, without a total. */
    public List<Long> ids(Selection selection, int most) {
        return selection.empty() ? List.of() : store.list(em -> selection.ids(em, names, 0, most));
    }

    /** The rows of some ids of such a list, newest first, made of some columns, the id first; at most {@code most}, always the same number. */
    public <R> List<R> rows(
            Selection selection, String columns, Function<Object[], R> reader, List<Long> ids, int most) {
        return store.list(em -> selection.rows(em, columns, reader, ids, most));
    }

    /** How many a list holds, without reading any of it. */
    public long total(Selection selection) {
        return selection.empty() ? 0 : store.list(em -> total(em, selection));
    }

    private long total(EntityManager em, Selection selection) {
        return totals.of(
                selection.key(),
                () -> selection.count(em, names, Totals.EXACT + 1),
                () -> selection.count(em, names, 0));
    }

    private <R> Items<R> of(
            Selection selection, int page, int size, BiFunction<EntityManager, List<Long>, List<R>> rows) {
        if (selection.empty()) {
            return new Items<>(List.of(), 0, page, size);
        }
        return store.list(em -> {
            int before = (page - 1) * size;
            List<Long> ids = selection.ids(em, names, before, size);
            // The last page says itself how many there are.
            boolean last = ids.size() < size && (page == 1 || !ids.isEmpty());
            long total = last ? before + ids.size() : total(em, selection);
            return new Items<>(rows.apply(em, ids), total, page, size);
        });
    }
}
