package org.anju.account;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anju.account.ca.CaParameters;
import org.anju.account.model.Ports;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.UnfitValue;

/** The settings of the account domain (§15). {@code mlps3} gives the default of that security profile. */
final class AccountParameters {
    static final Parameter<Boolean> CAPTCHA = Parameter.bool("account.captcha.enabled", true, "登录时需要图形验证码");
    static final Parameter<Integer> CAPTCHA_SECONDS =
            Parameter.number("account.captcha.ttl_s", 120, 30, 600, "图形验证码有效秒数");
    static final Parameter<Integer> MIN_LENGTH = Parameter.number("account.password.min_length", 8, 6, 32, "密码最少字符数")
            .mlps3(8)
            .guarded();
    static final Parameter<Integer> MIN_CLASSES = Parameter.number(
                    "account.password.min_classes", 2, 1, 4, "密码至少包含大写字母、小写字母、数字、符号中的几类")
            .mlps3(3)
            .guarded();
    static final Parameter<Integer> MAX_AGE_DAYS = Parameter.number(
                    "account.password.max_age_days", 0, 0, 3650, "密码最长使用天数，0为不限")
            .mlps3(90)
            .guarded();
    static final Parameter<Integer> HISTORY = Parameter.number("account.password.history", 3, 0, 24, "新密码不能与最近几次的密码相同")
            .mlps3(5)
            .guarded();
    static final Parameter<Integer> LOCK_THRESHOLD = Parameter.number(
                    "account.lock.threshold", 5, 1, 20, "15分钟内登录失败几次后锁定账号")
            .guarded();
    static final Parameter<Integer> LOCK_MINUTES =
            Parameter.number("account.lock.minutes", 30, 1, 1440, "账号锁定分钟数").guarded();
    static final Parameter<Integer> LOGIN_RATE = Parameter.number(
                    "account.login.rate_per_minute", 300, 0, 1_000_000, "同一地址每分钟最多登录、找回密码次数，0为不限")
            .guarded();
    static final Parameter<Integer> CAPTCHA_RATE = Parameter.number(
                    "account.captcha.rate_per_minute", 600, 0, 1_000_000, "同一地址每分钟最多获取图形验证码次数，0为不限")
            .guarded();
    static final Parameter<Integer> IDLE_MINUTES =
            Parameter.number("account.session.idle_minutes", 30, 1, 1440, "无操作多少分钟后会话结束");
    static final Parameter<Integer> MAX_SESSIONS =
            Parameter.number("account.session.max", 3, 1, 100, "同一用户同时在线的会话数，超过时最早的会话结束");
    static final Parameter<Boolean> SECOND_FACTOR = Parameter.bool(
                    "account.second_factor.gov", false, "政府端用户登录需要第二种身份验证")
            .mlps3(true)
            .guarded();
    static final Parameter<String> SECOND_FACTOR_KIND = Parameter.oneOf(
                    "account.second_factor.kind", "TOTP", Set.of("TOTP", "SMS"), "第二种身份验证：TOTP 动态口令，SMS 短信验证码")
            .guarded();
    static final Parameter<Boolean> FORCE_CHANGE = Parameter.bool(
                    "account.first_login.force_change", true, "使用生成或重置的密码首次登录须修改密码")
            .guarded();
    static final Parameter<Boolean> RECOVER_BY_SMS = Parameter.bool("account.recover.sms", true, "可用短信验证码找回密码");
    static final Parameter<List<String>> OPERATOR_FUNCTIONS =
            Parameter.list("account.operator.functions", List.of(), "机构可授予业务操作用户的业务（功能模块标识），留空为全部已安装的业务");

    /** ACC-R01 */
    static final Parameter<Boolean> REQUIRE_FILING = Parameter.bool(
                    "account.register.require_filing", false, "未办理企业主体备案证书的机构不能注册管理用户")
            .guarded();
    /** ACC-R02 */
    static final Parameter<Boolean> ADMIN_CHANGEABLE =
            Parameter.bool("account.admin.changeable", true, "机构管理用户可以修改本人的姓名、手机号、身份证号");
    /** ACC-R02 */
    static final Parameter<Boolean> ADMIN_TRANSFER = Parameter.bool(
                    "account.admin.transfer_by_gov", true, "主管部门可凭线下申请变更机构管理用户")
            .guarded();
    /** ACC-R03 */
    static final Parameter<String> KEY_LOGIN = Parameter.address("account.key_login.url", "", "租赁密钥用户的登录地址，显示在机构登录页面");

    private static final Parameter<List<String>> GOV = identifiers(Ports.GOV, "政府端", "loginName");
    private static final Parameter<List<String>> ORG = identifiers(Ports.ORG, "机构端", "loginName", "mobile");
    private static final Parameter<List<String>> WEB = identifiers(Ports.WEB, "公众网页端", "mobile");
    private static final Parameter<List<String>> WX = identifiers(Ports.WX, "公众微信端", "mobile");

    private static final List<Parameter<?>> OWN = List.of(
            CAPTCHA,
            CAPTCHA_SECONDS,
            MIN_LENGTH,
            MIN_CLASSES,
            MAX_AGE_DAYS,
            HISTORY,
            LOCK_THRESHOLD,
            LOCK_MINUTES,
            LOGIN_RATE,
            CAPTCHA_RATE,
            IDLE_MINUTES,
            MAX_SESSIONS,
            SECOND_FACTOR,
            SECOND_FACTOR_KIND,
            FORCE_CHANGE,
            RECOVER_BY_SMS,
            OPERATOR_FUNCTIONS,
            REQUIRE_FILING,
            ADMIN_CHANGEABLE,
            ADMIN_TRANSFER,
            KEY_LOGIN,
            GOV,
            ORG,
            WEB,
            WX);

    static final List<Parameter<?>> ALL =
            Stream.concat(OWN.stream(), CaParameters.ALL.stream()).toList();

    private AccountParameters() {}

    /** What a user may be known by at a port (ACC-R12); null where nobody logs in. */
    static Parameter<List<String>> identifiersAt(String port) {
        return switch (port == null ? "" : port) {
            case Ports.GOV -> GOV;
            case Ports.ORG -> ORG;
            case Ports.WEB -> WEB;
            case Ports.WX -> WX;
            default -> null;
        };
    }

    private static Parameter<List<String>> identifiers(String port, String name, String... defaults) {
        Set<String> known = Set.of("loginName", "mobile", "companyName", "idNo");
        Parameter<List<String>> list = Parameter.list(
                "account.login.identifiers." + port,
                List.of(defaults),
                name + "登录标识：loginName 登录名，mobile 手机号，companyName 公司名称，idNo 身份证号");
        return new Parameter<>(
                list.key(),
                list.type(),
                list.fallback(),
                list.allowed(),
                list.description(),
                true,
                text -> {
                    List<String> values = list.parse().apply(text);
                    if (values.isEmpty() || !known.containsAll(values)) {
                        throw new UnfitValue("应为" + String.join("、", new TreeSet<>(known)) + "中的一项或几项");
                    }
                    return values;
                },
                null);
    }
}
