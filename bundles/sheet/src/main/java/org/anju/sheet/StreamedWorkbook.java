package org.anju.sheet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import org.anju.api.sheet.Column;
import org.anju.api.store.ChinaDay;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes one sheet of rows: only the last hundred are in memory, the rest waits in a temporary file. */
final class StreamedWorkbook {
    private static final int WINDOW = 100;
    private static final int LONGEST = 32_767;
    private final List<Column> columns;

    StreamedWorkbook(List<Column> columns) {
        this.columns = columns;
    }

    /** @return rows written; refuses above {@code maxRows} */
    int write(String title, Iterator<? extends List<?>> rows, int maxRows, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW)) {
            Sheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(title));
            Styles styles = new Styles(workbook);
            header(sheet, styles);
            int count = 0;
            while (rows.hasNext()) {
                if (++count > maxRows) {
                    throw Refusal.exportTooLarge(maxRows);
                }
                fill(sheet.createRow(count), rows.next(), styles);
            }
            workbook.write(unclosed(out));
            return count;
        }
    }

    private void header(Sheet sheet, Styles styles) {
        sheet.createFreezePane(0, 1);
        Row row = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.setColumnWidth(i, widthOf(column));
            sheet.setDefaultColumnStyle(i, styles.of(column.kind()));
            Cell cell = row.createCell(i);
            cell.setCellStyle(styles.header);
            cell.setCellValue(heading(column));
        }
    }

    /** In 1/256 of a character; Excel takes at most 255 characters. */
    static int widthOf(Column column) {
        return Math.min(Math.max(column.width(), 4) + 2, 255) * 256;
    }

    /** Required columns are marked with {@code *} before the title. */
    static String heading(Column column) {
        return (column.required() ? "*" : "") + column.title();
    }

    private void fill(Row row, List<?> values, Styles styles) {
        for (int i = 0; i < columns.size() && i < values.size(); i++) {
            if (values.get(i) != null) {
                Cell cell = row.createCell(i);
                cell.setCellStyle(styles.of(columns.get(i).kind()));
                set(cell, values.get(i));
            }
        }
    }

    private static void set(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else if (value instanceof LocalDateTime moment) {
            cell.setCellValue(moment);
        } else if (value instanceof Instant instant) {
            cell.setCellValue(LocalDateTime.ofInstant(instant, ChinaDay.CHINA));
        } else if (value instanceof Boolean flag) {
            cell.setCellValue(flag ? "是" : "否");
        } else {
            String text = value.toString();
            cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }
    }

    /** POI closes what it writes to; the receiver's stream stays his. */
    static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
