package org.anju.platform.swap;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.anju.platform.db.Changelogs;
import org.anju.platform.db.Database;
import org.anju.platform.db.Sql;
import org.anju.platform.domain.DomainRegistry;
import org.anju.platform.domain.DomainState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Removes the data of a domain that was removed, after it has exported them: a CSV file a table, and the jar that knew them. Which tables are
 * the domain's, the changelogs of its last jar say.
 */
@Component(service = DomainData.class)
public final class DomainData {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Pattern TABLE = Pattern.compile("<createTable\\b[^>]*\\btableName=\"(\\w+)\"");
    private static final Pattern SEQUENCE = Pattern.compile("<createSequence\\b[^>]*\\bsequenceName=\"(\\w+)\"");

    private final DomainRegistry domains;
    private final KeptJars jars;
    private final Database database;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public DomainData(
            @Reference DomainRegistry domains,
            @Reference KeptJars jars,
            @Reference Database database,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.domains = domains;
        this.jars = jars;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was exported and removed: rows by table, and where they lie now. */
    public record Removed(Path folder, Map<String, Long> rows) {}

    /**
     * @param below the export gets a folder of its own below it
     * @throws Problem 409 while the domain is installed, 404 when nothing of it is known
     */
    public Removed remove(String domain, Path below) throws IOException {
        if (domains.state(domain) != DomainState.ABSENT) {
            throw new Problem(409, "STATE_CONFLICT", "请先移除功能模块" + domain + "，再删除其数据");
        }
        DomainJar jar = jars.last(domain).orElseThrow(() -> new Problem(404, "NOT_FOUND", "没有已移除的功能模块" + domain));
        String logs = text(Changelogs.of(jar.path()));
        Path folder = Files.createDirectories(below.toAbsolutePath()
                .resolve(domain + "-" + LocalDateTime.now(clock).format(NAME)));
        Files.copy(jar.path(), folder.resolve(domain + "-" + jar.version() + ".jar"));
        Map<String, Long> rows = new LinkedHashMap<>();
        List<String> tables = database.call(connection -> present(connection, names(TABLE, logs)));
        for (String table : tables) {
            rows.put(table, export(table, folder.resolve(table + ".csv")));
        }
        List<String> own =
                List.of(domain.toUpperCase(Locale.ROOT) + "CHANGELOG", domain.toUpperCase(Locale.ROOT) + "CHANGELOCK");
        List<String> all = new ArrayList<>(database.call(connection -> present(connection, own)));
        all.addAll(tables);
        drop(domain, all, names(SEQUENCE, logs));
        audit.record("feature.data.remove", "feature/" + domain, "已导出到" + folder + "并删除" + rows.size() + "个表");
        return new Removed(folder, rows);
    }

    private static String text(Changelogs logs) {
        return logs.files().values().stream()
                .map(file -> new String(file, StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> names(Pattern pattern, String logs) {
        return pattern.matcher(logs)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static List<String> present(Connection connection, List<String> wanted) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                all.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return wanted.stream()
                .filter(name -> all.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private long export(String table, Path file) {
        return database.alone(connection -> {
            try (BufferedWriter out = Files.newBufferedWriter(file);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                return write(rows, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static long write(ResultSet rows, BufferedWriter out) throws SQLException, IOException {
        int columns = rows.getMetaData().getColumnCount();
        List<String> line = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            line.add(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
        }
        out.write(String.join(",", line) + "\r\n");
        long count = 0;
        while (rows.next()) {
            line.clear();
            for (int i = 1; i <= columns; i++) {
                line.add(quoted(rows, i));
            }
            out.write(String.join(",", line) + "\r\n");
            count++;
        }
        return count;
    }

    /** RFC 4180; a column without a value is empty without quotes. */
    private static String quoted(ResultSet rows, int column) throws SQLException {
        String type = rows.getMetaData().getColumnTypeName(column).toUpperCase(Locale.ROOT);
        boolean binary = type.contains("BLOB") || type.contains("BYTEA") || type.contains("BIT DATA");
        byte[] bytes = binary ? rows.getBytes(column) : null;
        String value =
                binary ? bytes == null ? null : Base64.getEncoder().encodeToString(bytes) : rows.getString(column);
        return value == null ? "" : "\"" + value.replace("\"", "\"\"") + "\"";
    }

    /** In one transaction: the tables last made first, because they refer to those before. */
    private void drop(String domain, List<String> tables, List<String> sequences) {
        List<String> statements = new ArrayList<>();
        List<String> last = new ArrayList<>(tables);
        Collections.reverse(last);
        last.forEach(table -> statements.add("DROP TABLE " + table));
        sequences.forEach(name -> statements.add("DROP SEQUENCE " + name + (database.derby() ? " RESTRICT" : "")));
        database.alone(connection -> {
            for (String statement : statements) {
                Sql.update(connection, statement);
            }
            Sql.update(connection, "DELETE FROM plt_schema WHERE domain = ?", domain);
            Sql.update(connection, "DELETE FROM plt_subscriber WHERE name LIKE ?", domain + ".%");
            return null;
        });
    }
}
