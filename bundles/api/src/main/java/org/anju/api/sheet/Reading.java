package org.anju.api.sheet;

import java.util.List;

/**
 * What is wanted from a workbook.
 *
 * @param columns the columns to find by title, in any order; others are ignored
 * @param maxRows filled rows above which the workbook is refused
 * @param maxCellLength characters above which a cell is a fault of its row; at most 32,767, which is what Excel holds
 * @param exact whether a workbook is refused that lacks one of the columns, required or not, or has another one
 */
public record Reading(List<Column> columns, int maxRows, int maxCellLength, boolean exact) {
    public Reading {
        columns = List.copyOf(columns);
        if (maxCellLength < 1 || maxCellLength > 32_767) {
            throw new IllegalArgumentException("maxCellLength " + maxCellLength);
        }
    }

    /** With cells of up to 1,000 characters. */
    public static Reading of(List<Column> columns, int maxRows) {
        return new Reading(columns, maxRows, 1000, false);
    }

    /** The same for a workbook that must have these columns and no others, in any order. */
    public Reading exactly() {
        return new Reading(columns, maxRows, maxCellLength, true);
    }
}
