package org.anju.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.anju.api.sheet.Column.Kind;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What a person sees in a cell. Excel stores dates as day numbers and long numbers as floating point: an identity number typed as a
 * number must come as its digits, never as 3.1E17 (its last three digits are lost in Excel itself; the check digit finds that).
 */
final class CellText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final MathContext AS_EXCEL_SHOWS = new MathContext(15);

    private final CellFormats formats;
    private final boolean from1904;
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

    CellText(CellFormats formats, boolean from1904) {
        this.formats = formats;
        this.from1904 = from1904;
    }

    /** The text of a cell that holds a number. */
    String number(String stored, String style, Kind kind) {
        double value = Double.parseDouble(stored.strip());
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new NumberFormatException(stored);
        }
        CellFormats.Format format = formats.of(style);
        if (value >= 0 && value < 2_958_466 && DateUtil.isADateFormat(format.id(), format.pattern())) {
            return date(value, kind);
        }
        if (kind == Kind.TEXT && !format.general() && !format.scientific()) {
            return formatter
                    .formatRawCellContents(value, format.id(), format.pattern(), from1904)
                    .strip();
        }
        String digits = plain(value);
        return kind == Kind.DATE || kind == Kind.TIME ? DateText.normalise(digits) : digits;
    }

    private String date(double value, Kind kind) {
        LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904, true);
        if (kind == Kind.DATE) {
            return DAY.format(moment);
        }
        if (value < 1) {
            return TIME.format(moment);
        }
        boolean wholeDay = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return (wholeDay && kind != Kind.TIME ? DAY : MOMENT).format(moment);
    }

    /** Up to 15 digits as Excel shows them, without exponent. */
    private static String plain(double value) {
        BigDecimal shown = BigDecimal.valueOf(value).round(AS_EXCEL_SHOWS).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    /** A cell that holds text, brought into the form of its column. */
    static String text(String stored, Kind kind) {
        String text = trim(stored);
        return switch (kind) {
            case TEXT -> text;
            case NUMBER -> text.matches("[+-]?\\d{1,3}([,，]\\d{3})+(\\.\\d+)?") ? text.replaceAll("[,，]", "") : text;
            case DATE, TIME -> DateText.normalise(text);
        };
    }

    /** Strips spaces of every kind, also the no-break and zero-width ones that come with pasted text. */
    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
