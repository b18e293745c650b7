package org.anju.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.anju.api.listing.HouseNames;

/** Drafts at the preview, by the thousand: made of one by SQL while the server is down, each of a house of its own. */
final class SigningDrafts {
    private static final List<String> TABLES =
            List.of("con_contract", "con_terms", "con_facility", "con_party", "con_attachment");
    /** Beyond what the sequence gives to the contracts of the bench. */
    private static final long FIRST = 1_000_000;
    /** Of the ids, how many one draft and what belongs to it may use. */
    private static final long STEP = 100;

    /** Of certificates; the houses of the tests begin lower. */
    private static final long NUMBERS = 5_000_000;

    private static final int BATCH = 500;

    private SigningDrafts() {}

    /** Adds what REST clients need of each, id and version. */
    static void multiply(RawDatabase database, JsonNode pattern, int times, List<JsonNode> drafts) throws SQLException {
        long seed = pattern.get("id").asLong();
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            List<Copy> copies = new ArrayList<>();
            for (String table : TABLES) {
                copies.add(new Copy(connection, table, seed));
            }
            PreparedStatement lock =
                    connection.prepareStatement("INSERT INTO con_house (house, signings) VALUES (?, 0)");
            for (int i = 0; i < times; i++) {
                long id = FIRST + i * STEP;
                long number = NUMBERS + i;
                for (Copy copy : copies) {
                    copy.to(id, number);
                }
                for (String name : copies.get(0).house().all()) {
                    lock.setString(1, name);
                    lock.addBatch();
                }
                drafts.add(new ObjectMapper()
                        .valueToTree(Map.of(
                                "id", id, "version", pattern.get("version").asInt())));
                if (i % BATCH == BATCH - 1 || i == times - 1) {
                    for (Copy copy : copies) {
                        copy.flush();
                    }
                    lock.executeBatch();
                    connection.commit();
                }
            }
        } finally {
            database.shut();
        }
    }

    /** The rows of a table that belong to the pattern, and a statement that writes such. */
    private static final class Copy {
        private final List<String> columns = new ArrayList<>();
        private final List<Object[]> rows = new ArrayList<>();
        private final PreparedStatement insert;
        private Object[] written;

        Copy(Connection connection, String table, long seed) throws SQLException {
            String key = table.equals("con_contract") ? "id" : "contract_id";
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT * FROM " + table + " WHERE " + key + " = ?")) {
                select.setLong(1, seed);
                try (ResultSet found = select.executeQuery()) {
                    int count = found.getMetaData().getColumnCount();
                    for (int i = 1; i <= count; i++) {
                        columns.add(found.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
                    }
                    while (found.next()) {
                        Object[] row = new Object[count];
                        for (int i = 0; i < count; i++) {
                            row[i] = found.getObject(i + 1);
                        }
                        rows.add(row);
                    }
                }
            }
            StringJoiner marks = new StringJoiner(", ");
            columns.forEach(column -> marks.add("?"));
            insert = connection.prepareStatement(
                    "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")");
        }

        /** Of the contract that was written last. */
        HouseNames house() {
            return HouseNames.of(
                    last("unit_no"), last("division"), last("cert_type"), last("cert_no"), last("address"));
        }

        private String last(String column) {
            return (String) written[columns.indexOf(column)];
        }

        void to(long id, long number) throws SQLException {
            boolean contract = !columns.contains("contract_id");
            long own = id;
            for (Object[] row : rows) {
                written = new Object[row.length];
                for (int i = 0; i < row.length; i++) {
                    written[i] = switch (columns.get(i)) {
                        case "contract_id" -> id;
                        case "id" -> contract ? id : ++own;
                        case "cert_no", "house" -> row[i].toString().replaceFirst("第\\d+号", "第" + number + "号");
                        case "address" ->
                            contract ? row[i].toString().replaceFirst("号\\d+室", "号" + number + "室") : row[i];
                        default -> row[i];
                    };
                    insert.setObject(i + 1, written[i]);
                }
                insert.addBatch();
            }
        }

        void flush() throws SQLException {
            insert.executeBatch();
        }
    }
}
