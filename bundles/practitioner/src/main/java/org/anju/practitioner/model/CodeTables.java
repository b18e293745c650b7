package org.anju.practitioner.model;

import java.util.List;
import org.anju.api.code.CodeTable;

/** The dictionaries that practitioners bring (数据字典). */
public final class CodeTables {
    /** PRA-C1 */
    public static final String CATEGORY = "practitioner.category";
    /** PRA-C2 */
    public static final String CERTIFICATE = "practitioner.certificate";
    /** 证件类型 and 性别, which the platform brings. */
    public static final String ID_TYPE = "identity.type";

    public static final String SEX = "sex";

    /** 居民身份证 */
    public static final String RESIDENT_CARD = "01";
    /** 港澳台居民居住证 */
    public static final String RESIDENCE_PERMIT = "12";
    /** 资格证书类型: 无 */
    public static final String NO_CERTIFICATE = "00";

    private CodeTables() {}

    public static List<CodeTable> all() {
        return List.of(
                CodeTable.of(
                        CATEGORY, "人员类别", "01", "经纪人", "02", "经纪人协理", "03", "业务员", "04", "管理人员", "05", "住房租赁管家", "99",
                        "其他"),
                CodeTable.of(
                        CERTIFICATE,
                        "职业类资格证书类型",
                        NO_CERTIFICATE,
                        "无",
                        "01",
                        "房地产经纪人职业资格",
                        "02",
                        "房地产经纪人协理职业资格",
                        "03",
                        "高级房地产经纪人",
                        "04",
                        "地方从业证书",
                        "99",
                        "其他"));
    }
}
