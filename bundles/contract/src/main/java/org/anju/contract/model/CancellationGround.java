package org.anju.contract.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anju.api.code.CodeTable;

/** Why a filing is cancelled on application (CON-T26, CON-R18), and the paper that proves it. */
public enum CancellationGround {
    MUTUAL("01", "双方协商一致", AttachmentKind.TERMINATION),
    UNILATERAL("02", "单方声明", AttachmentKind.DECLARATION);

    private final String code;
    private final String label;
    private final AttachmentKind paper;

    CancellationGround(String code, String label, AttachmentKind paper) {
        this.code = code;
        this.label = label;
        this.paper = paper;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public AttachmentKind paper() {
        return paper;
    }

    public static Optional<CancellationGround> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    static List<CodeTable.Item> items() {
        return Arrays.stream(values())
                .map(one -> new CodeTable.Item(one.code, one.label))
                .toList();
    }
}
