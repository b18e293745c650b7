package org.anju.contract.model;

import java.util.List;
import org.anju.api.domain.Permission;

/** The rights of online signing and filing (§7.1) and the roles that hold them from the start. */
public final class Permissions {
    public static final String VIEW = "contract.view";
    public static final String CREATE = "contract.sign.create";
    public static final String SIGN = "contract.sign.sign";
    public static final String CANCEL = "contract.sign.cancel";
    public static final String REVOKE = "contract.sign.revoke";
    public static final String PRINT = "contract.sign.print";
    /** 备案申请, and what is applied for about a filing. */
    public static final String FILING_CREATE = "contract.filing.create";

    public static final String FILING_REVIEW = "contract.filing.review";
    /** 依职权 */
    public static final String FILING_REVOKE = "contract.filing.revoke";

    private static final String[] HANDLERS = {"GOV_CLERK", "INS_ADMIN", "INS_OPERATOR", "STORE"};

    private Permissions() {}

    public static List<Permission> all() {
        return List.of(
                Permission.of(
                        VIEW,
                        "租赁合同查看",
                        "SYS_ADMIN",
                        "GOV_PROV",
                        "GOV_CITY",
                        "GOV_DIST",
                        "GOV_CLERK",
                        "GOV_REVIEWER",
                        "INS_ADMIN",
                        "INS_OPERATOR",
                        "STORE"),
                Permission.of(CREATE, "受理网签", HANDLERS),
                Permission.of(SIGN, "签约", HANDLERS),
                Permission.of(CANCEL, "取消合同", HANDLERS),
                Permission.of(REVOKE, "撤销合同", HANDLERS),
                Permission.of(PRINT, "打印合同", HANDLERS),
                Permission.of(FILING_CREATE, "合同备案申请", HANDLERS),
                Permission.of(FILING_REVIEW, "合同备案审核", "GOV_REVIEWER"),
                Permission.of(FILING_REVOKE, "依职权撤销合同备案", "GOV_CITY"));
    }
}
