package org.anju.api.sheet;

import java.util.Map;

/**
 * One filled row of a workbook that was read.
 *
 * @param number the row number that the user sees (the header has one too)
 * @param cells trimmed text by column key, for every known column; empty text where nothing stands
 * @param faults Chinese message by column key for cells that could not be read: too long, an error value such as #N/A, a formula
 *     without a stored result
 */
public record SheetRow(int number, Map<String, String> cells, Map<String, String> faults) {

    /** The text of a cell, empty when nothing stands there. */
    public String get(String key) {
        return cells.getOrDefault(key, "");
    }
}
