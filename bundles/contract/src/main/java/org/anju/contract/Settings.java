package org.anju.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.listing.RoomRules;
import org.anju.api.number.NumberTemplate;
import org.anju.api.number.Numbering;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.store.ChinaDay;
import org.anju.api.value.CheckToken;
import org.anju.api.value.Masking;
import org.anju.api.value.Phone;
import org.anju.contract.model.AttachmentKind;
import org.anju.contract.model.CodeTables;
import org.anju.contract.model.ContentRules;
import org.anju.contract.model.HouseRules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The parameters of online signing (§15) and the rules that they make, read at use time. */
@Component(service = Settings.class)
public final class Settings {
    public static final Parameter<Boolean> LISTING_REQUIRED =
            Parameter.bool("contract.listing_verification.required", true, "网签前必须通过房源核验；开启后须启用房源核验功能，未启用时不能网签");
    static final Parameter<Boolean> CARD_REQUIRED =
            Parameter.bool("contract.sign.require_active_card", false, "经纪机构成交的合同须由有生效信息卡的从业人员经办；开启后须启用从业人员管理功能");
    static final Parameter<Boolean> CHECK_BLACKLIST =
            Parameter.bool("contract.sign.check_blacklist", true, "黑名单中的当事人、机构和经纪人员不能网签；开启后须启用红黑名单功能，未启用时不能网签");
    static final Parameter<List<String>> ATTACHMENTS = Parameter.someOf(
            "contract.attachments.required",
            List.of(AttachmentKind.LESSOR_ID.label(), AttachmentKind.LESSEE_ID.label(), AttachmentKind.TITLE.label()),
            AttachmentKind.labels(),
            "网签须上传的要件，按名称，逗号分隔");
    static final Parameter<Integer> MAX_YEARS = Parameter.number("contract.max_years", 20, 1, 20, "租赁期限最长年数");
    static final Parameter<Integer> DEPOSIT_MONTHS =
            Parameter.number("contract.deposit.warn_months", 1, 0, 60, "转租企业收取的押金超过几个月租金时提示");
    static final Parameter<Integer> PREPAY_MONTHS =
            Parameter.number("contract.prepay.warn_months", 3, 0, 60, "转租企业一次收取租金超过几个月时提示");
    static final Parameter<Boolean> FUND_CHECK =
            Parameter.bool("contract.fund_account.check", false, "转租企业的收租账户须是备案的资金监管账户");
    static final Parameter<Integer> DRAFT_DAYS =
            Parameter.number("contract.draft.ttl_days", 30, 1, 3650, "待签约的合同多少天未修改即自动取消");
    /** Editions of the text (示范文本); what was signed keeps its own (CON-R09). */
    static final Parameter<String> TEMPLATE =
            Parameter.oneOf("contract.template", Texts.NEWEST, Set.copyOf(Texts.EDITIONS), "新签合同采用的示范文本版本");

    static final Parameter<String> BASE_URL = Parameter.address("contract.print.base_url", "", "合同二维码中的平台网址，空为访问时的网址");
    public static final Parameter<String> NUMBER = NumberTemplate.parameter(
            "number.contract", "ZL{区划6}{yyyyMMdd}{seq5}", "租赁合同编号格式", 32, Numbering.DIVISION_VALUES);

    private static final String FIRST_CODE = "01";

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
                LISTING_REQUIRED,
                CARD_REQUIRED,
                CHECK_BLACKLIST,
                ATTACHMENTS,
                MAX_YEARS,
                DEPOSIT_MONTHS,
                PREPAY_MONTHS,
                FUND_CHECK,
                DRAFT_DAYS,
                TEMPLATE,
                BASE_URL,
                NUMBER);
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

    /** What decides at this moment whether a typed house is right. */
    HouseRules houseRules() {
        return new HouseRules(
                divisions::selectable,
                type -> listed(CodeTables.CERT_TYPE, type),
                RoomRules.of(parameters, use -> listed(CodeTables.ROOM_USE, use)));
    }

    /** The listing domain brings these dictionaries; while it is away nobody knows more of a code than its form. */
    private boolean listed(String table, String code) {
        boolean there = codes.name(table, FIRST_CODE).isPresent();
        return there ? codes.selectable(table, code) : code.matches("\\d{2}");
    }

    /** The address of the public check of a contract, on the site as the client sees it unless P:contract.print.base_url names one. */
    public String checkUrl(String site, String token) {
        return checkUrl(site, "contract", token);
    }

    /** The same of a paper of another kind. */
    public String checkUrl(String site, String type, String token) {
        return CheckToken.address(get(BASE_URL), site, type, token);
    }

    /** What decides at this moment whether the content of a contract is right. */
    public ContentRules rules() {
        return new ContentRules(
                today(), Phone.lenient(parameters), get(MAX_YEARS), divisions::known, codes::selectable);
    }
}
