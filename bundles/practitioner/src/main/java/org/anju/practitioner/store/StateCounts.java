package org.anju.practitioner.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anju.api.access.DataScope;

/** How many rows of cases or cards there are in each state. */
final class StateCounts {
    private final PractitionerStore store;
    private final Class<? extends PersonRow> rows;

    StateCounts(PractitionerStore store, Class<? extends PersonRow> rows) {
        this.store = store;
        this.rows = rows;
    }

    /** Of those with a value in a field, as far as a scope may see them. */
    Map<String, Long> of(String field, Object value, DataScope scope) {
        List<Object[]> groups = store.read(() -> store.em()
                .createQuery(
                        "SELECT r.state, r.division, r.institutionId, COUNT(r) FROM " + rows.getSimpleName()
                                + " r WHERE r." + field + " = :value GROUP BY r.state, r.division, r.institutionId",
                        Object[].class)
                .setParameter("value", value)
                .getResultList());
        Map<String, Long> counts = new TreeMap<>();
        groups.stream()
                .filter(group -> scope.covers((String) group[1], (Long) group[2]))
                .forEach(group -> counts.merge((String) group[0], (Long) group[3], Long::sum));
        return counts;
    }
}
