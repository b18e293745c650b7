package org.anju.practitioner.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.persistence.Query;
import org.anju.api.rest.Items;
import org.anju.api.secret.Secrets;
import org.anju.api.store.Store;
import org.anju.api.store.Times;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows that could not be imported (Excel 导入失败, PRA-F4). */
@Component(service = FailureTable.class)
public final class FailureTable {
    private static final String INSERT =
            "INSERT INTO pra_import_failure (id, institution_id, import_id, batch_no, row_no, name, id_no, id_no_hash, reason,"
                    + " imported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String COLUMNS =
            "SELECT id, import_id, row_no, name, id_no, reason, batch_no, imported_at" + " FROM pra_import_failure";
    private static final int LONGEST_NAME = 100;
    /** Encrypted it has to fit, whatever stood in the cell. */
    private static final int LONGEST_NUMBER = 40;

    private static final int LONGEST_REASON = 1000;

    private final Store store;
    private final PractitionerIds ids;
    private final Secrets secrets;

    @Activate
    public FailureTable(
            @Reference(target = "(anju.domain=practitioner)") Store store,
            @Reference PractitionerIds ids,
            @Reference Secrets secrets) {
        this.store = store;
        this.ids = ids;
        this.secrets = secrets;
    }

    /** A row of a workbook and why it failed. */
    public record Fault(int rowNumber, String name, String idNo, String reason) {}

    /** A failed row as it is kept; {@code idNo} in clear. */
    public record Failure(
            long id,
            long importId,
            int rowNumber,
            String name,
            String idNo,
            String reason,
            String batchNo,
            Instant importedAt) {}

    /** What a list is filtered by; null means any. {@code name} is a part of it. */
    public record FailureFilter(Long importId, String batchNo, String name) {}

    /** Keeps failures, inside {@code Store.write}. */
    public void add(ImportRow batch, List<Fault> faults, Instant at) {
        if (faults.isEmpty()) {
            return;
        }
        try (PreparedStatement row = store.connection().prepareStatement(INSERT)) {
            for (Fault fault : faults) {
                String number = cut(fault.idNo(), LONGEST_NUMBER);
                row.setLong(1, ids.next());
                row.setLong(2, batch.institutionId());
                row.setLong(3, batch.id());
                row.setString(4, batch.batchNo());
                row.setInt(5, fault.rowNumber());
                row.setString(6, cut(fault.name(), LONGEST_NAME));
                row.setString(7, secrets.encrypt(number));
                row.setString(8, secrets.hash(number));
                row.setString(9, cut(fault.reason(), LONGEST_REASON));
                row.setTimestamp(10, Timestamp.valueOf(Times.column(at)));
                row.addBatch();
            }
            row.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cut(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    /** The failed rows of an institution, newest first. */
    public Items<Failure> page(long institutionId, FailureFilter filter, int page, int size) {
        Conditions wanted = new Conditions()
                .that("institution_id = ?", institutionId)
                .that("import_id = ?", filter.importId())
                .that("batch_no = ?", filter.batchNo())
                .that("name LIKE ? ESCAPE '!'", filter.name() == null ? null : "%" + escaped(filter.name()) + "%");
        return store.list(em -> {
            Query count = em.createNativeQuery("SELECT COUNT(*) FROM pra_import_failure" + wanted.where);
            Query rows = em.createNativeQuery(COLUMNS + wanted.where + " ORDER BY id DESC OFFSET " + (page - 1) * size
                    + " ROWS FETCH NEXT " + size + " ROWS ONLY");
            List<Failure> failures = new ArrayList<>();
            for (Object row : wanted.onto(rows).getResultList()) {
                failures.add(read((Object[]) row));
            }
            long total = ((Number) wanted.onto(count).getSingleResult()).longValue();
            return new Items<>(failures, total, page, size);
        });
    }

    private static String escaped(String part) {
        return part.replaceAll("[!%_]", "!$0");
    }

    /** The conditions of a query, with their values. */
    private static final class Conditions {
        private final StringBuilder where = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Conditions that(String condition, Object value) {
            if (value != null) {
                values.add(value);
                where.append(where.isEmpty() ? " WHERE " : " AND ").append(condition.replace("?", "?" + values.size()));
            }
            return this;
        }

        Query onto(Query query) {
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
            return query;
        }
    }

    private Failure read(Object[] row) {
        return new Failure(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).intValue(),
                (String) row[3],
                row[4] == null ? null : secrets.decrypt((String) row[4]),
                (String) row[5],
                (String) row[6],
                Times.instant(((Timestamp) row[7]).toLocalDateTime()));
    }

    /** The failed rows of a batch in the order of the workbook. */
    public void each(ImportRow batch, Consumer<Failure> take) {
        store.write(em -> {
            try (PreparedStatement query = store.connection()
                    .prepareStatement(COLUMNS + " WHERE institution_id = ? AND import_id = ? ORDER BY row_no, id")) {
                query.setLong(1, batch.institutionId());
                query.setLong(2, batch.id());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        take.accept(read(new Object[] {
                            row.getLong(1),
                            row.getLong(2),
                            row.getInt(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getTimestamp(8)
                        }));
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return null;
        });
    }

    /** Deletes those from before a moment; returns how many. */
    public int purge(Instant before) {
        return store.write(em -> em.createNativeQuery("DELETE FROM pra_import_failure WHERE imported_at < ?1")
                .setParameter(1, Timestamp.valueOf(Times.column(before)))
                .executeUpdate());
    }
}
