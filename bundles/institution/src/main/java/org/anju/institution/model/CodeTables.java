package org.anju.institution.model;

import java.util.List;
import org.anju.api.code.CodeTable;

/** The dictionaries that institution filing brings (数据字典). */
public final class CodeTables {
    /** INS-C1 */
    public static final String TYPE = "institution.type";

    public static final String BIZ_MODE = "institution.biz_mode";
    public static final String PREMISES = "institution.premises";
    public static final String BROKER_CERTIFICATE = "institution.broker_certificate";

    /** 房地产经纪机构 */
    public static final String AGENCY = "01";
    /** 住房租赁企业 */
    public static final String RENTAL = "02";
    /** 学校虚拟企业 */
    public static final String VIRTUAL_SCHOOL = "05";
    /** 转租 */
    public static final String SUBLETTING = "03";

    private CodeTables() {}

    public static List<CodeTable> all() {
        return List.of(
                CodeTable.of(
                        TYPE,
                        "机构类型",
                        AGENCY,
                        "房地产经纪机构",
                        RENTAL,
                        "住房租赁企业",
                        "03",
                        "网络信息平台",
                        "04",
                        "建设类企业",
                        VIRTUAL_SCHOOL,
                        "学校虚拟企业",
                        "99",
                        "其他"),
                CodeTable.of(BIZ_MODE, "经营模式", "01", "自有", "02", "受托经营", SUBLETTING, "转租", "04", "居间/代理"),
                CodeTable.of(PREMISES, "经营场所权属", "01", "自有", "02", "租赁"),
                CodeTable.of(
                        BROKER_CERTIFICATE,
                        "专业人员证书类型",
                        "01",
                        "房地产经纪人",
                        "02",
                        "房地产经纪人协理",
                        "03",
                        "住房租赁从业人员",
                        "99",
                        "其他"));
    }
}
