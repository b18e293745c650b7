package org.anju.contract.filing;

import java.time.LocalDate;
import java.util.List;
import org.anju.api.number.NumberTemplate;
import org.anju.api.number.Numbering;
import org.anju.api.parameter.Parameter;
import org.anju.contract.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The parameters of filing (§7.8, §15) and the rules that they make, read at use time. */
@Component(service = FilingSettings.class)
public final class FilingSettings {
    static final Parameter<Boolean> ONLINE_REQUIRED =
            Parameter.bool("contract.filing.require_online_signing", true, "备案前是否必须进行合同网签；否时线下签订的合同可以补录后备案");
    static final Parameter<Boolean> REVIEW_REQUIRED =
            Parameter.bool("contract.filing.review.required", true, "合同备案须经审核；否时各项检查通过即当场备案");
    static final Parameter<Boolean> FOUR_EYES = Parameter.bool("contract.filing.four_eyes", false, "合同备案的提交人不能审核本人的申请");
    static final Parameter<Integer> MAX_YEARS =
            Parameter.number("contract.filing.max_years", 0, 0, 20, "一次备案最长年数，0为不限；更长的合同到期后重新备案");
    static final Parameter<Integer> MIN_INTERVAL =
            Parameter.number("contract.filing.min_interval_months", 0, 0, 60, "当场备案的地区，同一房屋或部位几个月内再次备案的转人工审核，0为不转");
    static final Parameter<Integer> DUE_DAYS =
            Parameter.number("contract.filing.due_days", 30, 0, 3650, "签约、变更或终止后多少天内申请备案；更晚的照常受理，标记逾期，0为不标记");
    static final Parameter<Boolean> UNILATERAL =
            Parameter.bool("contract.filing.unilateral_cancel", true, "一方不配合的，另一方可以凭书面声明单方申请备案注销");
    static final Parameter<String> TITLE = Parameter.text("contract.filing.certificate.title", "住房租赁合同备案证明", "备案证明的名称");
    static final Parameter<String> ISSUER =
            Parameter.text("contract.filing.certificate.issuer", "", "备案证明上的备案机关，空为所在区域的主管部门");
    static final Parameter<String> NUMBER = NumberTemplate.parameter(
            "number.contract_filing", "BA{区划6}{yyyy}{seq6}", "合同备案号格式", 32, Numbering.DIVISION_VALUES);

    private final Settings settings;

    @Activate
    public FilingSettings(@Reference Settings settings) {
        this.settings = settings;
    }

    public static List<Parameter<?>> all() {
        return List.of(
                ONLINE_REQUIRED,
                REVIEW_REQUIRED,
                FOUR_EYES,
                MAX_YEARS,
                MIN_INTERVAL,
                DUE_DAYS,
                UNILATERAL,
                TITLE,
                ISSUER,
                NUMBER);
    }

    <T> T get(Parameter<T> parameter) {
        return settings.get(parameter);
    }

    /** Whether a contract that was signed on paper may be recorded (合同补录). */
    boolean paperAllowed() {
        return !get(ONLINE_REQUIRED);
    }

    /** The last day of a filing that begins on a day, of a lease that ends on another (P:contract.filing.max_years). */
    LocalDate lastDay(LocalDate from, LocalDate end) {
        int years = get(MAX_YEARS);
        LocalDate most = from.plusYears(years).minusDays(1);
        return years == 0 || end.isBefore(most) ? end : most;
    }

    /** The last day on which it is in time after something happened (P:contract.filing.due_days); null where none is late. */
    LocalDate due(LocalDate happened) {
        int days = get(DUE_DAYS);
        return days == 0 || happened == null ? null : happened.plusDays(days);
    }

    /** Whether it is later than that. */
    boolean late(LocalDate happened) {
        LocalDate due = due(happened);
        return due != null && due.isBefore(settings.today());
    }
}
