package org.anju.contract.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anju.api.code.CodeTable;

/** 要件 (CON-C1), and what changes or ends a filing (CON-R18). */
public enum AttachmentKind {
    LESSOR_ID("01", "出租人身份证明"),
    LESSEE_ID("02", "承租人身份证明"),
    TITLE("03", "权属证明"),
    ENTRUSTMENT("04", "委托书"),
    CO_OWNER_CONSENT("05", "共有人同意出租证明"),
    SUBLET_CONSENT("06", "转租同意书"),
    TERMINATION("07", "解约协议"),
    PAPER_CONTRACT("08", "线下合同扫描件"),
    AMENDMENT("09", "变更或续租协议"),
    DECLARATION("10", "单方注销书面声明"),
    OTHER("99", "其他");

    private final String code;
    private final String label;

    AttachmentKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<AttachmentKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(AttachmentKind::label).toList();
    }

    static List<CodeTable.Item> items() {
        return Arrays.stream(values())
                .map(kind -> new CodeTable.Item(kind.code, kind.label))
                .toList();
    }
}
