package org.anju.platform;

import java.util.List;
import org.anju.api.code.CodeTable;
import org.anju.api.domain.Domain;
import org.anju.api.domain.Permission;
import org.anju.api.parameter.Parameter;
import org.osgi.service.component.annotations.Component;

/** The manifest of the platform itself (平台管理, SPEC §12): the rights, settings and dictionaries that belong to no domain. */
@Component(service = Domain.class)
public final class PlatformDomain implements Domain {
    public static final String PARAMETER_MANAGE = "system.param.manage";
    public static final String DICTIONARY_MANAGE = "system.dict.manage";
    public static final String FEATURE_MANAGE = "system.feature.manage";
    public static final String CLIENT_MANAGE = "system.client.manage";
    public static final String TICKET_ANSWER = "system.ticket.answer";
    public static final String LOG_VIEW = "system.log.view";
    public static final String LOG_EXPORT = "system.log.export";

    public static final String MONITOR = "system.monitor.view";

    private static final String SYS_ADMIN = "SYS_ADMIN";

    @Override
    public String id() {
        return "platform";
    }

    @Override
    public String name() {
        return "平台管理";
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(PARAMETER_MANAGE, "参数设置", SYS_ADMIN, "GOV_CITY"),
                Permission.of(DICTIONARY_MANAGE, "数据字典维护", SYS_ADMIN, "GOV_CITY"),
                Permission.of(FEATURE_MANAGE, "功能管理", SYS_ADMIN),
                Permission.of(CLIENT_MANAGE, "接口客户端管理", SYS_ADMIN),
                Permission.of(TICKET_ANSWER, "问题单处理", SYS_ADMIN),
                Permission.of(MONITOR, "运行监控", SYS_ADMIN),
                Permission.of(LOG_VIEW, "操作日志查看", "AUDITOR"),
                Permission.of(LOG_EXPORT, "操作日志导出", "AUDITOR"));
    }

    @Override
    public List<Parameter<?>> parameters() {
        return PlatformParameters.ALL;
    }

    /** Appendix A: the tables that every domain shares. */
    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("sex", "性别", "1", "男", "2", "女", "0", "未知", "9", "未说明"),
                CodeTable.of(
                        "identity.type",
                        "证件类型",
                        "01",
                        "居民身份证",
                        "02",
                        "统一社会信用代码证",
                        "03",
                        "港澳台身份证",
                        "04",
                        "护照",
                        "05",
                        "户口簿",
                        "06",
                        "军官证（士兵证）",
                        "07",
                        "组织机构代码",
                        "08",
                        "营业执照",
                        "10",
                        "港澳居民来往内地通行证",
                        "11",
                        "台湾居民来往大陆通行证",
                        "12",
                        "港澳台居民居住证",
                        "13",
                        "外国人永久居留身份证",
                        "99",
                        "其他"));
    }
}
