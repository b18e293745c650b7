package org.anju.platform.code;

import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anju.api.access.DataScope;
import org.anju.api.code.Divisions;
import org.anju.api.parameter.Parameters;
import org.anju.platform.PlatformParameters;
import org.anju.platform.code.DivisionTable.Listed;
import org.anju.platform.db.Cached;
import org.anju.platform.db.Database;
import org.anju.platform.db.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The divisions that the product brings, with what operators imported since over them. */
@Component(service = {Divisions.class, TableDivisions.class})
public final class TableDivisions implements Divisions {
    private final Database database;
    private final Parameters parameters;
    private final Cached<DivisionTable> table;

    @Activate
    public TableDivisions(@Reference Database database, @Reference Parameters parameters) {
        this.database = database;
        this.parameters = parameters;
        this.table = new Cached<>(database, "division", this::load);
    }

    private DivisionTable load() {
        List<Listed> lines = new ArrayList<>(DivisionFile.shipped());
        List<Listed> imported = database.query(
                row -> new Listed(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4) == null ? "" : row.getString(4)),
                "SELECT code, name, first_listed, last_listed FROM plt_division");
        var replaced =
                imported.stream().map(l -> l.code() + l.firstListed()).collect(java.util.stream.Collectors.toSet());
        lines.removeIf(line -> replaced.contains(line.code() + line.firstListed()));
        lines.addAll(imported);
        return DivisionTable.of(lines, DivisionFile.successors());
    }

    @Override
    public Optional<Division> find(String code) {
        return table.get().find(code);
    }

    @Override
    public boolean selectable(String code) {
        return find(code).filter(Division::current).isPresent() && code.startsWith(DataScope.prefixOf(deployment()));
    }

    @Override
    public List<Division> below(String parent) {
        List<Division> children = table.get().below(parent == null ? deployment() : parent);
        boolean leaf = parent == null && children.isEmpty();
        return leaf ? find(deployment()).stream().toList() : children;
    }

    @Override
    public String display(String code) {
        return code == null ? "" : table.get().display(code);
    }

    /** What a retired code went into, or null. */
    String successor(String code) {
        return table.get().successor(code);
    }

    private String deployment() {
        return parameters.get(PlatformParameters.DIVISION);
    }

    /** @param codes how many codes are known now */
    public record Imported(int lines, int codes) {}

    /**
     * Takes a file of divisions over those that are known.
     *
     * @throws IllegalArgumentException naming the first wrong line; nothing is taken then
     */
    public Imported importFile(Reader reader) throws IOException {
        List<Listed> lines = DivisionFile.read(reader);
        return new Imported(lines.size(), importLines(lines));
    }

    /** Adds or replaces lines (same code, same first month); returns how many codes are known now. */
    int importLines(List<Listed> lines) {
        for (int from = 0; from < lines.size(); from += 200) {
            List<Listed> some = lines.subList(from, Math.min(from + 200, lines.size()));
            table.change(connection -> replace(connection, some));
        }
        return table.get().size();
    }

    private static int replace(Connection connection, List<Listed> lines) throws SQLException {
        for (Listed line : lines) {
            Sql.update(
                    connection,
                    "DELETE FROM plt_division WHERE code = ? AND first_listed = ?",
                    line.code(),
                    line.firstListed());
            Sql.update(
                    connection,
                    "INSERT INTO plt_division (code, first_listed, name, last_listed) VALUES (?, ?, ?, ?)",
                    line.code(),
                    line.firstListed(),
                    line.name(),
                    line.lastListed());
        }
        return lines.size();
    }
}
