package org.anju.institution.model;

import java.util.List;
import org.anju.api.domain.Permission;

/** The rights of this domain (§4.1) and the roles that hold them from the start. */
public final class Permissions {
    public static final String VIEW = "institution.view";
    public static final String CREATE = "institution.filing.create";
    public static final String REVIEW = "institution.filing.review";
    public static final String SELF_FILING = "institution.self.filing";
    public static final String SELF_EDIT = "institution.self.edit";
    public static final String SELF_STORE = "institution.self.store";
    public static final String SUSPEND = "institution.suspend";
    public static final String CANCEL = "institution.cancel";
    public static final String LOCATION = "institution.location.edit";
    public static final String TAKEOVER = "institution.takeover";
    /** Personal data in full (§2.2); each view is audited. */
    public static final String PII_VIEW = "pii.view";

    private Permissions() {}

    public static List<Permission> all() {
        return List.of(
                Permission.of(
                        VIEW,
                        "机构备案查看",
                        "SYS_ADMIN",
                        "GOV_PROV",
                        "GOV_CITY",
                        "GOV_DIST",
                        "GOV_CLERK",
                        "GOV_REVIEWER",
                        "ASSOC",
                        "INS_ADMIN",
                        "INS_OPERATOR"),
                Permission.of(CREATE, "机构备案申请录入", "GOV_CLERK"),
                Permission.of(REVIEW, "机构备案审核", "GOV_REVIEWER", "GOV_DIST", "GOV_CITY"),
                Permission.of(SELF_FILING, "本机构备案、变更与注销申请", "INS_ADMIN"),
                Permission.of(SELF_EDIT, "本机构联系信息维护", "INS_ADMIN"),
                Permission.of(SELF_STORE, "本机构门店管理", "INS_ADMIN"),
                Permission.of(SUSPEND, "机构备案暂停与恢复", "GOV_CITY"),
                Permission.of(CANCEL, "机构备案依职权注销", "GOV_CITY"),
                Permission.of(LOCATION, "机构坐标校正", "GOV_DIST", "GOV_CITY"),
                Permission.of(TAKEOVER, "存量机构接管", "SYS_ADMIN", "GOV_CITY"),
                Permission.of(
                        PII_VIEW,
                        "查看完整个人信息",
                        "GOV_PROV",
                        "GOV_CITY",
                        "GOV_DIST",
                        "GOV_CLERK",
                        "GOV_REVIEWER",
                        "INS_ADMIN"));
    }
}
