package org.anju.api.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import javax.persistence.Query;

/** A list's filter as SQL over its table (alias {@code t}): which ids, newest first, and how many. */
public final class Selection {
    private static final int RARE = 200;

    private final String table;
    private final List<Enum<?>> owners;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private String listed;
    private String index;
    private Place place;
    private Parted parted;
    private String part;
    private boolean empty;

    /**
     * @param table its indexes are {@code <table>_all} (id descending first), {@code <table>_city} and {@code <table>_division} (that column, id descending)
     * @param owner the kind of row in the index of names, several where a list holds several, none when it is not searched by name
     */
    public Selection(String table, Enum<?>... owners) {
        this.table = table;
        this.owners = List.of(owners);
    }

    /**
     * Adds a condition that few rows fulfil, unless its value is null.
     *
     * @param way the index that leads to them, as Derby's hint names it: {@code index=…} or {@code constraint=…}
     */
    public Selection lookup(String condition, Object value, String way) {
        if (value != null) {
            index = way;
        }
        return where(condition, value);
    }

    /** Adds a condition with its value, for which {@code ?} stands, unless that is null. */
    public Selection where(String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
        return this;
    }

    /** A condition that all rows with pieces in the index fulfil anyway. */
    public Selection listed(String condition) {
        listed = condition;
        return this;
    }

    /**
     * Bounds it to one part of the table that has its own lists, e.g. what is over. Their indexes are {@code <table>_<column>_all} (the
     * column, id descending), {@code …_city} and {@code …_division} (that column, the part's column, id descending).
     *
     * @param named whether the kind of row in the index of names is of this part alone
     */
    public Selection partedBy(String column, String value, boolean named) {
        parted = new Parted(column, value, named);
        return this;
    }

    private record Parted(String column, String value, boolean named) {}

    /** Bounds it to a place, within the one that bounds it already. */
    public Selection in(Place other) {
        if (other != null) {
            place = place == null ? other : place.within(other);
            empty |= place == null;
        }
        return this;
    }

    /** Only those whose name holds the part (a key as of {@link org.anju.api.value.NameGrams#key}). */
    public Selection named(String key) {
        part = key;
        return this;
    }

    /** Nobody may see anything. */
    public Selection nothing() {
        empty = true;
        return this;
    }

    /** Whether it is known to find nothing. */
    public boolean empty() {
        return empty;
    }

    /** What distinguishes this filter from others, for the totals. */
    String key() {
        return table + owners + listed + parted + conditions + values + place + part;
    }

