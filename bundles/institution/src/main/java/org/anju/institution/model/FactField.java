package org.anju.institution.model;

import java.util.Arrays;
import java.util.Optional;
import org.anju.api.problem.FieldRule;
import org.anju.api.value.Masking;

/**
 * The facts of an institution (机构主体, INS-F1) as a table: JSON name, Chinese name, page of the application, form, length, whether a
 * {@code *} stands before it. Checks, comparisons, columns and the take-over workbook are made from it.
 */
public enum FactField implements FieldRule {
    NAME("name", "公司名称", 1, Form.INSTITUTION_NAME, 2, 100, true),
    LICENSE_NO("licenseNo", "营业执照号码", 1, Form.LICENSE, 15, 18, true),
    INST_TYPE("instType", "机构类型", 1, Form.CODE, 2, 8, true),
    BRANCH("branch", "是否分支机构", 1, Form.FLAG, 4, 5, false),
    HEAD_LICENSE_NO("headLicenseNo", "总公司营业执照号码", 1, Form.LICENSE, 15, 18, false),
    DIVISION("divisionCode", "所在区域", 1, Form.DIVISION, 6, 6, true),
    REG_ADDRESS("regAddress", "注册地址", 1, Form.LINE, 2, 200, true),
    BIZ_ADDRESS("bizAddress", "经营地址", 1, Form.LINE, 2, 200, true),
    LEGAL_PERSON("legalPerson", "法人姓名", 1, Form.PERSON, 2, 50, true),
    LEGAL_PERSON_ID_NO("legalPersonIdNo", "法人身份证号", 1, Form.RESIDENT_ID, 18, 18, true),
    LEGAL_PERSON_PHONE("legalPersonPhone", "法人电话", 1, Form.PHONE, 5, 20, false),
    REG_CAPITAL("regCapital", "注册资本(万元)", 1, Form.AMOUNT, 1, 16, false),
    ESTABLISHED_ON("establishedOn", "成立日期", 1, Form.PAST_DATE, 10, 10, false),
    LICENSE_ISSUED_ON("licenseIssuedOn", "营业执照领取日期", 1, Form.PAST_DATE, 10, 10, false),
    LICENSE_VALID_TO("licenseValidTo", "营业期限至", 1, Form.DATE, 10, 10, false),
    BIZ_SCOPE("bizScope", "经营范围", 1, Form.TEXT, 2, 1000, true),
    BIZ_MODE("bizMode", "经营模式", 1, Form.CODE, 2, 8, false),
    FUND_BANK("fundBank", "资金监管账户开户行", 1, Form.LINE, 2, 100, false),
    FUND_ACCOUNT_NAME("fundAccountName", "资金监管账户名称", 1, Form.LINE, 2, 100, false),
    FUND_ACCOUNT_NO("fundAccountNo", "资金监管账号", 1, Form.LINE, 2, 100, false),
    SHORT_NAME("shortName", "企业简称", 1, Form.LINE, 2, 20, false),
    CONTACT_NAME("contactName", "经办人姓名", 2, Form.PERSON, 2, 50, true),
    CONTACT_PHONE("contactPhone", "经办人电话", 2, Form.PHONE, 5, 20, true),
    CONTACT_ID_NO("contactIdNo", "经办人身份证号", 2, Form.RESIDENT_ID, 18, 18, false),
    PREMISES("premises", "经营场所权属", 2, Form.CODE, 2, 8, false),
    LNG("lng", "经度", 2, Form.COORDINATE, 1, 12, false),
    LAT("lat", "纬度", 2, Form.COORDINATE, 1, 12, false),
    REMARK("remark", "备注", 2, Form.TEXT, 1, 500, false);

    /** How a value looks (§2.1). */
    public enum Form {
        TEXT,
        /** One line of what can be seen. */
        LINE,
        INSTITUTION_NAME,
        PERSON,
        LICENSE,
        DIVISION,
        CODE,
        FLAG,
        RESIDENT_ID,
        PHONE,
        AMOUNT,
        COORDINATE,
        DATE,
        PAST_DATE
    }

    private final String json;
    private final String label;
    private final int page;
    private final Form form;
    private final int min;
    private final int max;
    private final boolean required;

    FactField(String json, String label, int page, Form form, int min, int max, boolean required) {
        this.json = json;
        this.label = label;
        this.page = page;
        this.form = form;
        this.min = min;
        this.max = max;
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

    public int page() {
        return page;
    }

    public Form form() {
        return form;
    }

    public int min() {
        return min;
    }

    @Override
    public int max() {
        return max;
    }

    public boolean required() {
        return required;
    }

    /** Personal data that is encrypted at rest and masked on the way out. */
    public boolean secret() {
        return form == Form.RESIDENT_ID || form == Form.PHONE;
    }

    @Override
    public String hint() {
        boolean always = this == NAME || this == LICENSE_NO;
        String star = always ? "必填" : required ? "提交时必填" : "";
        String how =
                switch (form) {
                    case DIVISION -> "六位区划代码，见/api/v1/platform/divisions";
                    case CODE -> "代码，见/api/v1/platform/dicts/" + codeTable();
                    case DATE -> "YYYY-MM-DD";
                    case PAST_DATE -> "YYYY-MM-DD，不晚于今天";
                    case RESIDENT_ID -> "18位，校验码须正确";
                    case LICENSE -> "18位统一社会信用代码，或15位旧注册号";
                    case COORDINATE -> "十进制度数，经度和纬度一起填写";
                    case AMOUNT -> "最多两位小数";
                    default -> "";
                };
        return star.isEmpty() || how.isEmpty() ? star + how : star + "；" + how;
    }

    /** A value of this field as the unprivileged see it. */
    String masked(String value, Masking mask) {
        return form == Form.RESIDENT_ID ? mask.idNo(value) : mask.mobile(value);
    }

    /** Its column in {@code ins_facts}. */
    public String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The dictionary of a coded field. */
    public String codeTable() {
        return switch (this) {
            case INST_TYPE -> CodeTables.TYPE;
            case BIZ_MODE -> CodeTables.BIZ_MODE;
            case PREMISES -> CodeTables.PREMISES;
            default -> null;
        };
    }

    public static Optional<FactField> ofJson(String json) {
        return Arrays.stream(values()).filter(f -> f.json.equals(json)).findFirst();
    }
}
