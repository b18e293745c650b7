package org.anju.institution.takeover;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.anju.api.job.RowProgress;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.FailedRow;
import org.anju.api.sheet.SheetRow;
import org.anju.api.value.CreditCode;
import org.anju.institution.TakeoverDesk;
import org.anju.institution.model.FactField;
import org.anju.institution.model.TakeoverColumns;
import org.anju.testing.GivenRows;
import org.anju.testing.TestRun;
import org.junit.Test;

/** Existing institutions through the real batches, with rows as a workbook gives them. */
public class TakeoverTest {
    private final TakeoverDesk desk = new TakeoverDesk();
    private final TestRun run = new TestRun();

    static Map<String, String> row(int number) {
        Map<String, String> cells = new HashMap<>();
        TakeoverColumns.all().forEach(c -> cells.put(c.key(), ""));
        String body = "91310101MA" + String.format("%07d", number);
        cells.put("filingNo", "沪备" + number);
        cells.put("filedOn", "2023-05-16");
        cells.put("name", "存量经纪" + number + "号");
        cells.put("licenseNo", body + CreditCode.checkCharacter(body));
        cells.put("instType", "房地产经纪机构");
        cells.put("divisionCode", "黄浦区");
        cells.put("regAddress", "人民大道1号");
        cells.put("bizAddress", "人民大道1号");
        cells.put("legalPerson", "王建国");
        cells.put("legalPersonIdNo", "310101199003070019");
        cells.put("bizScope", "房地产经纪");
        cells.put("contactName", "李小红");
        cells.put("contactPhone", "13701111111");
        return cells;
    }

