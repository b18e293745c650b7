package org.anju.notify.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.anju.api.rest.Items;
import org.anju.api.rest.PageQuery;

/** Conditions of a list over the alias {@code r}, newest first; conditions without a value are left out. */
final class Where {
    private final StringBuilder text;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();

    Where(String row) {
        text = new StringBuilder("FROM ").append(row).append(" r");
    }

    /** {@code condition} names the value as {@code :name}; skipped when the value is null. */
    Where and(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    <T> Items<T> page(EntityManager em, Class<T> type, PageQuery page, Totals totals) {
        String fromWhere = conditions.isEmpty() ? text.toString() : text + " WHERE " + String.join(" AND ", conditions);
        TypedQuery<T> query = em.createQuery("SELECT r " + fromWhere + " ORDER BY r.id DESC", type)
                .setFirstResult(page.offset())
                .setMaxResults(page.size());
        values.forEach(query::setParameter);
        return new Items<>(query.getResultList(), totals.of(em, fromWhere, values), page.page(), page.size());
    }
}
