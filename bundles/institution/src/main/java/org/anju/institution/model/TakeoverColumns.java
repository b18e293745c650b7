package org.anju.institution.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anju.api.code.CodeTable;
import org.anju.api.sheet.Column;

/** The workbook of existing institutions (存量机构, SYS-R14): the columns of INS-F1 and what was given when they were filed. */
public final class TakeoverColumns {
    public static final String FILING_NO = "filingNo";
    public static final String FILED_ON = "filedOn";
    public static final String VALID_TO = "validTo";

    private static final Set<FactField> SHORT =
            EnumSet.of(FactField.DIVISION, FactField.INST_TYPE, FactField.BRANCH, FactField.LNG, FactField.LAT);

    private TakeoverColumns() {}

    /** In the order of the form, the filing itself first. */
    public static List<Column> all() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(FILING_NO, "备案证号", 24).note("原备案证号；为空时按本平台规则编号"));
        columns.add(Column.date(FILED_ON, "备案日期").must().example("2023-05-16"));
        columns.add(Column.date(VALID_TO, "备案有效期至").note("为空表示长期"));
        for (FactField field : FactField.values()) {
            columns.add(column(field));
        }
        return columns;
    }

    private static Column column(FactField field) {
        Column column = Column.text(field.json(), field.label(), SHORT.contains(field) ? 16 : 26);
        if (field.form() == FactField.Form.DATE || field.form() == FactField.Form.PAST_DATE) {
            column = Column.date(field.json(), field.label());
        }
        column = described(field, column);
        return field.required() ? column.must() : column;
    }

    private static Column described(FactField field, Column column) {
        if (field.codeTable() != null) {
            return column.oneOf(table(field).names());
        }
        return switch (field) {
            case BRANCH -> column.oneOf(List.of("是", "否"));
            case DIVISION -> column.note("六位行政区划代码，或区县名称");
            case NAME -> column.example("上海示例房地产经纪有限公司");
            case LICENSE_NO -> column.note("统一社会信用代码").example("91310101MA1FL0001D");
            case LEGAL_PERSON_ID_NO -> column.note("18位身份证号码，请设为文本格式");
            default -> column;
        };
    }

    /** What a coded field may be. */
    public static CodeTable table(FactField field) {
        return CodeTable.among(CodeTables.all(), field.codeTable());
    }
}
