package org.anju.notify.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import javax.persistence.TypedQuery;

/** Totals of lists: exact to 1,000, above that up to 10 s old (§16.1), because counting everything costs more than the page. */
final class Totals {
    private static final int EXACT = 1000;
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int KEPT = 500;

    private final Map<String, Counted> kept = new ConcurrentHashMap<>();

    /** Counts what {@code FROM … WHERE …} over the alias {@code r} finds. */
    long of(EntityManager em, String fromWhere, Map<String, Object> values) {
        TypedQuery<Long> first =
                em.createQuery("SELECT r.id " + fromWhere, Long.class).setMaxResults(EXACT + 1);
        values.forEach(first::setParameter);
        int found = first.getResultList().size();
        return found <= EXACT ? found : all(em, fromWhere, values);
    }

    private long all(EntityManager em, String fromWhere, Map<String, Object> values) {
        String key = fromWhere + values;
        Counted known = kept.get(key);
        if (known != null && known.at.plus(FRESH).isAfter(Instant.now())) {
            return known.total;
        }
        Query query = em.createQuery("SELECT COUNT(r) " + fromWhere);
        values.forEach(query::setParameter);
        long total = ((Number) query.getSingleResult()).longValue();
        if (kept.size() >= KEPT) {
            kept.clear();
        }
        kept.put(key, new Counted(total, Instant.now()));
        return total;
    }

    private record Counted(long total, Instant at) {}
}
