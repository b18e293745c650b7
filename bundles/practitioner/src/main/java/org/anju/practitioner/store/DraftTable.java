package org.anju.practitioner.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.api.store.Store;
import org.anju.api.store.Times;
import org.anju.practitioner.store.PractitionerNames.Owner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Drafts by the hundred, inside {@code Store.write}: whose person is taken is asked once a batch, rows are written as JDBC batches. Each
 * question is always the same statement, so that the database compiles it once; its last value fills it up.
 */
@Component(service = DraftTable.class)
public final class DraftTable {
    /** The most people of one question. */
    public static final int AT_ONCE = 200;

    private static final String MANY = "(?" + ", ?".repeat(AT_ONCE - 1) + ")";
    private static final String INSERT = "INSERT INTO pra_case (" + CaseRow.WRITTEN_COLUMNS + ") VALUES (?"
            + ", ?".repeat(CaseRow.WRITTEN_COLUMNS.split(",").length - 1) + ")";
    private static final String CLAIMED = "SELECT id_no_hash, card_id FROM pra_claim WHERE id_no_hash IN " + MANY;
    /** Left to itself, Derby goes through all drafts of the institution. */
    private static final String BY_PERSON = " --DERBY-PROPERTIES index=PRA_CASE_PERSON\n";

    private static final String SHOWN = "SELECT 1 FROM pra_case WHERE id = ? AND photo = ?";
    private static final String PHOTO = "UPDATE pra_case SET photo = ?, photo_missing = FALSE, edited_at = ?,"
            + " version = version + 1 WHERE id = ? AND desk = 'A' AND photo_missing = TRUE";

    private final Store store;
    private final PractitionerIds ids;
    private final PractitionerNames names;
    private final String drafted;

    @Activate
    public DraftTable(
            @Reference(target = "(anju.domain=practitioner)") Store store,
            @Reference PractitionerIds ids,
            @Reference PractitionerNames names) {
        this.store = store;
        this.ids = ids;
        this.names = names;
        this.drafted = "SELECT id_no_hash, id, batch_id, photo_missing FROM pra_case" + (store.derby() ? BY_PERSON : "")
                + " WHERE id_no_hash IN " + MANY + " AND institution_id = ? AND kind = 'NEW' AND desk = 'A'";
    }

    /** A draft or returned case of a person in an institution; {@code batch} is null where it was typed in. */
    public record Draft(long id, Long batch, boolean photoMissing) {}

    /** Which of these people are held by a case under verification (false) or a card (true), anywhere. */
    public Map<String, Boolean> claimed(List<String> idNoHashes) {
        Map<String, Boolean> held = new HashMap<>();
        ask(CLAIMED, idNoHashes, null, row -> {
            String person = row.getString(1);
            row.getLong(2);
            held.put(person, !row.wasNull());
        });
        return held;
    }

    /** The drafts and returned cases of these people in an institution. */
    public Map<String, Draft> drafted(List<String> idNoHashes, long institutionId) {
        Map<String, Draft> drafts = new HashMap<>();
        ask(drafted, idNoHashes, institutionId, row -> {
            long batch = row.getLong(3);
            Long ofBatch = row.wasNull() ? null : batch;
            drafts.put(row.getString(1), new Draft(row.getLong(2), ofBatch, row.getBoolean(4)));
        });
        return drafts;
    }

    private interface Answer {
        void take(ResultSet row) throws SQLException;
    }

    private void ask(String question, List<String> values, Long institutionId, Answer answer) {
        if (values.isEmpty()) {
            return;
        }
        try (PreparedStatement query = store.connection().prepareStatement(question)) {
            for (int i = 0; i < AT_ONCE; i++) {
                query.setString(i + 1, values.get(Math.min(i, values.size() - 1)));
            }
            if (institutionId != null) {
                query.setLong(AT_ONCE + 1, institutionId);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    answer.take(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes new drafts with the pieces of their names, and gives them their ids. */
    public void add(List<CaseRow> rows) {
        Connection connection = store.connection();
        try (PreparedStatement cases = connection.prepareStatement(INSERT);
                PreparedStatement grams = names.batch()) {
            for (CaseRow row : rows) {
                row.numbered(ids.next());
                row.write(new WrittenColumns(cases));
                cases.addBatch();
                names.add(grams, Owner.K, row.id(), row.nameKey(), row.division());
            }
            cases.executeBatch();
            grams.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Attaches a photo to a draft that still lacks one; whether it did. */
    public boolean attach(long id, String photo, Instant at) {
        try (PreparedStatement update = store.connection().prepareStatement(PHOTO)) {
            update.setString(1, photo);
            update.setTimestamp(2, Timestamp.valueOf(Times.column(at)));
            update.setLong(3, id);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a case shows this photo. */
    public boolean shows(long id, String photo) {
        try (PreparedStatement query = store.connection().prepareStatement(SHOWN)) {
            query.setLong(1, id);
            query.setString(2, photo);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
