package org.anju.sheet;

import java.util.List;
import org.anju.api.sheet.Column;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The sheet 填写说明 of a template: general advice, then one line for each column. */
final class Instructions {
    private static final int[] WIDTHS = {24, 8, 50, 24, 50};
    private static final int SHOWN_CHOICES = 30;

    private Instructions() {}

    static void write(Sheet sheet, List<Column> columns, List<String> advice, Styles styles) {
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        int line = 0;
        for (String text : advice) {
            sheet.createRow(line++).createCell(0).setCellValue(text);
        }
        sheet.createRow(line++).createCell(0).setCellValue("标*的列必填；列的顺序可以调整，列名不能修改；示例行未改动时自动忽略。");
        row(sheet.createRow(line + 1), styles.header, "列名", "必填", "说明", "示例", "可选值");
        line += 2;
        for (Column column : columns) {
            row(
                    sheet.createRow(line++),
                    styles.wrapped,
                    column.title(),
                    column.required() ? "是" : "否",
                    column.note() == null ? form(column) : column.note(),
                    column.example() == null ? "" : column.example(),
                    choices(column.choices()));
        }
    }

    private static void row(Row row, CellStyle style, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(style);
            cell.setCellValue(texts[i]);
        }
    }

    private static String form(Column column) {
        return switch (column.kind()) {
            case TEXT -> "";
            case NUMBER -> "数字";
            case DATE -> "日期，如 2026-01-31";
            case TIME -> "日期和时间，如 2026-01-31 08:30:00";
        };
    }

    private static String choices(List<String> names) {
        String shown = String.join("、", names.subList(0, Math.min(names.size(), SHOWN_CHOICES)));
        return names.size() > SHOWN_CHOICES ? shown + " 等" + names.size() + "项，见下拉列表" : shown;
    }
}
