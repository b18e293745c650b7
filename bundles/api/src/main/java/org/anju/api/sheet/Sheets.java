package org.anju.api.sheet;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * Excel workbooks (XLSX) in and out, as streams: memory does not grow with the number of rows (§2.3, §2.5).
 */
public interface Sheets {
    /** The most rows that an export holds (§2.5). */
    int MAX_EXPORT_ROWS = 10_000;

    /** The media type of a workbook. */
    String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * Writes an export. Each row gives its values in the order of the columns: text, numbers, LocalDate, LocalDateTime and Instant
     * (shown in Asia/Shanghai), Boolean (是/否) or null. The stream stays open.
     *
     * @param title name of the sheet
     * @return rows written
     * @throws org.anju.api.problem.Problem 400 {@code 没有可导出的数据} before anything is written; 400 above {@link #MAX_EXPORT_ROWS}
     */
    int write(String title, List<Column> columns, Iterator<? extends List<?>> rows, OutputStream out);

    /**
     * Writes an import template (导入模板): required columns marked {@code *}, notes at the headers, drop-downs, an example row that
     * the reader skips as long as nobody changes it, and a sheet 填写说明.
     *
     * @param instructions lines of general advice for the sheet 填写说明
     */
    void template(String title, List<Column> columns, List<String> instructions, OutputStream out);

    /**
     * Reads the first sheet row by row. The header may stand in one of the first ten filled rows. A formula counts with its stored
     * result and is never calculated.
     *
     * @throws org.anju.api.problem.Problem 400 {@code 文件不能为空}, {@code 文件已损坏或无法读取} (truncated, encrypted, DOCTYPE, bomb,
     *     impossible cell addresses), {@code 模板格式不正确，请下载最新模板填写} (a required column is missing or twice there), too many rows;
     *     415 {@code 文件格式不正确，仅支持XLSX} (XLS, XLSB, macros, anything else)
     */
    SheetRows read(Path workbook, Reading reading);

    /** The same from a stream, which is spooled to disk first and closed. At most 64 MB: 413. */
    SheetRows read(InputStream workbook, Reading reading);

    /** Refuses as {@link #read(Path, Reading)} does what is no workbook, without reading its rows. */
    void check(Path workbook);

    /**
     * Writes the rows that failed: the columns as they were and 失败原因. Corrected, it can be imported again.
     *
     * @return rows written, at least one: else 400 {@code 没有可导出的数据}
     */
    int failures(String title, List<Column> columns, Iterator<FailedRow> rows, OutputStream out);
}
