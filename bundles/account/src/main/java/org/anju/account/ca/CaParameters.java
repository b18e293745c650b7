package org.anju.account.ca;

import java.util.List;
import java.util.Set;
import org.anju.api.parameter.Parameter;

/** The settings of CA login (§15, ACC-R03). Whose certificates are believed is no parameter: they lie in {@code etc/ca}. */
public final class CaParameters {
    public static final String SIMULATOR = "simulator";

    public static final Parameter<Boolean> ENABLED = Parameter.bool("account.ca.enabled", false, "机构管理用户凭CA数字证书自行注册");
    public static final Parameter<String> AUTHORITY = Parameter.oneOf(
                    "account.ca.authority",
                    "configured",
                    Set.of("configured", SIMULATOR),
                    "CA中心：configured 为etc/ca中配置的CA，simulator 为模拟CA（生产环境还须在启动时设置ANJU_CA_SIMULATOR=on）")
            .guarded();
    public static final Parameter<String> HOTLINE = Parameter.text("account.ca.hotline", "", "CA中心服务热线，CA登录失败时显示");
    public static final Parameter<List<String>> NAME_FROM = Parameter.list(
                    "account.ca.name_from", List.of("O", "CN"), "企业名称在数字证书中的位置：主体属性或OID，依次查找")
            .guarded();
    public static final Parameter<List<String>> CREDIT_CODE_FROM = Parameter.list(
                    "account.ca.credit_code_from",
                    List.of("1.2.156.10260.4.1.4", "2.5.4.97", "SERIALNUMBER"),
                    "统一社会信用代码在数字证书中的位置：主体属性或扩展项OID，依次查找")
            .guarded();
    public static final Parameter<List<String>> POLICIES = Parameter.list(
                    "account.ca.policies", List.of(), "只接受含有其中一项证书策略（OID）的数字证书，留空不限")
            .guarded();
    public static final Parameter<List<String>> CRL_URLS =
            Parameter.list("account.ca.crl.urls", List.of(), "证书吊销列表（CRL）的下载地址").guarded();
    public static final Parameter<Integer> CRL_MINUTES =
            Parameter.number("account.ca.crl.refresh_minutes", 60, 1, 10_080, "多少分钟后重新下载证书吊销列表");
    public static final Parameter<Integer> CRL_TIMEOUT =
            Parameter.number("account.ca.crl.timeout_ms", 5_000, 100, 60_000, "下载证书吊销列表的最长毫秒数");
    public static final Parameter<Boolean> CRL_REQUIRED = Parameter.bool(
                    "account.ca.crl.required", true, "没有有效的证书吊销列表时拒绝CA登录")
            .guarded();
    public static final Parameter<Integer> CHALLENGE_SECONDS =
            Parameter.number("account.ca.challenge.ttl_s", 300, 30, 1_800, "CA登录待签名内容的有效秒数");
    public static final Parameter<Integer> FORM_MINUTES =
            Parameter.number("account.ca.form.ttl_minutes", 30, 5, 240, "CA登录后填写注册信息的最长分钟数");
    public static final Parameter<Integer> SIMULATOR_DELAY =
            Parameter.number("account.ca.simulator.delay_ms", 0, 0, 30_000, "模拟CA：应答前等待的毫秒数");
    public static final Parameter<Boolean> SIMULATOR_DOWN =
            Parameter.bool("account.ca.simulator.down", false, "模拟CA：不可用");

    public static final List<Parameter<?>> ALL = List.of(
            ENABLED,
            AUTHORITY,
            HOTLINE,
            NAME_FROM,
            CREDIT_CODE_FROM,
            POLICIES,
            CRL_URLS,
            CRL_MINUTES,
            CRL_TIMEOUT,
            CRL_REQUIRED,
            CHALLENGE_SECONDS,
            FORM_MINUTES,
            SIMULATOR_DELAY,
            SIMULATOR_DOWN);

    private CaParameters() {}
}
