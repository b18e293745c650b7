package org.anju.listing.register;

import java.util.List;
import java.util.Set;
import org.anju.api.parameter.Parameter;

/** The parameters of the property register (房屋产权库): which one is asked, how patiently, and how the department's interface is spoken to. */
public final class RegisterSettings {
    static final Parameter<String> REGISTER =
            Parameter.text("listing.register", LocalRegister.ID, "核验时查询的房屋产权库：local 本地产权库，http 主管部门接口，或另行安装的接口的标识");
    static final Parameter<String> FAULT = Parameter.oneOf(
            "listing.register.local.fault",
            "off",
            Set.of("off", "slow", "nonsense", "down"),
            "本地产权库模拟故障，仅用于演练：off 正常，slow 无应答，nonsense 应答无法解析，down 拒绝连接");
    static final Parameter<Integer> TIMEOUT_MS =
            Parameter.number("listing.register.timeout_ms", 3000, 50, 60_000, "产权库一次查询的最长等待（毫秒）");
    static final Parameter<Integer> RETRIES =
            Parameter.number("listing.register.retries", 1, 0, 5, "产权库接口无应答或连接失败时重试的次数");
    static final Parameter<Integer> AT_ONCE =
            Parameter.number("listing.register.at_once", 32, 1, 1000, "同时查询产权库的最多个数，超出的立即提示异常，以免拖住其他功能");
    static final Parameter<Integer> BREAKER_FAILURES =
            Parameter.number("listing.register.breaker.failures", 5, 1, 1000, "产权库接口连续失败多少次后暂停查询（熔断）");
    static final Parameter<Integer> BREAKER_SECONDS =
            Parameter.number("listing.register.breaker.open_s", 30, 1, 3600, "熔断后多少秒再试");

    static final Parameter<String> ADDRESS =
            Parameter.address("listing.register.http.address", "", "主管部门产权接口的网址，以POST方式发送JSON");
    static final Parameter<String> TOKEN_FILE = Parameter.file(
                    "listing.register.http.token_file",
                    ".token",
                    "etc文件夹中保存接口令牌的文件，名称以.token结尾，其第一行以Authorization: Bearer发送；空为不发送")
            .guarded();
    static final Parameter<List<String>> REQUEST = FieldMapping.parameter(
            "listing.register.http.request",
            List.of("divisionCode=division", "certType=certType", "certNo=certNo"),
            "接口请求的字段：对方字段=division、certType或certNo",
            FieldMapping::checkRequest);
    static final Parameter<List<String>> FIELDS = FieldMapping.parameter(
            "listing.register.http.fields",
            List.of(
                    "status=code",
                    "data=data",
                    "unitNo=unitNo",
                    "address=address",
                    "area=area",
                    "use=use",
                    "residential=residential",
                    "holders=holders",
                    "holderName=name",
                    "holderIdType=idType",
                    "holderIdNo=idNo",
                    "ownership=ownership",
                    "mortgaged=mortgaged",
                    "sealed=sealed",
                    "disputed=disputed",
                    "unlettable=unlettable"),
            "接口应答的字段：本平台字段=对方字段（可用.分层，status和data从应答的最外层起，holder开头的从每个权利人起，其余从data起）；列出的字段应答中必须有",
            FieldMapping::checkAnswer);
    static final Parameter<List<String>> FOUND =
            Parameter.list("listing.register.http.found", List.of("0", "200"), "应答的status为这些值表示查到");
    static final Parameter<List<String>> NONE =
            Parameter.list("listing.register.http.none", List.of("404"), "应答的status为这些值表示没有此产权证");
    static final Parameter<List<String>> YES =
            Parameter.list("listing.register.http.yes", List.of("true", "1", "Y", "是", "有"), "应答中表示“是”的值");
    static final Parameter<List<String>> NO =
            Parameter.list("listing.register.http.no", List.of("false", "0", "N", "否", "无"), "应答中表示“否”的值");
    static final Parameter<List<String>> CERT_TYPES = Parameter.list(
            "listing.register.http.cert_types",
            List.of("01", "02", "03", "04", "05", "06"),
            "接口能查询的权属证明类型，可写成 本平台代码=对方代码；其他类型转人工核验");
    static final Parameter<List<String>> RESIDENTIAL_USES = Parameter.list(
            "listing.register.residential_uses",
            List.of("住宅", "公寓", "宿舍", "租赁住房", "居住"),
            "规划用途含这些字样的视为居住；仅当产权库没有单独说明时使用");

    private RegisterSettings() {}

    /** All of them, for the domain's manifest. */
    public static List<Parameter<?>> all() {
        return List.of(
                REGISTER,
                FAULT,
                TIMEOUT_MS,
                RETRIES,
                AT_ONCE,
                BREAKER_FAILURES,
                BREAKER_SECONDS,
                ADDRESS,
                TOKEN_FILE,
                REQUEST,
                FIELDS,
                FOUND,
                NONE,
                YES,
                NO,
                CERT_TYPES,
                RESIDENTIAL_USES);
    }

    /** Whether a planned use is one to live in. */
    static boolean residential(String use, List<String> words) {
        return words.stream().anyMatch(use::contains) && !use.startsWith("非居住") || use.contains("改建租赁住房");
    }
}
