package org.anju.contract.model;

import java.util.Locale;
import org.anju.api.problem.FieldRule;

/** What a lease says besides house and parties (CON-F1) as a table: JSON name, Chinese name, form, bound, whether 提交 needs it. */
public enum TermField implements FieldRule {
    SIGN_MODE("signMode", "成交方式", Form.CODE, 2, true),
    PURPOSE("purpose", "租赁用途", Form.CODE, 2, true),
    START_DATE("startDate", "租赁期限起", Form.DAY, 10, true),
    END_DATE("endDate", "租赁期限止", Form.DAY, 10, true),
    FREE_DAYS("freeDays", "免租期天数", Form.COUNT, 3650, false),
    FREE_FROM("freeFrom", "免租期起", Form.DAY, 10, false),
    FREE_TO("freeTo", "免租期止", Form.DAY, 10, false),
    MONTHLY_RENT("monthlyRent", "月租金", Form.MONEY, 14, true),
    PAY_CYCLE("payCycle", "支付方式", Form.CODE, 1, true),
    FIRST_PAY_DATE("firstPayDate", "首期支付日期", Form.DAY, 10, false),
    PAY_DAY("payDay", "每期支付日", Form.COUNT, 31, false),
    DEPOSIT("deposit", "押金数额", Form.MONEY, 14, false),
    DEPOSIT_RETURN_DAYS("depositReturnDays", "押金返还时间", Form.COUNT, 365, false),
    DEDUCT_CASES("deductCases", "扣减押金的情形", Form.TEXT, 500, false),
    RENT_ACCOUNT("rentAccount", "收租账户", Form.LINE, 100, false),
    FEES_BY_LESSOR("feesByLessor", "出租人承担的费用", Form.CODES, 100, false),
    FEES_BY_LESSEE("feesByLessee", "承租人承担的费用", Form.CODES, 100, false),
    SUBLET("sublet", "是否同意转租", Form.FLAG, 5, true),
    DISPUTE_WAY("disputeWay", "争议解决方式", Form.CODE, 2, false),
    CLAUSES("clauses", "双方约定事项", Form.TEXT, 4000, false),
    BROKER_CARD_NO("brokerCardNo", "经纪人员信息卡编号", Form.LINE, 32, false);

    /** How a value is written. */
    public enum Form {
        CODE,
        CODES,
        DAY,
        /** A whole number from 0 to the bound. */
        COUNT,
        /** Yuan with at most two decimals. */
        MONEY,
        /** One line. */
        LINE,
        TEXT,
        FLAG
    }

    private final String json;
    private final String label;
    private final Form form;
    private final int bound;
    private final boolean required;

    TermField(String json, String label, Form form, int bound, boolean required) {
        this.json = json;
        this.label = label;
        this.form = form;
        this.bound = bound;
        this.required = required;
    }

    @Override
    public String json() {
        return json;
    }

    @Override
    public String label() {
        return label;
    }

    public Form form() {
        return form;
    }

    /** Characters of a text, of all codes of a list with what stands between them; the largest value of a count. */
    @Override
    public int max() {
        return bound;
    }

    /** Needed at 提交; a draft may be without it. */
    public boolean required() {
        return required;
    }

    /** The column that holds it. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dictionary of a coded field, else null. */
    public String codeTable() {
        return switch (this) {
            case SIGN_MODE -> CodeTables.SIGN_MODE;
            case PURPOSE -> CodeTables.PURPOSE;
            case PAY_CYCLE -> CodeTables.PAY_CYCLE;
            case FEES_BY_LESSOR, FEES_BY_LESSEE -> CodeTables.FEE;
            case DISPUTE_WAY -> CodeTables.DISPUTE;
            default -> null;
        };
    }

    @Override
    public String hint() {
        String needed = required ? "提交时必填；" : "";
        String how =
                switch (form) {
                    case CODE -> "代码，见/api/v1/platform/dicts/" + codeTable();
                    case CODES -> "代码的列表，不重复，见/api/v1/platform/dicts/" + codeTable();
                    case DAY -> "YYYY-MM-DD";
                    case COUNT -> "0至" + bound + "的整数";
                    case MONEY -> "元，最多两位小数";
                    default -> "";
                };
        return needed + how;
    }
}
