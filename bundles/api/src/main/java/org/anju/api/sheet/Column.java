package org.anju.api.sheet;

import java.util.List;

/**
 * A column of a workbook, the same for export, import template and import.
 *
 * @param key by which the code names it; never seen by users
 * @param title Chinese header, e.g. 公司名称; the reader finds the column by it, wherever it stands
 * @param kind how cells look and are read
 * @param width in characters (a Chinese character counts two)
 * @param required marked with {@code *} in the template; a workbook without this column is refused
 * @param choices what the template's drop-down offers (names of a code list), empty for none
 * @param note shown at the header cell and on the instruction sheet, or null
 * @param example what the template's example row holds, or null
 */
public record Column(
        String key,
        String title,
        Kind kind,
        int width,
        boolean required,
        List<String> choices,
        String note,
        String example) {

    /** How the cells of a column look. */
    public enum Kind {
        /** As it is; numbers typed by people come as the text they see, never as 3.1E17. */
        TEXT,
        /** A decimal number, without grouping and exponent when read. */
        NUMBER,
        /** {@code yyyy-MM-dd}; also read from date cells, 2023/1/5, 2023.1.5, 20230105 and 2023年1月5日. */
        DATE,
        /** {@code yyyy-MM-dd HH:mm:ss} in Asia/Shanghai. */
        TIME
    }

    public Column {
        choices = List.copyOf(choices);
    }

    public static Column text(String key, String title, int width) {
        return of(key, title, Kind.TEXT, width);
    }

    public static Column number(String key, String title, int width) {
        return of(key, title, Kind.NUMBER, width);
    }

    public static Column date(String key, String title) {
        return of(key, title, Kind.DATE, 14);
    }

    public static Column time(String key, String title) {
        return of(key, title, Kind.TIME, 22);
    }

    private static Column of(String key, String title, Kind kind, int width) {
        return new Column(key, title, kind, width, false, List.of(), null, null);
    }

    /** The same column, required. */
    public Column must() {
        return new Column(key, title, kind, width, true, choices, note, example);
    }

    /** The same column with a drop-down. */
    public Column oneOf(List<String> names) {
        return new Column(key, title, kind, width, required, names, note, example);
    }

    /** The same column with a note for the person who fills it. */
    public Column note(String text) {
        return new Column(key, title, kind, width, required, choices, text, example);
    }

    /** The same column with an example. */
    public Column example(String text) {
        return new Column(key, title, kind, width, required, choices, note, text);
    }
}
