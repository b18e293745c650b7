package org.anju.listing.model;

import java.util.List;
import org.anju.api.code.CodeTable;
import org.anju.api.listing.RoomUse;

/** The dictionaries that verification brings (数据字典). */
public final class CodeTables {
    /** LST-C1 */
    public static final String CERT_TYPE = "listing.cert_type";
    /** LST-C2 */
    public static final String CHANNEL = "listing.channel";

    public static final String RENT_PART = "listing.rent_part";
    public static final String ROOM_USE = "listing.room_use";
    /** 共有方式 */
    public static final String OWNERSHIP = "listing.ownership";
    /** 证件类型, which the platform brings. */
    public static final String ID_TYPE = "identity.type";

    /** 证件类型: 其他 */
    public static final String OTHER = "99";
    /** 整套 */
    public static final String WHOLE = "1";
    /** 分间 */
    public static final String ROOM = "2";

    private CodeTables() {}

    public static List<CodeTable> all() {
        return List.of(
                CodeTable.of(
                        CERT_TYPE,
                        "权属证明类型",
                        "01",
                        "不动产权证书",
                        "02",
                        "房屋所有权证（房产证）",
                        "03",
                        "预售或出售合同",
                        "04",
                        "预告登记证明",
                        "05",
                        "租用居住公房凭证",
                        "06",
                        "集中式租赁项目批文",
                        OTHER,
                        "其他"),
                CodeTable.of(CHANNEL, "核验渠道", Channel.codesAndNames()),
                CodeTable.of(RENT_PART, "出租部位", WHOLE, "整套", ROOM, "分间"),
                CodeTable.of(ROOM_USE, "房间用途", RoomUse.codesAndNames()),
                CodeTable.of(OWNERSHIP, "共有方式", "01", "单独占有", "02", "共同共有", "03", "按份共有"));
    }
}