    /** The ids of a page. Offset and size are parameters, so that the database compiles one statement for all pages. */
    List<Long> ids(EntityManager em, NameIndex names, int offset, int size) {
        Sql sql = sql(em, names);
        String page = " ORDER BY " + sql.id + " DESC OFFSET " + sql.mark(offset) + " ROWS FETCH NEXT " + sql.mark(size)
                + " ROWS ONLY";
        List<?> ids = sql.query(em, sql.select() + page).getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /**
     * The rows of a page in the order of their ids, each made of its columns, the first of which is the id. One statement for each page size, so that the
     * database compiles it once; it does not sort them, who knows the order does.
     */
    <R> List<R> rows(EntityManager em, String columns, Function<Object[], R> reader, List<Long> ids, int size) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Query query =
                em.createNativeQuery("SELECT " + columns + " FROM " + table + " WHERE id IN (" + marks(size) + ")");
        for (int i = 0; i < size; i++) {
            query.setParameter(i + 1, ids.get(Math.min(i, ids.size() - 1)));
        }
        Map<Long, R> byId = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] values = (Object[]) row;
            byId.put(((Number) values[0]).longValue(), reader.apply(values));
        }
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static String marks(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
    }

    /** How many rows there are; stops counting at {@code stop}, unless that is 0. */
    public long count(EntityManager em, NameIndex names, int stop) {
        Sql sql = sql(em, names);
        String counting = stop == 0
                ? "SELECT COUNT(*)" + sql.text
                : "SELECT COUNT(*) FROM (" + sql.select() + " FETCH FIRST " + stop + " ROWS ONLY) c";
        return ((Number) sql.query(em, counting).getSingleResult()).longValue();
    }

    private Sql sql(EntityManager em, NameIndex names) {
        if (part == null) {
            return alongRows();
        }
        NameIndex.Way way = names.way(em, owners, part);
        // What a lookup leaves is soon read through; only a rare piece is a shorter way.
        boolean few = way.names() <= (index == null ? NameIndex.FEW : RARE);
        return few ? throughPieces(names.table(), way.gram()) : alongRows();
    }

    /** Looks at the rows themselves, newest first. */
    private Sql alongRows() {
        Sql sql = new Sql("t.id", " FROM " + table + " t" + hint());
        if (place != null) {
            sql.and("t." + place.column() + " = ?", place.value());
        }
        if (parted != null) {
            sql.and("t." + parted.column + " = ?", parted.value);
        }
        if (part != null) {
            sql.and("t.name_key LIKE ? ESCAPE '!'", like(part));
        }
        if (listed != null) {
            sql.and(listed);
        }
        return own(sql);
    }

    /**
     * Derby guesses wrong about how many rows a condition leaves and would sort the whole table: it is told the index whose order is that of
     * the list. To other databases the hint is a comment.
     */
    private String hint() {
        String way = index == null ? ordered(inOrder()) : index;
        return hint(way);
    }

    private static String hint(String way) {
        return way.isEmpty() ? "" : " --DERBY-PROPERTIES " + way + "\n";
    }

    private String ordered(String suffix) {
        String part = parted == null ? "" : parted.column + "_";
        return "index=" + (table + "_" + part + suffix).toUpperCase(Locale.ROOT);
    }

    private String inOrder() {
        return place == null || place.column().equals("province") ? "all" : place.column();
    }

    /** Goes through the index of pieces; the row itself is looked at only when something else is asked for. */
    private Sql throughPieces(String pieces, String gram) {
        boolean whole = part.equals(gram);
        String join = whole && conditions.isEmpty() && inPieces() ? "" : " JOIN " + table + " t ON t.id = g.owner_id";
        Sql sql = new Sql(
                "g.owner_id",
                " FROM " + pieces + " g" + hint("index=" + pieces.toUpperCase(Locale.ROOT) + "_PAIR") + join);
        sql.and("g.gram = ?", gram);
        sql.and("g.owner_kind", owners.stream().map(Enum::name).toList());
        if (place != null) {
            sql.and(
                    place.value().length() == 6 ? "g.division = ?" : "g.division LIKE ?",
                    place.value() + (place.value().length() == 6 ? "" : "%"));
        }
        if (!inPieces()) {
            sql.and("t." + parted.column + " = ?", parted.value);
        }
        if (!whole) {
            sql.and("t.name_key LIKE ? ESCAPE '!'", like(part));
        }
        return own(sql);
    }

    private boolean inPieces() {
        return parted == null || parted.named;
    }

    private Sql own(Sql sql) {
        for (int i = 0; i < conditions.size(); i++) {
            sql.and(conditions.get(i), values.get(i));
        }
        return sql;
    }

    private static String like(String part) {
        return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** A statement under construction, with numbered parameters. */
    private static final class Sql {
        private final String id;
        private final StringBuilder text;
        private final List<Object> parameters = new ArrayList<>();
        private boolean first = true;

        Sql(String id, String from) {
            this.id = id;
            this.text = new StringBuilder(from);
        }

        void and(String condition, Object value) {
            parameters.add(value);
            and(condition.replace("?", "?" + parameters.size()));
        }

        void and(String column, List<String> oneOf) {
            List<String> marks = new ArrayList<>();
            for (String value : oneOf) {
                parameters.add(value);
                marks.add("?" + parameters.size());
            }
            and(marks.size() == 1 ? column + " = " + marks.get(0) : column + " IN (" + String.join(", ", marks) + ")");
        }

        void and(String condition) {
            text.append(first ? " WHERE " : " AND ").append(condition);
            first = false;
        }

        String mark(int value) {
            parameters.add(value);
            return "?" + parameters.size();
        }

        String select() {
            return "SELECT " + id + text;
        }

        Query query(EntityManager em, String sql) {
            Query query = em.createNativeQuery(sql);
            for (int i = 0; i < parameters.size(); i++) {
                query.setParameter(i + 1, parameters.get(i));
            }
            return query;
        }
    }
}
