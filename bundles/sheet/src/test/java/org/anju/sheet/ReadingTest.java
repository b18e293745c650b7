package org.anju.sheet;

import static org.anju.sheet.RawWorkbook.row;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.Reading;
import org.anju.api.sheet.SheetRow;
import org.anju.api.sheet.SheetRows;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ReadingTest {
    private static final List<Column> COLUMNS = List.of(
            Column.text("name", "公司名称", 30).must(),
            Column.text("idNo", "身份证号码", 22).must(),
            Column.date("from", "有效期起"),
            Column.number("capital", "注册资本（万元）", 12));

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private final PoiSheets sheets = new PoiSheets();

    private List<SheetRow> read(RawWorkbook workbook) throws IOException {
        return read(workbook, Reading.of(COLUMNS, 100));
    }

    private List<SheetRow> read(RawWorkbook workbook, Reading reading) throws IOException {
        Path file = workbook.save(folder.newFile().toPath());
        List<SheetRow> found = new ArrayList<>();
        try (SheetRows rows = sheets.read(file, reading)) {
            rows.forEachRemaining(found::add);
        }
        return found;
    }

    private static String header() {
        return row(1, "公司名称", "身份证号码", "有效期起", "注册资本（万元）");
    }

    /** One row under the usual header, its cells as given. */
    private SheetRow single(String cells) throws IOException {
        return read(styled(new RawWorkbook().rows(header() + "<row r='2'>" + cells + "</row>")))
                .get(0);
    }

    /** Styles 0 General, 1 m/d/yy, 2 own date, 3 0.00, 4 leading zeros, 5 scientific, 6 text, 7 with time. */
    private static RawWorkbook styled(RawWorkbook workbook) {
        return workbook.styles(
                "<numFmts><numFmt numFmtId='170' formatCode='yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'/>"
                        + "<numFmt numFmtId='171' formatCode='000000'/><numFmt numFmtId='172' formatCode='yyyy/m/d h:mm'/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='2'/><xf numFmtId='171'/>"
                        + "<xf numFmtId='11'/><xf numFmtId='49'/><xf numFmtId='172'/></cellXfs>");
    }

    @Test
    public void findsColumnsByTitleInAnyOrderAndIgnoresOthers() throws IOException {
        List<SheetRow> rows = read(new RawWorkbook()
                .rows(row(1, "备注", "注册资本(万元)", " *身份证号码", "＊公司 名称") + row(2, "x", "50", "310101199003070019", "安居公司")));
        assertEquals("安居公司", rows.get(0).get("name"));
        assertEquals("310101199003070019", rows.get(0).get("idNo"));
        assertEquals("50", rows.get(0).get("capital"));
        assertEquals("", rows.get(0).get("from"));
    }

    @Test
    public void findsTheHeaderBelowATitleLine() throws IOException {
        List<SheetRow> rows =
                read(new RawWorkbook().rows(row(1, "机构名单（2026年）") + row(4, "公司名称", "身份证号码") + row(5, "安居公司", "1")));
        assertEquals(5, rows.get(0).number());
        assertEquals("安居公司", rows.get(0).get("name"));
    }

    @Test
    public void refusesAWorkbookWithoutARequiredColumnAndNamesIt() throws IOException {
        RawWorkbook workbook = new RawWorkbook().rows(row(1, "公司名称", "备注") + row(2, "安居公司", "x"));
        Problem problem = assertThrows(Problem.class, () -> read(workbook));
        assertEquals(400, problem.status());
        assertEquals("模板格式不正确，请下载最新模板填写", problem.getMessage());
        assertEquals("缺少列：身份证号码", problem.fields().get(0).message());
    }

    @Test
    public void refusesAColumnThatIsThereTwice() throws IOException {
        RawWorkbook workbook = new RawWorkbook().rows(row(1, "公司名称", "身份证号码", "公司名称") + row(2, "a", "b", "c"));
        Problem problem = assertThrows(Problem.class, () -> read(workbook));
        assertEquals("列重复：公司名称", problem.fields().get(0).message());
    }

    @Test
    public void givesNumbersAsAPersonSeesThem() throws IOException {
        assertEquals(
                "310101199003070000",
                single("<c r='B2'><v>3.1010119900307E+17</v></c>").get("idNo"));
        assertEquals(
                "13812345678", single("<c r='B2' s='5'><v>13812345678</v></c>").get("idNo"));
        assertEquals("000123", single("<c r='B2' s='4'><v>123</v></c>").get("idNo"));
        assertEquals(
                "0.30", single("<c r='B2' s='3'><v>0.30000000000000004</v></c>").get("idNo"));
        assertEquals("0.3", single("<c r='B2'><v>0.30000000000000004</v></c>").get("idNo"));
        assertEquals(
                "0.3", single("<c r='D2' s='3'><v>0.30000000000000004</v></c>").get("capital"));
        assertEquals(
                "1234567.5",
                single("<c r='D2' t='inlineStr'><is><t>1,234,567.5</t></is></c>")
                        .get("capital"));
        assertEquals("-12", single("<c r='D2'><v>-12</v></c>").get("capital"));
        assertEquals("1234", single("<c r='B2' s='6'><v>1234</v></c>").get("idNo"));
    }

    @Test
    public void givesDatesAsDays() throws IOException {
        assertEquals("2023-11-15", single("<c r='C2' s='1'><v>45245</v></c>").get("from"));
        assertEquals("2023-11-15", single("<c r='C2' s='2'><v>45245.75</v></c>").get("from"));
        assertEquals("2023-11-15", single("<c r='B2' s='2'><v>45245</v></c>").get("idNo"));
        assertEquals(
                "2023-11-15 18:00:00",
                single("<c r='B2' s='7'><v>45245.75</v></c>").get("idNo"));
        assertEquals(
                "2023-01-05",
                single("<c r='C2' t='inlineStr'><is><t> 2023/1/5 </t></is></c>").get("from"));
        assertEquals(
                "2023-01-05",
                single("<c r='C2' t='inlineStr'><is><t>2023年1月5日</t></is></c>").get("from"));
        assertEquals("2023-01-05", single("<c r='C2'><v>20230105</v></c>").get("from"));
        assertEquals(
                "2023-02-30",
                single("<c r='C2' t='inlineStr'><is><t>2023-02-30</t></is></c>").get("from"));
    }

    @Test
    public void countsDaysFrom1904WhereTheWorkbookSaysSo() throws IOException {
        RawWorkbook workbook = styled(new RawWorkbook()
                .workbook("<workbookPr date1904='1'/>")
                .rows(header() + "<row r='2'><c r='C2' s='1'><v>43783</v></c></row>"));
        assertEquals("2023-11-15", read(workbook).get(0).get("from"));
    }

    @Test
    public void takesAFormulasStoredResult() throws IOException {
        assertEquals(
                "安居", single("<c r='A2' t='str'><f>A9&amp;B9</f><v>安居</v></c>").get("name"));
        SheetRow never = single("<c r='A2'><f>A9+1</f></c>");
        assertEquals("公司名称是没有计算结果的公式，请改为直接填写", never.faults().get("name"));
        SheetRow error = single("<c r='A2' t='e'><f>A9/0</f><v>#DIV/0!</v></c>");
        assertEquals("公司名称为错误值#DIV/0!", error.faults().get("name"));
    }

    @Test
    public void reportsACellThatIsTooLongAsAFaultOfItsRow() throws IOException {
        RawWorkbook workbook = new RawWorkbook().rows(header() + row(2, "长".repeat(21), "1"));
        SheetRow row = read(workbook, new Reading(COLUMNS, 10, 20, false)).get(0);
        assertEquals("公司名称长度不能超过20个字符", row.faults().get("name"));
        assertEquals("1", row.get("idNo"));
    }

    @Test
    public void readsSharedAndRichTextsWithoutTheirPhoneticGuide() throws IOException {
        RawWorkbook workbook = new RawWorkbook()
                .texts(
                        "<si><t xml:space='preserve'>  安居\u00A0</t></si><si><r><t>上海</t></r><r><t>公司</t></r><rPh sb='0' eb='1'><t>shang</t></rPh></si>")
                .rows(header() + "<row r='2'><c r='A2' t='s'><v>1</v></c><c r='B2' t='s'><v>0</v></c></row>");
        SheetRow row = read(workbook).get(0);
        assertEquals("上海公司", row.get("name"));
        assertEquals("安居", row.get("idNo"));
    }

    @Test
    public void skipsEmptyRowsAndKeepsTheNumbersThatPeopleSee() throws IOException {
        List<SheetRow> rows = read(new RawWorkbook()
                .rows(header() + "<row r='2'/><row r='3'><c r='A3'/></row>" + row(4, " ", "") + row(9, "安居", "1")));
        assertEquals(1, rows.size());
        assertEquals(9, rows.get(0).number());
    }

    @Test
    public void refusesMoreRowsThanAllowed() throws IOException {
        RawWorkbook workbook =
                new RawWorkbook().rows(header() + row(2, "a", "1") + row(3, "b", "2") + row(4, "c", "3"));
        assertEquals(3, read(workbook, Reading.of(COLUMNS, 3)).size());
        Problem problem = assertThrows(Problem.class, () -> read(workbook, Reading.of(COLUMNS, 2)));
        assertEquals("数据超过2行，请拆分后重新导入", problem.getMessage());
    }

    @Test
    public void readsFromAStreamAndLeavesNoCopyBehind() throws IOException {
        Path file = new RawWorkbook()
                .rows(header() + row(2, "安居", "1"))
                .save(folder.newFile().toPath());
        long before = copies();
        try (SheetRows rows = sheets.read(Files.newInputStream(file), Reading.of(COLUMNS, 10))) {
            assertEquals("安居", rows.next().get("name"));
        }
        assertTrue(copies() <= before);
    }

    private static long copies() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().startsWith("anju-sheet-"))
                    .count();
        }
    }
}
