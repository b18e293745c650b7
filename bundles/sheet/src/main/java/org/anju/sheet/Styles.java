package org.anju.sheet;

import org.anju.api.sheet.Column.Kind;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/** The few looks that our workbooks use. */
final class Styles {
    private final Workbook workbook;
    final CellStyle header;
    final CellStyle text;
    final CellStyle date;
    final CellStyle time;
    final CellStyle number;
    final CellStyle example;
    final CellStyle wrapped;

    Styles(Workbook workbook) {
        this.workbook = workbook;
        this.header = header();
        // 文本: an identity number typed later keeps its 18 digits
        this.text = format("@");
        this.date = format("yyyy-mm-dd");
        this.time = format("yyyy-mm-dd hh:mm:ss");
        this.number = format("General");
        this.example = example();
        this.wrapped = format("@");
        wrapped.setWrapText(true);
    }

    CellStyle of(Kind kind) {
        return switch (kind) {
            case TEXT -> text;
            case NUMBER -> number;
            case DATE -> date;
            case TIME -> time;
        };
    }

    private CellStyle format(String pattern) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        return style;
    }

    private CellStyle header() {
        CellStyle style = format("@");
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle example() {
        CellStyle style = format("@");
        Font grey = workbook.createFont();
        grey.setItalic(true);
        grey.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        style.setFont(grey);
        return style;
    }
}
