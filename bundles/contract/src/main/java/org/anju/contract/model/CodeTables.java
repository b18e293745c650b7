package org.anju.contract.model;

import java.util.List;
import org.anju.api.code.CodeTable;

/** The dictionaries that contracts bring (数据字典). */
public final class CodeTables {
    /** 成交方式 */
    public static final String SIGN_MODE = "contract.sign_mode";
    /** 租赁用途 */
    public static final String PURPOSE = "contract.purpose";
    /** 支付方式 (appendix A) */
    public static final String PAY_CYCLE = "contract.pay_cycle";
    /** 费用承担 */
    public static final String FEE = "contract.fee";
    /** 争议解决 */
    public static final String DISPUTE = "contract.dispute";
    /** 出租人性质 */
    public static final String LESSOR_NATURE = "contract.lessor_nature";
    /** CON-C1 */
    public static final String ATTACHMENT = "contract.attachment";
    /** 备案申请人 (CON-F2) */
    public static final String APPLICANT = "contract.filing_applicant";
    /** 备案注销依据 (CON-R18) */
    public static final String GROUND = "contract.filing_ground";
    /** 证件类型, which the platform brings. */
    public static final String ID_TYPE = "identity.type";
    /** 权属证明类型, which the listing domain brings. */
    public static final String CERT_TYPE = "listing.cert_type";
    /** 房间用途, which the listing domain brings. */
    public static final String ROOM_USE = "listing.room_use";

    /** 经纪机构成交 */
    public static final String THROUGH_BROKER = "02";
    /** 住房租赁企业出租 */
    public static final String BY_ENTERPRISE = "03";

    private CodeTables() {}

    public static List<CodeTable> all() {
        return List.of(
                CodeTable.of(SIGN_MODE, "成交方式", "01", "自行成交", THROUGH_BROKER, "经纪机构成交", BY_ENTERPRISE, "住房租赁企业出租"),
                CodeTable.of(PURPOSE, "租赁用途", "01", "居住", "02", "集体宿舍", "99", "其他"),
                CodeTable.of(PAY_CYCLE, "租金支付方式", "M", "月", "Q", "季度", "H", "半年", "Y", "年", "O", "一次性", "X", "其他"),
                CodeTable.of(
                        FEE, "费用项目", "01", "物业服务费", "02", "水费", "03", "电费", "04", "燃气费", "05", "供暖费", "06", "网络费", "07",
                        "有线电视费", "08", "停车费", "09", "卫生费", "99", "其他费用"),
                CodeTable.of(DISPUTE, "争议解决方式", "01", "诉讼", "02", "仲裁"),
                CodeTable.of(
                        LESSOR_NATURE,
                        "出租人性质",
                        LessorNature.OWNER.code(),
                        "所有权人",
                        LessorNature.CO_OWNER.code(),
                        "共有人",
                        LessorNature.SUBLESSOR.code(),
                        "转租人",
                        LessorNature.TRUSTEE.code(),
                        "受托人"),
                new CodeTable(ATTACHMENT, "合同要件", AttachmentKind.items()),
                new CodeTable(APPLICANT, "备案申请人", Applicant.items()),
                new CodeTable(GROUND, "备案注销依据", CancellationGround.items()));
    }
}
