package org.anju.institution.takeover;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.util.Map;
import java.util.Set;
import org.anju.api.access.Caller;
import org.anju.api.access.DataScope;
import org.anju.api.sheet.SheetRow;
import org.anju.institution.TakeoverDesk;
import org.junit.Test;

/** What a row of the workbook is refused for; today is 2026-03-10. */
public class TakeoverReaderTest {
    private final TakeoverDesk desk = new TakeoverDesk();

    static Caller caller(String... roles) {
        return new Caller(
                31,
                "city",
                "市局",
                "GOV",
                "GOV",
                null,
                null,
                "市局",
                DataScope.everything(),
                Set.of(roles),
                Set.of(),
                "127.0.0.1",
                null);
    }

    private String reason(Caller caller, String... keysAndValues) {
        Map<String, String> cells = TakeoverTest.row(1);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            cells.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new TakeoverReader(desk.rules().lenient(false, false), desk.divisions(), caller)
                .read(new SheetRow(2, cells, Map.of()))
                .reason();
    }

    private String reason(String... keysAndValues) {
        return reason(caller(), keysAndValues);
    }

    @Test
    public void daysOfTheFiling() {
        assertNull(reason("filedOn", "2026-03-10", "validTo", "2026-03-10"));
        assertEquals("备案日期不能晚于今天", reason("filedOn", "2026-03-11"));
        assertEquals("备案日期不能为空", reason("filedOn", ""));
        assertEquals("备案日期格式不正确", reason("filedOn", "2026-02-30"));
        assertEquals("备案日期格式不正确", reason("filedOn", "0023-05-16"));
        assertEquals("备案有效期至格式不正确", reason("validTo", "99999-01-01"));
        assertEquals("备案有效期至不能早于备案日期", reason("filedOn", "2023-05-16", "validTo", "2023-05-15"));
    }

    @Test
    public void daysOfTheLicence() {
        assertEquals("成立日期不能晚于今天", reason("establishedOn", "2026-03-11"));
        assertEquals("营业执照领取日期不能晚于今天", reason("licenseIssuedOn", "2026-03-11"));
        assertEquals("结束日期不能早于开始日期", reason("establishedOn", "2020-01-01", "licenseValidTo", "2019-12-31"));
        assertNull(reason("establishedOn", "2020-01-01", "licenseValidTo", "2050-12-31"));
    }

    @Test
    public void aDayThatCannotBeReadIsSaidOnce() {
        Map<String, String> cells = TakeoverTest.row(1);
        cells.put("filedOn", "");
        SheetRow row = new SheetRow(2, cells, Map.of("filedOn", "单元格是错误值"));
        assertEquals(
                "备案日期：单元格是错误值",
                new TakeoverReader(desk.rules().lenient(false, false), desk.divisions(), caller())
                        .read(row)
                        .reason());
    }

    @Test
    public void namesThatCannotBeSeenAndPlacesElsewhere() {
        assertEquals("公司名称格式不正确", reason("name", "存量\u200B经纪"));
        assertEquals("经营地址格式不正确", reason("bizAddress", "人民大道\u202E1号"));
        assertEquals("坐标不在本市范围内", reason("lng", "116.4074", "lat", "39.9042"));
        assertNull(reason("lng", "121.4737", "lat", "31.2304"));
    }

    @Test
    public void onlyTheProvinceTakesVirtualSchoolsOver() {
        assertEquals("学校虚拟企业只能由省级主管部门创建", reason("instType", "学校虚拟企业"));
        assertNull(reason(caller("GOV_PROV"), "instType", "学校虚拟企业"));
    }
}
