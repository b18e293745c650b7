package org.anju.sheet;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.FailedRow;
import org.anju.api.sheet.Reading;
import org.anju.api.sheet.SheetRow;
import org.anju.api.sheet.SheetRows;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Test;

public class WritingTest {
    private static final List<Column> COLUMNS = List.of(
            Column.text("name", "公司名称", 30).must().note("与营业执照一致").example("某某住房租赁有限公司"),
            Column.text("type", "机构类型", 16)
                    .oneOf(IntStream.range(0, 90).mapToObj(i -> "很长的机构类型名称" + i).toList()),
            Column.date("from", "有效期起").example("2026-01-31"),
            Column.number("count", "从业人员数", 10),
            Column.time("at", "提交时间"));

    private final PoiSheets sheets = new PoiSheets();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private XSSFWorkbook written() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private List<SheetRow> read() {
        java.util.ArrayList<SheetRow> found = new java.util.ArrayList<>();
        try (SheetRows rows = sheets.read(new ByteArrayInputStream(out.toByteArray()), Reading.of(COLUMNS, 100))) {
            rows.forEachRemaining(found::add);
        }
        return found;
    }

    @Test
    public void writesAnExportWithRealDatesAndNumbersInChinaTime() throws IOException {
        List<?> row = Arrays.asList(
                "=HYPERLINK(1)",
                null,
                LocalDate.of(2023, 11, 15),
                new BigDecimal("12.5"),
                Instant.parse("2023-11-15T23:30:00Z"));
        assertEquals(1, sheets.write("机构/名单", COLUMNS, List.of(row).iterator(), out));
        try (XSSFWorkbook workbook = written()) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals("机构 名单", sheet.getSheetName());
            assertEquals("*公司名称", sheet.getRow(0).getCell(0).getStringCellValue());
            Cell name = sheet.getRow(1).getCell(0);
            assertEquals("text, never a formula", CellType.STRING, name.getCellType());
            assertEquals("yyyy-mm-dd", sheet.getRow(1).getCell(2).getCellStyle().getDataFormatString());
            assertEquals(CellType.NUMERIC, sheet.getRow(1).getCell(3).getCellType());
        }
        SheetRow back = read().get(0);
        assertEquals("2023-11-15", back.get("from"));
        assertEquals("12.5", back.get("count"));
        assertEquals("2023-11-16 07:30:00", back.get("at"));
    }

    @Test
    public void refusesAnExportOfNothingBeforeWriting() {
        Problem problem = assertThrows(
                Problem.class, () -> sheets.write("名单", COLUMNS, Collections.<List<?>>emptyIterator(), out));
        assertEquals("没有可导出的数据", problem.getMessage());
        assertEquals(400, problem.status());
        assertEquals(0, out.size());
    }

    @Test
    public void refusesAnExportOfMoreThanTenThousandRows() {
        List<List<String>> rows = Collections.nCopies(10_001, List.of("安居"));
        Problem problem = assertThrows(Problem.class, () -> sheets.write("名单", COLUMNS, rows.iterator(), out));
        assertEquals("导出数据超过10000行，请缩小查询范围", problem.getMessage());
        assertEquals(10_000, sheets.write("名单", COLUMNS, rows.subList(0, 10_000).iterator(), out));
    }

    @Test
    public void writesATemplateThatHelps() throws IOException {
        sheets.template("机构名单", COLUMNS, List.of("每行填写一家机构。"), out);
        try (XSSFWorkbook workbook = written()) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals("*公司名称", sheet.getRow(0).getCell(0).getStringCellValue());
            assertEquals("机构类型", sheet.getRow(0).getCell(1).getStringCellValue());
            assertEquals(
                    "与营业执照一致",
                    sheet.getRow(0).getCell(0).getCellComment().getString().getString());
            assertEquals("@", sheet.getColumnStyle(0).getDataFormatString());
            DataValidation rule = sheet.getDataValidations().get(0);
            assertEquals("可选值!$B$1:$B$90", rule.getValidationConstraint().getFormula1());
            assertEquals("填写说明", workbook.getSheetName(1));
            assertEquals(
                    "每行填写一家机构。", workbook.getSheetAt(1).getRow(0).getCell(0).getStringCellValue());
            assertTrue(workbook.isSheetHidden(2));
        }
    }

    @Test
    public void skipsTheExampleRowUntilSomebodyChangesIt() throws IOException {
        sheets.template("机构名单", COLUMNS, List.of(), out);
        assertTrue(read().isEmpty());
        try (XSSFWorkbook workbook = written()) {
            workbook.getSheetAt(0).getRow(1).getCell(0).setCellValue("安居公司");
            out.reset();
            workbook.write(out);
        }
        assertEquals("安居公司", read().get(0).get("name"));
    }

    @Test
    public void writesFailuresThatCanBeCorrectedAndImportedAgain() throws IOException {
        FailedRow failed = new FailedRow(Map.of("name", "安居公司", "from", "昨天"), "有效期起格式不正确");
        assertEquals(1, sheets.failures("导入失败", COLUMNS, List.of(failed).iterator(), out));
        try (XSSFWorkbook workbook = written()) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals("失败原因", sheet.getRow(0).getCell(5).getStringCellValue());
            assertEquals("有效期起格式不正确", sheet.getRow(1).getCell(5).getStringCellValue());
        }
        assertEquals("昨天", read().get(0).get("from"));
    }

    @Test
    public void leavesTheReceiversStreamOpen() {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream receiver = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        sheets.template("机构名单", COLUMNS, List.of(), receiver);
        sheets.write("名单", COLUMNS, List.of(List.of("安居")).iterator(), receiver);
        assertFalse(closed[0]);
    }
}
