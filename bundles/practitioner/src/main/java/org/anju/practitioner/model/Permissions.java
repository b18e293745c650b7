package org.anju.practitioner.model;

import java.util.List;
import org.anju.api.domain.Permission;

/** The rights of this domain (§5.1) and the roles that hold them from the start. */
public final class Permissions {
    public static final String VIEW = "practitioner.view";
    public static final String BRAND = "practitioner.brand.edit";
    public static final String EDIT = "practitioner.case.edit";
    public static final String SUBMIT = "practitioner.case.submit";
    public static final String IMPORT = "practitioner.case.import";
    public static final String VERIFY = "practitioner.case.verify";
    public static final String ACTIVATE = "practitioner.card.activate";
    public static final String EXPORT = "practitioner.card.export";
    public static final String SUSPEND = "practitioner.card.suspend";
    /** 从业主体管理 (PRA-R54). */
    public static final String SUBJECTS = "practitioner.subject.view";

    private Permissions() {}

    public static List<Permission> all() {
        return List.of(
                Permission.of(
                        VIEW,
                        "从业人员查看",
                        "SYS_ADMIN",
                        "GOV_PROV",
                        "GOV_CITY",
                        "GOV_DIST",
                        "GOV_CLERK",
                        "GOV_REVIEWER",
                        "ASSOC",
                        "INS_ADMIN",
                        "INS_OPERATOR"),
                Permission.of(BRAND, "企业LOGO上传", "INS_ADMIN", "INS_OPERATOR"),
                Permission.of(EDIT, "从业人员信息卡申请录入", "INS_ADMIN", "INS_OPERATOR"),
                Permission.of(SUBMIT, "从业人员信息卡申请、变更与注销提交", "INS_ADMIN", "INS_OPERATOR"),
                Permission.of(IMPORT, "从业人员批量新增", "INS_ADMIN", "INS_OPERATOR"),
                Permission.of(VERIFY, "从业人员核验", "GOV_DIST", "GOV_REVIEWER"),
                Permission.of(ACTIVATE, "从业人员信息卡激活", "INS_ADMIN", "INS_OPERATOR"),
                Permission.of(EXPORT, "从业人员信息卡导出", "INS_ADMIN", "INS_OPERATOR"),
                Permission.of(SUSPEND, "从业人员信息卡暂停、恢复与依职权注销", "GOV_CITY"),
                Permission.of(SUBJECTS, "从业主体管理", "GOV_PROV", "GOV_CITY", "GOV_DIST", "GOV_CLERK", "GOV_REVIEWER"));
    }
}
