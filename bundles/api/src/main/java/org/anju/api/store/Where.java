package org.anju.api.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import javax.persistence.TypedQuery;
import org.anju.api.rest.Items;
import org.anju.api.rest.PageQuery;

/** Conditions of a list over the alias {@code r}, newest first; conditions without a value are left out. */
public final class Where {
    private final StringBuilder text;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();

    /** @param row the entity's name */
    public Where(String row) {
        text = new StringBuilder("FROM ").append(row).append(" r");
    }

    /** {@code condition} names the value as {@code :name}; skipped when the value is null. */
    public Where and(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Another value of the condition added last. */
    public Where with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public <T> Items<T> page(EntityManager em, Class<T> type, PageQuery page, Totals totals) {
        String fromWhere = conditions.isEmpty() ? text.toString() : text + " WHERE " + String.join(" AND ", conditions);
        TypedQuery<T> query = em.createQuery("SELECT r " + fromWhere + " ORDER BY r.id DESC", type)
                .setFirstResult(page.offset())
                .setMaxResults(page.size());
        values.forEach(query::setParameter);
        long total =
                totals.of(List.of(fromWhere, Map.copyOf(values)), () -> few(em, fromWhere), () -> all(em, fromWhere));
        return new Items<>(query.getResultList(), total, page.page(), page.size());
    }

    private long few(EntityManager em, String fromWhere) {
        TypedQuery<Long> first =
                em.createQuery("SELECT r.id " + fromWhere, Long.class).setMaxResults(Totals.EXACT + 1);
        values.forEach(first::setParameter);
        return first.getResultList().size();
    }

    private long all(EntityManager em, String fromWhere) {
        Query query = em.createQuery("SELECT COUNT(r) " + fromWhere);
        values.forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** A text as the inside of a LIKE pattern whose escape character is {@code !}. */
    public static String literal(String part) {
        return part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
