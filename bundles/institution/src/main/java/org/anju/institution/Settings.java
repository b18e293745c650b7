package org.anju.institution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.code.Divisions.Division;
import org.anju.api.number.NumberTemplate;
import org.anju.api.number.Numbering;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.parameter.UnfitValue;
import org.anju.api.store.ChinaDay;
import org.anju.api.value.Phone;
import org.anju.institution.model.FilingRules;
import org.anju.institution.model.KnownBoxes;
import org.anju.institution.model.MapBox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The parameters of institution filing (§15) and the rules that they make, read at use time. */
@Component(service = Settings.class)
public final class Settings {
    static final Parameter<Boolean> ENABLED = Parameter.bool("institution.filing.enabled", true, "是否开通机构备案");
    static final Parameter<Boolean> CLERK_ENTRY =
            Parameter.bool("institution.filing.clerk_entry", true, "政府录入人员可以录入备案申请");
    static final Parameter<Boolean> SELF_APPLY =
            Parameter.bool("institution.filing.self_apply", false, "机构管理用户可以自行申请备案");
    static final Parameter<Boolean> REVIEW_REQUIRED =
            Parameter.bool("institution.filing.review_required", true, "备案申请须经审核，关闭时提交即备案");
    static final Parameter<Boolean> BRANCH_ADMIN_CAN_APPLY =
            Parameter.bool("institution.filing.branch_admin_can_apply", false, "分公司管理员可以进行机构备案申请");
    static final Parameter<Integer> DUE_DAYS =
            Parameter.number("institution.filing.due_days", 30, 0, 3650, "领取营业执照后应备案的天数，超过标记逾期，0为不检查");
    static final Parameter<Integer> CHANGE_DUE_DAYS =
            Parameter.number("institution.change.due_days", 30, 0, 3650, "备案事项变更后应申请备案变更的天数，超过标记逾期，0为不检查");
    static final Parameter<Integer> VALID_MONTHS =
            Parameter.number("institution.filing.valid_months", 0, 0, 600, "备案有效期（月），0为长期");
    static final Parameter<Integer> MIN_BROKERS =
            Parameter.number("institution.filing.min_brokers", 0, 0, 200, "专业人员最少人数");
    static final Parameter<Boolean> FUND_ACCOUNT =
            Parameter.bool("institution.fund_account.required", false, "转租模式须填写资金监管账户");
    static final Parameter<Boolean> STORE_ENABLED = Parameter.bool("institution.store.enabled", true, "是否管理门店");
    static final Parameter<String> AGENCY_KEYWORD =
            Parameter.text("institution.scope.keyword.01", "房地产经纪", "经纪机构经营范围应含字样，缺少时提示");
    static final Parameter<String> RENTAL_KEYWORD =
            Parameter.text("institution.scope.keyword.02", "住房租赁", "住房租赁企业经营范围必含字样");
    static final Parameter<Boolean> AUTH_LETTER =
            Parameter.bool("institution.auth_letter.required", false, "须上传公司委托书和法人身份证照片");
    static final Parameter<Boolean> ALLOW15 = Parameter.bool("institution.license.allow15", false, "营业执照号码可以是15位注册号");
    static final Parameter<String> MAP_BOX = new Parameter<>(
            "institution.map.box",
            Parameter.Type.TEXT,
            "",
            Set.of(),
            "机构坐标范围：西,南,东,北（度），空为本平台所在的省市",
            false,
            Settings::boxText,
            null);
    static final Parameter<String> CERTIFICATE_URL =
            Parameter.address("institution.certificate.base_url", "", "备案证明二维码中的平台网址，空为访问时的网址");
    static final Parameter<String> CERTIFICATE_ISSUER =
            Parameter.text("institution.certificate.issuer", "", "备案证明上的备案机关，空为所在区域的主管部门");
    static final Parameter<String> FILING_NUMBER =
            NumberTemplate.parameter("number.filing", "{区划6}JG{yyyy}{seq5}", "备案证号格式", 32, Numbering.DIVISION_VALUES);
    private final Parameters parameters;
    private final Codes codes;
    private final Divisions divisions;
    private final Clock clock;

    @Activate
    public Settings(
            @Reference Parameters parameters,
            @Reference Codes codes,
            @Reference Divisions divisions,
            @Reference Clock clock) {
        this.parameters = parameters;
        this.codes = codes;
        this.divisions = divisions;
        this.clock = clock;
    }

    static List<Parameter<?>> all() {
        return List.of(
                ENABLED,
                CLERK_ENTRY,
                SELF_APPLY,
                REVIEW_REQUIRED,
                BRANCH_ADMIN_CAN_APPLY,
                DUE_DAYS,
                CHANGE_DUE_DAYS,
                VALID_MONTHS,
                MIN_BROKERS,
                FUND_ACCOUNT,
                STORE_ENABLED,
                AGENCY_KEYWORD,
                RENTAL_KEYWORD,
                AUTH_LETTER,
                ALLOW15,
                MAP_BOX,
                CERTIFICATE_URL,
                CERTIFICATE_ISSUER,
                FILING_NUMBER);
    }

    <T> T get(Parameter<T> parameter) {
        return parameters.get(parameter);
    }

    /** Today in China. */
    LocalDate today() {
        return ChinaDay.of(clock.instant());
    }

    /** What decides at this moment whether facts are right. */
    FilingRules rules() {
        return new FilingRules(
                today(),
                get(ALLOW15),
                Phone.lenient(parameters),
                false,
                get(MIN_BROKERS),
                get(FUND_ACCOUNT),
                get(AUTH_LETTER),
                get(AGENCY_KEYWORD),
                get(RENTAL_KEYWORD),
                box(),
                divisions::known,
                divisions::selectable,
                codes::selectable);
    }

    private static String boxText(String text) {
        try {
            if (!text.isBlank()) {
                MapBox.parse(text);
            }
            return text;
        } catch (IllegalArgumentException e) {
            throw new UnfitValue("应为西,南,东,北四个度数");
        }
    }

    /** The map of the city (§11.3), as the parameter says it, or else by the divisions of this deployment. */
    private MapBox box() {
        String set = get(MAP_BOX);
        return set.isBlank()
                ? KnownBoxes.around(
                        divisions.below(null).stream().map(Division::code).toList())
                : MapBox.parse(set);
    }
}
