package org.anju.api.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.persistence.EntityManager;
import org.anju.api.value.NameGrams;

/**
 * Finds rows by a part of their name through a table of the pieces that names hold ({@link NameGrams}), {@code <prefix>_name_gram}, which a domain
 * creates beside those of its rows (columns gram, owner_kind, owner_id, division). A piece that few names hold leads straight to them; one that most
 * hold (公司) is no help, there the newest rows are looked at one after another until the page is full.
 */
public abstract class NameIndex {
    /** Names that hold a piece above which it is no help. */
    static final int FEW = 4000;

    private static final long REMEMBERED_MS = 30_000;
    private static final int MOST_REMEMBERED = 10_000;

    private final Store store;
    private final Clock clock;
    private final int longest;
    private final String table;
    private final String insert;
    private final String delete;
    private final Map<String, Frequency> frequencies = new ConcurrentHashMap<>();

    private record Frequency(int names, long until) {}

    /**
     * The way to the rows that hold a part.
     *
     * @param gram the rarest piece of the part
     * @param names how many names hold it; counted to a few more than {@link #FEW}
     */
    record Way(String gram, int names) {}

    /**
     * @param prefix of the domain's tables, e.g. {@code ins}
     * @param longest characters of the longest pieces: 2 for names of many words, 3 for names of people
     */
    protected NameIndex(Store store, Clock clock, String prefix, int longest) {
        this.store = store;
        this.clock = clock;
        this.longest = longest;
        this.table = prefix + "_name_gram";
        this.insert = "INSERT INTO " + table + " (gram, owner_kind, owner_id, division) VALUES (?, ?, ?, ?)";
        this.delete = "DELETE FROM " + table + " WHERE gram = ? AND owner_kind = ? AND owner_id = ?";
    }

    String table() {
        return table;
    }

    /** Writes the pieces of a name, whose {@code owner} is a kind of row of the domain, inside {@code Store.write}. */
    public void add(Enum<?> owner, long id, String name, String division) {
        try (PreparedStatement row = store.connection().prepareStatement(insert)) {
            add(row, owner, id, NameGrams.key(name), division);
            row.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The statement for {@link #add(PreparedStatement, Enum, long, String, String)}, inside {@code Store.write}; the caller closes it. */
    public PreparedStatement batch() throws SQLException {
        return store.connection().prepareStatement(insert);
    }

    /** Adds the pieces of a name to a batch; {@code key} is of {@link NameGrams#key}. */
    public void add(PreparedStatement row, Enum<?> owner, long id, String key, String division) throws SQLException {
        for (String gram : NameGrams.of(key, longest)) {
            row.setString(1, gram);
            row.setString(2, owner.name());
            row.setLong(3, id);
            row.setString(4, division);
            row.addBatch();
        }
    }

    /** Takes the pieces of a name away, inside {@code Store.write}. */
    public void remove(Enum<?> owner, long id, String name) {
        try (PreparedStatement row = store.connection().prepareStatement(delete)) {
            for (String gram : NameGrams.of(NameGrams.key(name), longest)) {
                row.setString(1, gram);
                row.setString(2, owner.name());
                row.setLong(3, id);
                row.addBatch();
            }
            row.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The best way to the names that hold a part (a key of at least two characters). */
    Way way(EntityManager em, List<Enum<?>> owners, String part) {
        return NameGrams.longestOf(part, longest).stream()
                .map(gram -> new Way(
                        gram,
                        owners.stream()
                                .mapToInt(owner -> frequency(em, owner, gram))
                                .sum()))
                .min(Comparator.comparingInt(Way::names))
                .orElseThrow();
    }

    private int frequency(EntityManager em, Enum<?> owner, String gram) {
        long now = clock.millis();
        Frequency known = frequencies.get(owner + gram);
        if (known == null || known.until < now) {
            if (frequencies.size() > MOST_REMEMBERED) {
                frequencies.clear();
            }
            known = new Frequency(count(em, owner, gram), now + REMEMBERED_MS);
            frequencies.put(owner + gram, known);
        }
        return known.names;
    }

    private int count(EntityManager em, Enum<?> owner, String gram) {
        Object count = em.createNativeQuery("SELECT COUNT(*) FROM (SELECT g.owner_id FROM " + table + " g"
                        + " WHERE g.gram = ?1 AND g.owner_kind = ?2 FETCH FIRST " + (FEW + 1) + " ROWS ONLY) t")
                .setParameter(1, gram)
                .setParameter(2, owner.name())
                .getSingleResult();
        return ((Number) count).intValue();
    }
}
