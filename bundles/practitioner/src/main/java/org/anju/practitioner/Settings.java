package org.anju.practitioner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.number.NumberTemplate;
import org.anju.api.number.Numbering;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.store.ChinaDay;
import org.anju.api.value.Masking;
import org.anju.api.value.Phone;
import org.anju.api.value.ResidentId;
import org.anju.practitioner.model.PersonRules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The parameters of practitioners (§15) and the rules that they make, read at use time. */
@Component(service = Settings.class)
public final class Settings {
    /** Only the model that is built; PERSON comes with it. */
    static final Parameter<String> MODEL = Parameter.oneOf(
            "practitioner.model", "INSTITUTION", Set.of("INSTITUTION"), "信息卡办理方式：INSTITUTION 由机构申请、区房管部门核验");

    static final Parameter<String> CHAIN =
            Parameter.oneOf("practitioner.review.chain", "DISTRICT", Set.of("DISTRICT"), "核验环节：DISTRICT 区房管部门核验");
    public static final Parameter<Boolean> ACTIVATION_REQUIRED =
            Parameter.bool("practitioner.activation.required", true, "核验通过后由机构激活，关闭时通过即生效");
    static final Parameter<String> LOGO_AT = Parameter.oneOf(
            "practitioner.logo.required_at",
            "SUBMIT",
            Set.of("SUBMIT", "ACTIVATE", "NONE"),
            "何时必须有企业LOGO和企业简称：SUBMIT 提交时，ACTIVATE 激活时，NONE 不要求");
    static final Parameter<Boolean> REGENERATE =
            Parameter.bool("practitioner.logo.regenerate", false, "更换企业LOGO或企业简称后已生效的信息卡换发新版");
    public static final Parameter<Boolean> DUPLICATE_DRAFTS =
            Parameter.bool("practitioner.duplicate.drafts", true, "本机构待提交和被退回的案件也算重复");
    public static final Parameter<Boolean> IMPORT_ENABLED =
            Parameter.bool("practitioner.import.enabled", true, "开通从业人员批量新增");
    public static final Parameter<Integer> IMPORT_MAX_ROWS =
            Parameter.number("practitioner.import.max_rows", 10_000, 1, 50_000, "单次导入的最多行数");
    public static final Parameter<Integer> IMPORT_FAILED_DAYS =
            Parameter.number("practitioner.import.failed_days", 180, 1, 3650, "导入失败记录保存天数");
    public static final Parameter<Boolean> STORE_ON_CARD =
            Parameter.bool("practitioner.store.on_card", true, "信息卡上显示门店");
    static final Parameter<Integer> MIN_AGE = Parameter.number("practitioner.min_age", 16, 0, 100, "从业人员最低年龄（周岁）");
    static final Parameter<Integer> VALID_MONTHS =
            Parameter.number("practitioner.card.valid_months", 0, 0, 600, "信息卡有效期（月），0为长期");
    static final Parameter<List<String>> CHANGE_FIELDS = Parameter.list(
            "practitioner.change.fields",
            List.of("phone", "photo", "category", "cert", "position", "store", "name"),
            "信息卡可以变更的内容：phone 联系电话，photo 头像照片，category 人员类别，cert 资格证书，position 职位，store 门店，name 姓名");
    static final Parameter<Boolean> CHECK_BLACKLIST =
            Parameter.bool("practitioner.check_blacklist", true, "黑名单人员不能申请信息卡；开启后须启用红黑名单功能，未启用时不能提交");
    static final Parameter<Integer> DUE_DAYS =
            Parameter.number("practitioner.due_days", 30, 0, 3650, "机构备案后应为从业人员办理信息卡的天数，仅提示");
    public static final Parameter<String> CARD_URL =
            Parameter.address("practitioner.card.base_url", "", "信息卡二维码中的平台网址，空为访问时的网址");
    static final Parameter<String> CARD_NUMBER =
            NumberTemplate.parameter("number.card", "{区划6}{yyyy}{seq6}", "信息卡编号格式", 32, Numbering.DIVISION_VALUES);

    private final Parameters parameters;
    private final Codes codes;
    private final Divisions divisions;
    private final Institutions institutions;
    private final Clock clock;

    @Activate
    public Settings(
            @Reference Parameters parameters,
            @Reference Codes codes,
            @Reference Divisions divisions,
            @Reference Institutions institutions,
            @Reference Clock clock) {
        this.parameters = parameters;
        this.codes = codes;
        this.divisions = divisions;
        this.institutions = institutions;
        this.clock = clock;
    }

    static List<Parameter<?>> all() {
        return List.of(
                MODEL,
                CHAIN,
                ACTIVATION_REQUIRED,
                LOGO_AT,
                REGENERATE,
                DUPLICATE_DRAFTS,
                IMPORT_ENABLED,
                IMPORT_MAX_ROWS,
                IMPORT_FAILED_DAYS,
                STORE_ON_CARD,
                MIN_AGE,
                VALID_MONTHS,
                CHANGE_FIELDS,
                CHECK_BLACKLIST,
                DUE_DAYS,
                CARD_URL,
                CARD_NUMBER);
    }

    public <T> T get(Parameter<T> parameter) {
        return parameters.get(parameter);
    }

    /** Today in China. */
    public LocalDate today() {
        return ChinaDay.of(clock.instant());
    }

    public Masking masking() {
        return Masking.of(parameters);
    }

    /** What decides at this moment whether facts of an institution's people are right. */
    public PersonRules rules(long institutionId) {
        return new PersonRules(
                today(),
                get(MIN_AGE),
                Phone.lenient(parameters),
                ResidentId.lenient(parameters),
                divisions::known,
                divisions::selectable,
                codes::selectable,
                institutions.stores(institutionId));
    }
}
