package org.anju.listing.register;

import java.util.List;
import org.anju.api.code.CodeTable;
import org.anju.api.sheet.Column;
import org.anju.listing.model.CodeTables;

/** The workbook of the property register (房屋产权库): one row for each certificate. */
final class PropertyColumns {
    static final String DIVISION = "division";
    static final String CERT_TYPE = "certType";
    static final String CERT_NO = "certNo";
    static final String UNIT_NO = "unitNo";
    static final String ADDRESS = "address";
    static final String AREA = "area";
    static final String USE = "use";
    static final String RESIDENTIAL = "residential";
    static final String OWNERS = "owners";
    static final String OWNER_ID_TYPES = "ownerIdTypes";
    static final String OWNER_ID_NOS = "ownerIdNos";
    static final String OWNERSHIP = "ownership";
    static final String MORTGAGED = "mortgaged";
    static final String SEIZED = "seized";
    static final String DISPUTED = "disputed";
    static final String UNLETTABLE = "unlettable";

    private static final List<String> YES_NO = List.of("是", "否");

    private PropertyColumns() {}

    static List<Column> all() {
        return List.of(
                Column.text(DIVISION, "房屋区域", 16).must().note("六位行政区划代码，或区县名称"),
                Column.text(CERT_TYPE, "证件类型", 20)
                        .must()
                        .oneOf(table(CodeTables.CERT_TYPE).names()),
                Column.text(CERT_NO, "产权证号", 36).must().example("鲁（2019）滨州市不动产权第0007157号"),
                Column.text(UNIT_NO, "不动产单元号", 32).note("28位"),
                Column.text(ADDRESS, "坐落", 40).must(),
                Column.number(AREA, "建筑面积", 12).must().note("平方米"),
                Column.text(USE, "规划用途", 16).must().example("成套住宅"),
                flag(RESIDENTIAL, "是否居住").note("为空时按规划用途判断"),
                Column.text(OWNERS, "权利人", 26).must().note("多个以、分隔"),
                Column.text(OWNER_ID_TYPES, "权利人证件类型", 20).note("代码，为空是居民身份证；多个以、分隔，与权利人一一对应"),
                Column.text(OWNER_ID_NOS, "权利人证件号", 44).must().note("请设为文本格式；多个以、分隔，与权利人一一对应"),
                Column.text(OWNERSHIP, "共有方式", 14)
                        .oneOf(table(CodeTables.OWNERSHIP).names()),
                flag(MORTGAGED, "抵押"),
                flag(SEIZED, "查封"),
                flag(DISPUTED, "异议或争议"),
                flag(UNLETTABLE, "违法建筑或不得出租"));
    }

    private static Column flag(String key, String title) {
        return Column.text(key, title, 12).oneOf(YES_NO);
    }

    /** What a coded column may hold. */
    static CodeTable table(String type) {
        return CodeTable.among(CodeTables.all(), type);
    }
}