    private static List<SheetRow> rows(int count) {
        List<SheetRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new SheetRow(i + 2, row(i), Map.of()));
        }
        return rows;
    }

    private static SheetRow changed(SheetRow row, String key, String value) {
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.put(key, value);
        return new SheetRow(row.number(), cells, row.faults());
    }

    private boolean go(List<SheetRow> rows, TakeoverOptions options, Import.Writing writing, RowProgress from) {
        TakeoverReader reader = new TakeoverReader(
                desk.rules().lenient(options.lenientPhone(), options.lenientId()),
                desk.divisions(),
                TakeoverReaderTest.caller());
        return new Import(desk.store(), desk.failures(), desk.table(), writing, reader, run, from)
                .through(new GivenRows(rows));
    }

    private boolean takeOver(List<SheetRow> rows, RowProgress from) {
        Import.Writing writing = institutions -> desk.table().add(institutions, desk::token);
        return go(rows, new TakeoverOptions("f", false, false), writing, from);
    }

    private List<FailedRow> failures() {
        List<FailedRow> failed = new ArrayList<>();
        desk.failures().of(run.id(), TakeoverColumns.all()).forEachRemaining(failed::add);
        return failed;
    }

    private int count(String table) throws SQLException {
        try (Connection connection = desk.store().look();
                ResultSet row = connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    public void takesOverWhatIsRightAndKeepsTheRest() throws SQLException {
        List<SheetRow> rows = rows(250);
        rows.set(3, changed(rows.get(3), "licenseNo", "91310101MA0000003X"));
        rows.set(120, changed(changed(rows.get(120), "contactPhone", "3333259"), "bizScope", ""));
        assertTrue(takeOver(rows, RowProgress.START));
        assertEquals(248, count("ins_institution"));
        assertEquals(248, count("ins_facts"));
        assertEquals("251:250:2", run.cursor());
        List<FailedRow> failed = failures();
        assertEquals("统一社会信用代码校验位不正确", failed.get(0).reason());
        assertEquals("经营范围不能为空；经办人电话格式不正确", failed.get(1).reason());
        assertEquals("3333259", failed.get(1).cells().get("contactPhone"));
    }

    @Test
    public void findsWhatOccursTwiceInTheFileAndInTheDatabase() {
        List<SheetRow> rows = rows(3);
        rows.add(changed(changed(new SheetRow(9, row(1), Map.of()), "name", "换名"), "filingNo", "沪备x"));
        takeOver(rows, RowProgress.START);
        assertEquals("营业执照号码在文件中重复", failures().get(0).reason());
        desk.failures().forget(run.id());
        takeOver(rows(1), RowProgress.START);
        assertEquals("该营业执照号码已备案或注册；同一城市公司名称已存在；备案证号已存在", failures().get(0).reason());
    }

    @Test
    public void anApprovalSkipsTheNumbersThatWereTakenOver() {
        List<SheetRow> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(changed(rows(200).get(i), "filingNo", "310101-" + (i + 2)));
        }
        takeOver(rows, RowProgress.START);
        assertEquals(List.of(), failures());
        assertEquals("310101-202", desk.filed());
    }

    @Test
    public void filingNumbersAreTheSameInAnyWriting() {
        List<SheetRow> rows = rows(4);
        rows.set(0, changed(rows.get(0), "filingNo", "310101JG202600001"));
        rows.set(1, changed(rows.get(1), "filingNo", "310101jg202600001"));
        rows.set(2, changed(rows.get(2), "filingNo", "３１０１０１ＪＧ２０２６００００１"));
        takeOver(rows, RowProgress.START);
        assertEquals(
                List.of("备案证号在文件中重复", "备案证号在文件中重复"),
                failures().stream().map(FailedRow::reason).toList());
    }

    @Test
    public void goesOnBehindTheLastBatchAndRepeatsNothing() throws SQLException {
        run.pauseAfter(1);
        assertFalse(takeOver(rows(250), RowProgress.START));
        assertEquals(100, count("ins_institution"));
        run.pauseAfter(Integer.MAX_VALUE);
        assertTrue(takeOver(rows(250), RowProgress.parse(run.cursor())));
        assertEquals(250, count("ins_institution"));
        assertEquals(List.of(), failures());
    }

    @Test
    public void ofABatchThatLostARaceOnlyTheRowThatLostItIsLeftOut() throws SQLException {
        String lost = row(2).get("licenseNo");
        Import.Writing writing = institutions -> {
            if (institutions.stream().anyMatch(one -> lost.equals(one.facts().get(FactField.LICENSE_NO)))) {
                throw Problem.duplicate("数据已存在，请勿重复提交");
            }
            desk.table().add(institutions, desk::token);
        };
        assertTrue(go(rows(5), new TakeoverOptions("f", false, false), writing, RowProgress.START));
        assertEquals(4, count("ins_institution"));
        assertEquals("6:5:1", run.cursor());
        assertEquals(1, failures().size());
        assertEquals(lost, failures().get(0).cells().get("licenseNo"));
        assertEquals("该营业执照号码已备案或注册", failures().get(0).reason());
    }

    @Test
    public void aRowThatTheDatabaseRefusesIsItsOwnErrorAndTheRestIsTakenOver() throws SQLException {
        String bad = row(150).get("licenseNo");
        Import.Writing writing = institutions -> desk.table()
                .add(
                        institutions.stream()
                                .map(one ->
                                        bad.equals(one.facts().licenseNo()) ? one.withFilingNo("长".repeat(500)) : one)
                                .toList(),
                        desk::token);
        assertTrue(go(rows(201), new TakeoverOptions("f", false, false), writing, RowProgress.START));
        assertEquals(200, count("ins_institution"));
        assertEquals("202:201:1", run.cursor());
        assertEquals(bad, failures().get(0).cells().get("licenseNo"));
        assertEquals("本行数据无法保存，请核对各列内容的长度和格式", failures().get(0).reason());
    }

    @Test
    public void anotherFaultThanALostRaceEndsTheRun() {
        Import.Writing writing = institutions -> {
            throw institutions.size() > 1
                    ? Problem.duplicate("数据已存在，请勿重复提交")
                    : new Problem(503, "DATABASE_UNAVAILABLE", "数据库暂时不可用，请稍后再试");
        };
        Problem fault = assertThrows(
                Problem.class, () -> go(rows(5), new TakeoverOptions("f", false, false), writing, RowProgress.START));
        assertEquals("DATABASE_UNAVAILABLE", fault.code());
        assertEquals(List.of(), failures());
    }

    @Test
    public void aDatabaseThatIsBusyForAMomentIsWaitedFor() throws SQLException {
        AtomicInteger asked = new AtomicInteger();
        Import.Writing writing = institutions -> {
            desk.table().add(institutions, desk::token);
            if (asked.incrementAndGet() == 1) {
                throw new Problem(503, "BUSY", "系统繁忙，请稍后再试");
            }
        };
        assertTrue(go(rows(5), new TakeoverOptions("f", false, false), writing, RowProgress.START));
        assertEquals(5, count("ins_institution"));
        assertEquals("6:5:0", run.cursor());
    }

    @Test
    public void acceptsOldNumbersOnlyWhereThisImportIsLenient() {
        List<SheetRow> rows = List.of(
                changed(changed(rows(1).get(0), "contactPhone", "3333259"), "legalPersonIdNo", "310101199003070018"));
        takeOver(rows, RowProgress.START);
        assertEquals("身份证号码校验位不正确；经办人电话格式不正确", failures().get(0).reason());
        desk.failures().forget(run.id());
        go(rows, new TakeoverOptions("f", true, true), i -> desk.table().add(i, desk::token), RowProgress.START);
        assertEquals(List.of(), failures());
    }

    @Test
    public void aDryRunWritesNothing() throws SQLException {
        go(rows(5), new TakeoverOptions("f", false, false), institutions -> {}, RowProgress.START);
        assertEquals(0, count("ins_institution"));
        assertEquals("6:5:0", run.cursor());
    }

    @Test
    public void personalDataIsSealed() throws SQLException {
        takeOver(rows(1), RowProgress.START);
        try (Connection connection = desk.store().look();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT legal_person_id_no, contact_phone_hash, legal_person_phone FROM ins_facts")) {
            assertTrue(row.next());
            assertTrue(row.getString(1).startsWith("sealed:"));
            assertTrue(row.getString(2).startsWith("hash:"));
            assertNull(row.getString(3));
        }
    }

    @Test
    public void isFoundByAPartOfTheName() {
        takeOver(rows(120), RowProgress.START);
        assertEquals(1, desk.found("经纪77").total());
        assertEquals(120, desk.found("存量").total());
        assertEquals("存量经纪119号", desk.found("存量").items().get(0).name());
    }
}
