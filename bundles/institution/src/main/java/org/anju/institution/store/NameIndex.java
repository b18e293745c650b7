package org.anju.institution.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.persistence.EntityManager;
import org.anju.api.store.Store;
import org.anju.institution.model.NameGrams;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds rows by a part of their name through {@code ins_name_gram}. A pair that few names hold leads straight to them; one that most
 * hold (公司) is no help, there the newest rows are looked at one after another until the page is full.
 */
@Component(service = NameIndex.class)
public final class NameIndex {
    /** Whose name it is. */
    public enum Owner {
        /** a listed institution */
        I,
        /** an application */
        F,
        /** a store */
        S
    }

    /** Names that hold a pair above which it is no help. */
    static final int FEW = 2000;

    private static final long REMEMBERED_MS = 30_000;
    private static final int MOST_REMEMBERED = 10_000;
    private static final String INSERT =
            "INSERT INTO ins_name_gram (gram, owner_kind, owner_id, division) VALUES (?, ?, ?, ?)";
    private static final String DELETE = "DELETE FROM ins_name_gram WHERE gram = ? AND owner_kind = ? AND owner_id = ?";

    private final Store store;
    private final Clock clock;
    private final Map<String, Frequency> frequencies = new ConcurrentHashMap<>();

    private record Frequency(int names, long until) {}

    /**
     * The way to the rows that hold a part.
     *
     * @param gram the rarest pair of the part
     * @param few whether few names hold it
     */
    record Way(String gram, boolean few) {}

    @Activate
    public NameIndex(@Reference(target = "(anju.domain=institution)") Store store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Writes the pairs of a name, inside {@code Store.write}. */
    public void add(Owner owner, long id, String name, String division) {
        try (PreparedStatement row = store.connection().prepareStatement(INSERT)) {
            add(row, owner, id, NameGrams.key(name), division);
            row.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static PreparedStatement batch(Store store) throws SQLException {
        return store.connection().prepareStatement(INSERT);
    }

    static void add(PreparedStatement row, Owner owner, long id, String key, String division) throws SQLException {
        for (String gram : NameGrams.of(key)) {
            row.setString(1, gram);
            row.setString(2, owner.name());
            row.setLong(3, id);
            row.setString(4, division);
            row.addBatch();
        }
    }

    public void remove(Owner owner, long id, String name) {
        try (PreparedStatement row = store.connection().prepareStatement(DELETE)) {
            for (String gram : NameGrams.of(NameGrams.key(name))) {
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
    Way way(EntityManager em, Owner owner, String part) {
        List<String> grams = NameGrams.of(part);
        String rarest = grams.stream()
                .min(Comparator.comparingInt(g -> frequency(em, owner, g)))
                .orElseThrow();
        return new Way(rarest, frequency(em, owner, rarest) <= FEW);
    }

    private int frequency(EntityManager em, Owner owner, String gram) {
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

    private static int count(EntityManager em, Owner owner, String gram) {
        Object count = em.createNativeQuery("SELECT COUNT(*) FROM (SELECT g.owner_id FROM ins_name_gram g"
                        + " WHERE g.gram = ?1 AND g.owner_kind = ?2 FETCH FIRST " + (FEW + 1) + " ROWS ONLY) t")
                .setParameter(1, gram)
                .setParameter(2, owner.name())
                .getSingleResult();
        return ((Number) count).intValue();
    }
}
