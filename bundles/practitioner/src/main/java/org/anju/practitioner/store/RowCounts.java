package org.anju.practitioner.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anju.api.access.DataScope;

/** How many cases or cards there are, in groups. */
final class RowCounts {
    private final PractitionerStore store;
    private final Class<? extends PersonRow> rows;

    RowCounts(PractitionerStore store, Class<? extends PersonRow> rows) {
        this.store = store;
        this.rows = rows;
    }

    /** Those with a value in a field by their states, as far as a scope may see them. */
    Map<String, Long> byState(String field, Object value, DataScope scope) {
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

    /** Those of some institutions that fulfil a condition on {@code r}; who has none is left out. */
    Map<Long, Long> byInstitution(List<Long> institutions, String condition) {
        if (institutions.isEmpty()) {
            return Map.of();
        }
        List<Object[]> groups = store.read(() -> store.em()
                .createQuery(
                        "SELECT r.institutionId, COUNT(r) FROM " + rows.getSimpleName()
                                + " r WHERE r.institutionId IN :institutions AND " + condition
                                + " GROUP BY r.institutionId",
                        Object[].class)
                .setParameter("institutions", institutions)
                .getResultList());
        return groups.stream().collect(Collectors.toMap(group -> (Long) group[0], group -> (Long) group[1]));
    }
}
