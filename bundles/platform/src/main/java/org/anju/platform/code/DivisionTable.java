package org.anju.platform.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anju.api.access.DataScope;
import org.anju.api.code.Divisions.Division;

/**
 * All divisions that ever were, one entry a code, in the order of the codes. A code that was listed with several names (东郊区, since 1992
 * 东丽区) has the latest one.
 */
final class DivisionTable {
    private final Division[] divisions;
    private final Map<String, String> successors;

    private DivisionTable(Division[] divisions, Map<String, String> successors) {
        this.divisions = divisions;
        this.successors = successors;
    }

    /**
     * One line of the data file.
     *
     * @param firstListed the month in which it is first listed, {@code yyyy-MM}
     * @param lastListed the month in which it is last listed, empty for one that is current
     */
    record Listed(String code, String name, String firstListed, String lastListed) {
        boolean current() {
            return lastListed.isEmpty();
        }
    }

    static DivisionTable of(Iterable<Listed> lines, Map<String, String> successors) {
        Map<String, Listed> latest = new TreeMap<>();
        Comparator<Listed> age = Comparator.comparing(Listed::current).thenComparing(Listed::firstListed);
        for (Listed line : lines) {
            latest.merge(line.code(), line, (one, other) -> age.compare(one, other) <= 0 ? other : one);
        }
        Division[] divisions = latest.values().stream()
                .map(l -> new Division(l.code(), l.name(), l.current()))
                .toArray(Division[]::new);
        return new DivisionTable(divisions, Map.copyOf(successors));
    }

    Optional<Division> find(String code) {
        int at = index(code);
        return at < 0 ? Optional.empty() : Optional.of(divisions[at]);
    }

    private int index(String code) {
        return Arrays.binarySearch(
                divisions, new Division(code == null ? "" : code, "", false), Comparator.comparing(Division::code));
    }

    /** Current divisions right below one: a city's districts, a province's cities and what it governs without a city. */
    List<Division> below(String parent) {
        String prefix = DataScope.prefixOf(parent);
        int from = index(parent);
        List<Division> children = new ArrayList<>();
        for (int i = from < 0 ? -from - 1 : from; i < divisions.length; i++) {
            Division division = divisions[i];
            if (!division.code().startsWith(prefix)) {
                break;
            }
            if (division.current() && parent.equals(parentOf(division.code()))) {
                children.add(division);
            }
        }
        return children;
    }

    private String parentOf(String code) {
        String city = code.substring(0, 4) + "00";
        if (!city.equals(code) && find(city).filter(Division::current).isPresent()) {
            return city;
        }
        String province = code.substring(0, 2) + "0000";
        return province.equals(code) ? null : province;
    }

    /** 山东省青岛市市南区 */
    String display(String code) {
        Optional<Division> own = find(code);
        if (own.isEmpty()) {
            return code;
        }
        StringBuilder text = new StringBuilder();
        for (String above : List.of(code.substring(0, 2) + "0000", code.substring(0, 4) + "00")) {
            if (!above.equals(code)) {
                find(above).ifPresent(division -> text.append(division.name()));
            }
        }
        return text.append(own.get().name()).toString();
    }

    /** What a retired code went into, where that is known. */
    String successor(String code) {
        return successors.get(code);
    }

    int size() {
        return divisions.length;
    }
}
