package org.anju.practitioner.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.anju.api.rest.Items;
import org.anju.api.store.Times;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds batches of the Excel import. */
@Component(service = ImportRows.class)
public final class ImportRows {
    private final PractitionerStore store;

    @Activate
    public ImportRows(@Reference PractitionerStore store) {
        this.store = store;
    }

    /** Stores a new batch, which is numbered by its day. */
    public ImportRow add(ImportRow row, LocalDate day) {
        store.em().persist(row);
        row.called(day.format(DateTimeFormatter.BASIC_ISO_DATE));
        store.em().flush();
        return row;
    }

    public Optional<ImportRow> find(long id) {
        return store.read(() -> Optional.ofNullable(store.em().find(ImportRow.class, id)));
    }

    /** The batches of an institution, newest first: few, so that they are counted. */
    public Items<ImportRow> page(long institutionId, int page, int size) {
        return store.list(() -> {
            long total = store.em()
                    .createQuery("SELECT COUNT(i) FROM ImportRow i WHERE i.institutionId = :institution", Long.class)
                    .setParameter("institution", institutionId)
                    .getSingleResult();
            List<ImportRow> rows = store.em()
                    .createQuery(
                            "SELECT i FROM ImportRow i WHERE i.institutionId = :institution ORDER BY i.id DESC",
                            ImportRow.class)
                    .setParameter("institution", institutionId)
                    .setFirstResult((page - 1) * size)
                    .setMaxResults(size)
                    .getResultList();
            return new Items<>(rows, total, page, size);
        });
    }

    /** Whether a batch of an institution works on a file, or was stopped and holds it still. */
    public boolean hold(long institutionId, String file) {
        return store.read(() -> store.em()
                        .createQuery(
                                "SELECT COUNT(i) FROM ImportRow i WHERE i.institutionId = :institution"
                                        + " AND (i.workbook = :file OR i.photos = :file)",
                                Long.class)
                        .setParameter("institution", institutionId)
                        .setParameter("file", file)
                        .getSingleResult()
                > 0);
    }

    /** Batches from before a moment that still hold files, because they were stopped. */
    public List<ImportRow> leftBefore(Instant moment, int most) {
        return store.read(() -> store.em()
                .createQuery(
                        "SELECT i FROM ImportRow i WHERE i.workbook IS NOT NULL AND i.createdAt < :moment",
                        ImportRow.class)
                .setParameter("moment", Times.column(moment))
                .setMaxResults(most)
                .getResultList());
    }
}
