package org.anju.api.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The administrative divisions (行政区划, GB/T 2260) with validity. Retired codes stay valid for display, for identity numbers
 * and for history, and cannot be chosen for new data (§2.1).
 */
public interface Divisions {
    /** A division, current or retired. */
    Optional<Division> find(String code);

    /** Whether the code is or was a division. */
    default boolean known(String code) {
        return find(code).isPresent();
    }

    /** Whether it may be chosen for new data: current, and inside the deployment's scope (P:deployment.division). */
    boolean selectable(String code);

    /** Current divisions below one, ordered by code; of the deployment when {@code parent} is null. */
    List<Division> below(String parent);

    /** Codes by the names that people write: the divisions of the deployment, and those right below them. */
    default Map<String, String> codesByName() {
        Map<String, String> codes = new HashMap<>();
        for (Division upper : below(null)) {
            codes.put(upper.name(), upper.code());
            below(upper.code()).forEach(lower -> codes.put(lower.name(), lower.code()));
        }
        return codes;
    }

    /** The full name for people: 上海市黄浦区; the code itself when unknown. */
    String display(String code);

    /** Who issues papers in a division: whom the city set, or else the authority there. */
    default String issuer(String code, String configured) {
        return configured.isBlank() ? display(code) + "住房租赁主管部门" : configured.strip();
    }

    /**
     * @param code six digits
     * @param name 名称
     * @param current false for a retired code (已撤销)
     */
    record Division(String code, String name, boolean current) {}
}
