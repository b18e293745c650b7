package org.anju.institution.store;

import java.time.Clock;
import java.util.List;
import org.anju.api.rest.Items;
import org.anju.api.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads a page of a list: first the ids from an index alone, then the rows. */
@Component(service = Pages.class)
public final class Pages {
    private final Store store;
    private final NameIndex names;
    private final Totals totals;

    @Activate
    public Pages(
            @Reference(target = "(anju.domain=institution)") Store store,
            @Reference NameIndex names,
            @Reference Clock clock) {
        this.store = store;
        this.names = names;
        this.totals = new Totals(clock);
    }

    <R> Items<R> of(Selection selection, Class<R> type, int page, int size) {
        if (selection.empty()) {
            return new Items<>(List.of(), 0, page, size);
        }
        return store.list(em -> {
            long total = totals.of(
                    selection.key(),
                    () -> selection.count(em, names, Totals.EXACT + 1),
                    () -> selection.count(em, names, 0));
            List<Long> ids = selection.ids(em, names, (page - 1) * size, size);
            return new Items<>(selection.rows(em, type, ids, size), total, page, size);
        });
    }
}
