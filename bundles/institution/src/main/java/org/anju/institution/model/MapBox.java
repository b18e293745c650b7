package org.anju.institution.model;

import java.math.BigDecimal;

/** The corner coordinates of the city (degrees, WGS 84) inside which an institution's map point must lie. */
public record MapBox(BigDecimal west, BigDecimal south, BigDecimal east, BigDecimal north) {
    /**
     * Reads {@code west,south,east,north}.
     *
     * @throws IllegalArgumentException when it is no such box
     */
    public static MapBox parse(String text) {
        String[] parts = text.strip().split("\\s*,\\s*");
        if (parts.length != 4) {
            throw new IllegalArgumentException(text);
        }
        MapBox box = new MapBox(
                new BigDecimal(parts[0]), new BigDecimal(parts[1]), new BigDecimal(parts[2]), new BigDecimal(parts[3]));
        if (box.west.compareTo(box.east) >= 0 || box.south.compareTo(box.north) >= 0) {
            throw new IllegalArgumentException(text);
        }
        return box;
    }

    boolean holds(BigDecimal lng, BigDecimal lat) {
        return west.compareTo(lng) <= 0
                && lng.compareTo(east) <= 0
                && south.compareTo(lat) <= 0
                && lat.compareTo(north) <= 0;
    }
}
