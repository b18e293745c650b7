package org.anju.contract.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.anju.api.problem.Check;
import org.anju.api.value.Days;

/** Checks terms (CON-F1): forms always, the rest at 提交. Adds what is wrong to a {@link Check}. */
final class TermsCheck {
    private static final int MOST_FACILITIES = 50;
    private static final int MOST_PIECES = 9999;

    private final ContentRules rules;
    private final Check check;

    TermsCheck(ContentRules rules, Check check) {
        this.rules = rules;
        this.check = check;
    }

    /** What a draft cannot be kept with. */
    void forms(Terms terms) {
        terms.values().keySet().forEach(field -> form(terms, field));
        facilities(terms.facilities());
        days(terms);
        amounts(terms);
    }

    private void form(Terms terms, TermField field) {
        String value = terms.get(field);
        String json = field.json();
        String label = field.label();
        switch (field.form()) {
            case CODE -> check.code(json, label, value, code -> selectable(field, code));
            case CODES -> check.code(json, label, value, text -> areCodes(field, terms.codes(field)));
            case DAY -> check.matches(json, label, value, text -> Days.parse(text) != null);
            case COUNT ->
                check.matches(
                        json,
                        label,
                        value,
                        text -> Terms.COUNT.matcher(text).matches() && Integer.parseInt(text) <= field.max());
            case MONEY -> check.matches(json, label, value, Terms.MONEY.asMatchPredicate());
            case LINE -> check.name(json, label, value, 1, field.max());
            case TEXT -> check.optionalText(json, label, value, 1, field.max());
            case FLAG -> check.matches(json, label, value, text -> text.equals("true") || text.equals("false"));
        }
    }

    /** Different codes of the dictionary, and no more than the field holds. */
    private boolean areCodes(TermField field, List<String> codes) {
        return codes.stream().distinct().count() == codes.size()
                && String.join(Terms.BETWEEN_CODES, codes).length() <= field.max()
                && codes.stream().allMatch(code -> selectable(field, code));
    }

    private boolean selectable(TermField field, String code) {
        return rules.codeSelectable().test(field.codeTable(), code);
    }

    private void facilities(List<Facility> facilities) {
        check.that(facilities.size() <= MOST_FACILITIES, "facilities", "附属设施、物品最多" + MOST_FACILITIES + "项");
        for (int i = 0; i < Math.min(facilities.size(), MOST_FACILITIES); i++) {
            Facility facility = facilities.get(i);
            String at = "facilities[" + i + "].";
            check.name(at + "name", "物品名称", facility.name(), 1, 50);
            Integer pieces = facility.quantity();
            check.that(pieces != null && pieces >= 1 && pieces <= MOST_PIECES, at + "quantity", "物品数量格式不正确");
            check.optionalText(at + "note", "物品备注", facility.note(), 1, 100);
        }
    }

    private void days(Terms terms) {
        LocalDate from = terms.day(TermField.START_DATE);
        LocalDate to = terms.day(TermField.END_DATE);
        if (from != null && to != null) {
            check.that(to.isAfter(from), TermField.END_DATE.json(), "租赁期限的结束日期应晚于开始日期");
        }
        LocalDate freeFrom = terms.day(TermField.FREE_FROM);
        LocalDate freeTo = terms.day(TermField.FREE_TO);
        check.ordered(TermField.FREE_TO.json(), freeFrom, freeTo);
        check.that(within(freeFrom, from, to), TermField.FREE_FROM.json(), "免租期应在租赁期限内");
        check.that(within(freeTo, from, to), TermField.FREE_TO.json(), "免租期应在租赁期限内");
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return day == null || (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private void amounts(Terms terms) {
        BigDecimal rent = terms.money(TermField.MONTHLY_RENT);
        check.that(rent == null || rent.signum() > 0, TermField.MONTHLY_RENT.json(), "月租金应大于0");
        Integer day = terms.count(TermField.PAY_DAY);
        check.that(day == null || day >= 1, TermField.PAY_DAY.json(), "每期支付日应为1至31");
        boolean twice = terms.codes(TermField.FEES_BY_LESSOR).stream()
                .anyMatch(terms.codes(TermField.FEES_BY_LESSEE)::contains);
        check.that(!twice, TermField.FEES_BY_LESSEE.json(), "同一费用不能由双方承担");
    }

    /** A 免租期 has both its days or none, as many as are said, and the first rent is due while the lease lasts. */
    private void agreed(Terms terms) {
        LocalDate from = terms.day(TermField.FREE_FROM);
        LocalDate to = terms.day(TermField.FREE_TO);
        TermField open = from == null ? TermField.FREE_FROM : TermField.FREE_TO;
        check.that((from == null) == (to == null), open.json(), "请填写免租期的起止日期");
        Integer days = terms.count(TermField.FREE_DAYS);
        LocalDate start = terms.day(TermField.START_DATE);
        LocalDate end = terms.day(TermField.END_DATE);
        if (days != null && from != null && to != null) {
            check.that(days == length(from, to), TermField.FREE_DAYS.json(), "免租期天数与起止日期不一致");
        } else if (days != null && start != null && end != null) {
            check.that(days <= length(start, end), TermField.FREE_DAYS.json(), "免租期应在租赁期限内");
        }
        LocalDate paid = terms.day(TermField.FIRST_PAY_DATE);
        check.that(
                paid == null || end == null || !paid.isAfter(end),
                TermField.FIRST_PAY_DATE.json(),
                "首期支付日期不能晚于租赁期限的结束日期");
    }

    private static long length(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** What 提交 needs besides. */
    void complete(Terms terms, boolean throughSubletFirm) {
        agreed(terms);
        for (TermField field : TermField.values()) {
            if (field.required()) {
                check.required(field.json(), field.label(), terms.get(field));
            }
        }
        if (terms.throughBroker()) {
            required(terms, TermField.BROKER_CARD_NO);
        }
        if (throughSubletFirm) {
            required(terms, TermField.RENT_ACCOUNT);
        }
        if (terms.hasDeposit()) {
            boolean agreed = terms.has(TermField.DEPOSIT_RETURN_DAYS) && terms.has(TermField.DEDUCT_CASES);
            TermField open =
                    terms.has(TermField.DEPOSIT_RETURN_DAYS) ? TermField.DEDUCT_CASES : TermField.DEPOSIT_RETURN_DAYS;
            check.that(agreed, open.json(), "请约定押金的返还时间以及扣减押金的情形");
        }
    }

    private void required(Terms terms, TermField field) {
        check.required(field.json(), field.label(), terms.get(field));
    }
}
