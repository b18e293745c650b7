package org.anju.platform.code;

import java.time.LocalDate;

/**
 * A dictionary item as it stands (SYS-F6).
 *
 * @param shipped whether a domain brings it; such an item keeps its name
 * @param validFrom first day on which it may be chosen, null for always
 * @param validTo last day, null for ever
 * @param successor code of the item that takes its place, or null
 */
public record CodeItem(
        String code,
        String name,
        int sort,
        boolean enabled,
        boolean shipped,
        LocalDate validFrom,
        LocalDate validTo,
        String successor) {

    boolean selectable(LocalDate today) {
        return enabled
                && (validFrom == null || !today.isBefore(validFrom))
                && (validTo == null || !today.isAfter(validTo));
    }
}
