package org.anju.practitioner.model;

import java.util.Arrays;
import java.util.Optional;
import org.anju.api.problem.FieldRule;

/**
 * What a case says of a person (PRA-F1) as a table: JSON name, Chinese name, length, whether it is needed at submission, and the name under
 * which {@code practitioner.change.fields} lets it change (PRA-R31).
 */
public enum PersonField implements FieldRule {
    NAME("name", "姓名", 2, 50, true, "name"),
    SEX("sex", "性别", 1, 1, false, "idNo"),
    ID_TYPE("idType", "证件类型", 2, 8, true, "idNo"),
    ID_NO("idNo", "身份证号码", 18, 18, true, "idNo"),
    BIRTH_DATE("birthDate", "出生年月", 10, 10, false, "idNo"),
    PHONE("phone", "联系电话", 5, 20, true, "phone"),
    PHOTO("photoFileId", "头像照片", 1, 64, true, "photo"),
    CATEGORY("category", "人员类别", 2, 8, true, "category"),
    CERT_TYPE("certType", "职业类资格证书类型", 2, 8, false, "cert"),
    CERT_NO("certNo", "职业类资格证书编号", 1, 50, false, "cert"),
    POSITION("position", "职位", 1, 30, false, "position"),
    STORE_DIVISION("storeDivision", "门店所在区", 6, 6, false, "store"),
    STORE_ID("storeId", "门店", 1, 18, false, "store"),
    STORE_NAME("storeName", "门店名称", 2, 100, false, "store"),
    REMARK("remark", "备注", 1, 500, false, "remark"),
    /** 变更证明 of a change of name. */
    PROOF("proofFileId", "姓名变更证明", 1, 64, false, "proof");

    private final String json;
    private final String label;
    private final int min;
    private final int max;
    private final boolean required;
    private final String change;

    PersonField(String json, String label, int min, int max, boolean required, String change) {
        this.json = json;
        this.label = label;
        this.min = min;
        this.max = max;
        this.required = required;
        this.change = change;
    }

    @Override
    public String json() {
        return json;
    }

    @Override
    public String label() {
        return label;
    }

    public int min() {
        return min;
    }

    @Override
    public int max() {
        return max;
    }

    /** Needed at submission; name and identity number at 保存 already. */
    public boolean required() {
        return required;
    }

    /** The name of what changes together, as P:practitioner.change.fields lists it. */
    public String change() {
        return change;
    }

    /** Follows from others or stands beside them, so that it is no change of its own. */
    public boolean isAside() {
        return this == REMARK || this == PROOF;
    }

    @Override
    public String hint() {
        return switch (this) {
            case NAME -> "必填";
            case ID_NO -> "必填，18位，校验码须正确";
            case SEX -> "代码，见/api/v1/platform/dicts/sex；可不填，由身份证号码得出";
            case BIRTH_DATE -> "YYYY-MM-DD；可不填，由身份证号码得出";
            case ID_TYPE -> "01居民身份证（默认）或12港澳台居民居住证";
            case PHONE -> "提交时必填，手机号";
            case PHOTO -> "提交时必填，上传文件（kind=portrait）得到的id";
            case CATEGORY -> "提交时必填；代码，见/api/v1/platform/dicts/" + CodeTables.CATEGORY;
            case CERT_TYPE -> "代码，见/api/v1/platform/dicts/" + CodeTables.CERTIFICATE;
            case CERT_NO -> "字母、数字和短横线；有资格证书时必填";
            case STORE_DIVISION -> "六位区划代码，见/api/v1/platform/divisions";
            case STORE_ID -> "门店的id，见/api/v1/institution/stores；机构登记了门店时须是其中之一";
            case PROOF -> "变更姓名时必填，上传文件（kind=paper）得到的id";
            default -> "";
        };
    }

    public static Optional<PersonField> ofJson(String json) {
        return Arrays.stream(values()).filter(f -> f.json.equals(json)).findFirst();
    }
}
