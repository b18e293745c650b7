package org.anju.practitioner.intake;

import java.util.List;
import org.anju.api.code.CodeTable;
import org.anju.api.sheet.Column;
import org.anju.practitioner.model.CodeTables;
import org.anju.practitioner.model.PersonField;

/** The columns of the import template (PRA-F3), in its order. */
final class IntakeColumns {
    static final List<Column> ALL = List.of(
            text(PersonField.NAME, "姓名", 14).must().example("示例人员"),
            text(PersonField.ID_NO, "身份证号", 22).must().note("18位，请设为文本格式").example("110101199003070134"),
            text(PersonField.PHONE, "联系电话", 16).must().note("手机号").example("13800000000"),
            text(PersonField.CATEGORY, "人员类别", 16)
                    .must()
                    .oneOf(table(CodeTables.CATEGORY).names()),
            text(PersonField.CERT_TYPE, "职业类资格证书类型", 26)
                    .oneOf(table(CodeTables.CERTIFICATE).names()),
            text(PersonField.CERT_NO, "职业类资格证书编号", 26).note("字母、数字和短横线；有资格证书时必填"),
            text(PersonField.POSITION, "职位", 14).note("如总经理、店长、业务员、经理"),
            text(PersonField.STORE_DIVISION, "门店所在区", 16).note("区县名称，或六位行政区划代码"),
            text(PersonField.STORE_NAME, "门店名称", 26).note("机构登记了门店时须是其中之一"),
            text(PersonField.REMARK, "备注", 30));

    private IntakeColumns() {}

    private static Column text(PersonField field, String title, int width) {
        return Column.text(field.json(), title, width);
    }

    /** What a coded column may hold. */
    static CodeTable table(String type) {
        return CodeTable.among(CodeTables.all(), type);
    }
}
