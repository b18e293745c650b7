package org.anju.itests.database;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.anju.api.listing.HouseNames;
import org.anju.itests.harness.Postgres;
import org.junit.Test;

/** A release finds leases that were signed before it: the migrations of the contract domain name their houses, on both databases. */
public class FilledTablesTest {
    private static final int LEASES = 4_000;
    /** What releases had run before leases got the names of their houses. */
    private static final int BEFORE_NAMES = 3;

    /** Columns that must not be empty, by table. */
    private static final Map<String, Map<String, Object>> REQUIRED = new HashMap<>();

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    public void leasesOfBeforeAreNamedOnDerby() throws Exception {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        String url = "jdbc:derby:memory:" + UUID.randomUUID();
        try (Connection connection = DriverManager.getConnection(url + ";create=true")) {
            migrateFilled(connection);
        }
    }

    @Test
    public void leasesOfBeforeAreNamedOnPostgres() throws Exception {
        Postgres postgres = new Postgres().start();
        try (Connection connection = DriverManager.getConnection(postgres.url(), "anju", "anju")) {
            migrateFilled(connection);
        } finally {
            postgres.gone();
        }
    }

    private static void migrateFilled(Connection connection) throws Exception {
        changelog(connection).update(BEFORE_NAMES, "");
        connection.setAutoCommit(false);
        for (int i = 1; i <= LEASES; i++) {
            add(connection, new Lease(i));
        }
        connection.commit();
        changelog(connection).update("");
        Map<Long, String[]> named = named(connection);
        assertEquals(LEASES, named.size());
        for (int i = 1; i <= LEASES; i++) {
            Lease lease = new Lease(i);
            String[] names = named.get((long) i);
            assertEquals(lease.certificate(), names[0]);
            if (lease.plain()) {
                assertEquals(HouseNames.siteOf("310101", lease.address()), names[1]);
            } else {
                assertNull(lease.address(), names[1]);
            }
        }
        longest(connection);
        connection.commit();
    }

    /** One of the leases: every third without 不动产单元号, every fourth on paper, several of rooms, some where no door is told. */
    private record Lease(int id) {
        String certNo() {
            return "沪（2024）黄字不动产权第" + id + "号";
        }

        String certificate() {
            return "310101:01:" + certNo();
        }

        String unit() {
            return id % 3 == 0 ? null : "310101001001GB00001F%08d".formatted(id);
        }

        String house() {
            return unit() == null ? certificate() : unit();
        }

        String room() {
            return id % 5 == 0 ? String.valueOf((char) ('A' + id % 3)) : null;
        }

        boolean paper() {
            return id % 4 == 0;
        }

        /** Whether SQL can name it. */
        boolean plain() {
            return id % 7 != 6;
        }

        String address() {
            return switch (id % 7) {
                case 0 -> "测试路" + id + "号";
                case 1 -> "测试路1号" + id;
                case 2 -> "测试路1号" + id + "a室";
                case 3 -> "测试路1号" + id + "户";
                case 4 -> "东乡西村";
                case 5 -> "测试路1号" + id + "房";
                default -> "测试路1号 " + id + " 室 ";
            };
        }
    }

    private static void add(Connection connection, Lease lease) throws SQLException {
        String table = lease.paper() ? "con_filing" : "con_contract";
        Map<String, Object> row = new TreeMap<>(Map.of(
                "id",
                (long) lease.id(),
                "house",
                lease.house(),
                "division",
                "310101",
                "cert_type",
                "01",
                "cert_no",
                lease.certNo(),
                "address",
                lease.address(),
                "state",
                lease.paper() ? "FILED" : "SIGNED"));
        if (lease.unit() != null) {
            row.put("unit_no", lease.unit());
        }
        if (lease.room() != null) {
            row.put("room_no", lease.room());
        }
        insert(connection, table, row);
        Map<String, Object> effect = new TreeMap<>(Map.of(
                "contract_id",
                (long) lease.id(),
                "contract_no",
                "ZL" + lease.id(),
                "house",
                lease.house(),
                "room",
                lease.room() == null ? "" : lease.room(),
                "from_date",
                Date.valueOf(DAY),
                "to_date",
                Date.valueOf(DAY.plusYears(1)),
                "division",
                "310101",
                "paper",
                lease.paper()));
        insert(connection, "con_lease", effect);
        insert(connection, "con_house", Map.of("house", lease.house(), "signings", 1L));
    }

    /** What the row does not tell and the table must know is something of its type. */
    private static void insert(Connection connection, String table, Map<String, Object> given) throws SQLException {
        Map<String, Object> row = new TreeMap<>(required(connection, table));
        given.forEach((column, value) -> row.merge(column, value, (something, told) -> told));
        String marks = "?" + ", ?".repeat(row.size() - 1);
        String sql = "INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") VALUES (" + marks + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 0;
            for (Object value : row.values()) {
                statement.setObject(++at, value);
            }
            statement.executeUpdate();
        }
    }

    private static Map<String, Object> required(Connection connection, String table) throws SQLException {
        Map<String, Object> known = REQUIRED.get(table);
        if (known != null) {
            return known;
        }
        Map<String, Object> found = new TreeMap<>();
        DatabaseMetaData metadata = connection.getMetaData();
        String name = metadata.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        try (ResultSet columns = metadata.getColumns(null, null, name, null)) {
            while (columns.next()) {
                if (columns.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls) {
                    String column = columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                    found.put(column, something(columns.getInt("DATA_TYPE")));
                }
            }
        }
        REQUIRED.put(table, found);
        return found;
    }

    private static Object something(int type) {
        return switch (type) {
            case Types.BIGINT -> 1L;
            case Types.INTEGER -> 1;
            case Types.BOOLEAN, Types.BIT -> false;
            case Types.TIMESTAMP -> Timestamp.valueOf(DAY.atStartOfDay());
            case Types.DATE -> Date.valueOf(DAY);
            default -> "x";
        };
    }

    private static Map<Long, String[]> named(Connection connection) throws SQLException {
        Map<Long, String[]> named = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT contract_id, certificate, site FROM con_lease")) {
            while (rows.next()) {
                named.put(rows.getLong(1), new String[] {rows.getString(2), rows.getString(3)});
            }
        }
        return named;
    }

    /** The longest 坐落 that a verification has is a name of a house, too. */
    private static void longest(Connection connection) throws SQLException {
        insert(connection, "con_house", Map.of("house", "310101@" + "路".repeat(300), "signings", 0L));
    }

    @SuppressWarnings("deprecation") // as the platform does it
    private static Liquibase changelog(Connection connection) throws Exception {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDatabaseChangeLogTableName("CONTRACTCHANGELOG");
        database.setDatabaseChangeLogLockTableName("CONTRACTCHANGELOCK");
        Path resources = Path.of(System.getProperty("anju.root"), "bundles", "contract", "src", "main", "resources");
        return new Liquibase("db/changelog.xml", new DirectoryResourceAccessor(resources), database);
    }
}
