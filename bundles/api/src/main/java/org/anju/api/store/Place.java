package org.anju.api.store;

import org.anju.api.access.DataScope;

/**
 * Part of a country by a prefix of division codes: the column that lists are filtered and indexed by, and its value.
 *
 * @param column {@code province}, {@code city} or {@code division}
 * @param value 2, 4 or 6 digits
 */
public record Place(String column, String value) {
    /** The place of a division code: 310000 is a province, 310100 a city, 310101 a district. */
    public static Place of(String division) {
        return ofPrefix(DataScope.prefixOf(division));
    }

    static Place ofPrefix(String prefix) {
        return switch (prefix.length()) {
            case 2 -> new Place("province", prefix);
            case 4 -> new Place("city", prefix);
            default -> new Place("division", prefix);
        };
    }

    /** The narrower of two places, or null when they have nothing in common. */
    Place within(Place other) {
        if (value.startsWith(other.value)) {
            return this;
        }
        return other.value.startsWith(value) ? other : null;
    }

    /** The first two digits. */
    public static String province(String division) {
        return division == null ? null : division.substring(0, 2);
    }

    /** The first four digits. */
    public static String city(String division) {
        return division == null ? null : division.substring(0, 4);
    }
}
