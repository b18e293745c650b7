package org.anju.platform.code;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.anju.api.code.CodeTable;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.domain.Domain;
import org.anju.platform.db.Cached;
import org.anju.platform.db.Database;
import org.anju.platform.db.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The dictionaries of the domains that are here now, with what the city added, disabled or dated over them (SYS-R06). */
@Component(service = {Codes.class, Dictionaries.class})
public final class Dictionaries implements Codes {
    /** The type under which divisions can be looked up like any other code. */
    static final String DIVISION = "division";

    private final Clock clock;
    private final Divisions divisions;
    private final Map<String, Domain> domains = new ConcurrentHashMap<>();
    private final Cached<Map<String, List<CodeItem>>> city;
    private volatile Merged merged = Merged.of(null);

    /** What was asked for since the city's rows or the domains changed, by type and code: forms ask for each of their codes. */
    private record Merged(Map<String, List<CodeItem>> city, Map<String, Map<String, CodeItem>> dictionaries) {
        static Merged of(Map<String, List<CodeItem>> city) {
            return new Merged(city, new ConcurrentHashMap<>());
        }
    }

    @Activate
    public Dictionaries(@Reference Database database, @Reference Divisions divisions, @Reference Clock clock) {
        this.clock = clock;
        this.divisions = divisions;
        this.city = new Cached<>(database, "code", () -> load(database));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDomain(Domain domain) {
        domains.put(domain.id(), domain);
        merged = Merged.of(null);
    }

    void removeDomain(Domain domain) {
        domains.remove(domain.id(), domain);
        merged = Merged.of(null);
    }

    private static Map<String, List<CodeItem>> load(Database database) {
        record Row(String type, CodeItem item) {}
        return database
                .query(
                        row -> new Row(row.getString("type"), read(row)),
                        "SELECT type, code, name, sort_no, enabled, valid_from, valid_to, successor FROM plt_code_item")
                .stream()
                .collect(Collectors.groupingBy(Row::type, Collectors.mapping(Row::item, Collectors.toList())));
    }

    private static CodeItem read(ResultSet row) throws SQLException {
        return new CodeItem(
                row.getString("code"),
                row.getString("name"),
                row.getInt("sort_no"),
                row.getBoolean("enabled"),
                false,
                day(row.getDate("valid_from")),
                day(row.getDate("valid_to")),
                row.getString("successor"));
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }

    /** A dictionary and the domain that brings it. */
    public record Dictionary(String type, String name, String domain) {}

    public List<Dictionary> list() {
        return domains.values().stream()
                .flatMap(d -> d.codeTables().stream().map(t -> new Dictionary(t.type(), t.name(), d.name())))
                .sorted(Comparator.comparing(Dictionary::type))
                .toList();
    }

    public boolean known(String type) {
        return table(type).isPresent();
    }

    private Optional<CodeTable> table(String type) {
        return domains.values().stream()
                .flatMap(domain -> domain.codeTables().stream())
                .filter(table -> table.type().equals(type))
                .findFirst();
    }

    /** The items of a dictionary in their order. */
    public List<CodeItem> items(String type) {
        List<CodeItem> items = new ArrayList<>(merged(type).values());
        items.sort(Comparator.comparingInt(CodeItem::sort));
        return items;
    }

    private Map<String, CodeItem> merged(String type) {
        Map<String, List<CodeItem>> now = city.get();
        Merged kept = merged;
        if (kept.city() != now) {
            kept = Merged.of(now);
            merged = kept;
        }
        Map<String, CodeItem> there = kept.dictionaries().get(type);
        if (there != null) {
            return there;
        }
        Map<String, CodeItem> items = merge(type, now.getOrDefault(type, List.of()));
        if (!items.isEmpty()) {
            kept.dictionaries().put(type, items);
        }
        return items;
    }

    private Map<String, CodeItem> merge(String type, List<CodeItem> own) {
        Map<String, CodeItem> items = new LinkedHashMap<>();
        table(type).ifPresent(table -> {
            for (CodeTable.Item item : table.items()) {
                items.put(item.code(), shipped(item, 10 * (items.size() + 1)));
            }
        });
        for (CodeItem item : own) {
            CodeItem brought = items.get(item.code());
            items.put(item.code(), brought == null ? item : over(brought, item));
        }
        return items;
    }

    private static CodeItem shipped(CodeTable.Item item, int sort) {
        return new CodeItem(item.code(), item.name(), sort, true, true, null, null, null);
    }

    private static CodeItem over(CodeItem brought, CodeItem own) {
        return new CodeItem(
                own.code(),
                brought.name(),
                own.sort(),
                own.enabled(),
                true,
                own.validFrom(),
                own.validTo(),
                own.successor());
    }

    Optional<CodeItem> item(String type, String code) {
        return Optional.ofNullable(merged(type).get(code));
    }

    @Override
    public Optional<String> name(String type, String code) {
        return type.equals(DIVISION)
                ? divisions.find(code).map(Divisions.Division::name)
                : item(type, code).map(CodeItem::name);
    }

    @Override
    public boolean selectable(String type, String code) {
        return type.equals(DIVISION)
                ? divisions.selectable(code)
                : item(type, code)
                        .filter(item -> item.selectable(LocalDate.now(clock)))
                        .isPresent();
    }

    /** Keeps items as the city wants them: new ones, or the city's row over those that a domain brings. */
    public void put(String type, List<CodeItem> items) {
        Map<String, CodeItem> once = new TreeMap<>();
        items.forEach(item -> once.put(item.code(), item));
        city.change(connection -> {
            for (CodeItem item : once.values()) {
                replace(connection, type, item);
            }
            return once.size();
        });
    }

    private static void replace(Connection connection, String type, CodeItem item) throws SQLException {
        Sql.update(connection, "DELETE FROM plt_code_item WHERE type = ? AND code = ?", type, item.code());
        Sql.update(
                connection,
                "INSERT INTO plt_code_item (type, code, name, sort_no, enabled, valid_from, valid_to, successor)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                type,
                item.code(),
                item.name(),
                item.sort(),
                item.enabled(),
                item.validFrom() == null ? null : Date.valueOf(item.validFrom()),
                item.validTo() == null ? null : Date.valueOf(item.validTo()),
                item.successor());
    }
}
