package org.anju.sheet;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** The cells of one row as they are stored, by column index from 0; cells without content are not there. */
final class RawRow {
    final int number;
    final SortedMap<Integer, Cell> cells = new TreeMap<>();

    RawRow(int number) {
        this.number = number;
    }

    /**
     * @param type the {@code t} attribute: n, s, str, inlineStr, b, e, d
     * @param style the {@code s} attribute or null
     * @param value the stored text, shared texts looked up; null for a formula without a stored result
     */
    record Cell(String type, String style, String value) {}

    boolean isEmpty() {
        return cells.values().stream().allMatch(cell -> cell.value != null && cell.value.isBlank());
    }

    Collection<Cell> values() {
        return cells.values();
    }
}
