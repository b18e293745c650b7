package org.anju.contract.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anju.api.code.CodeTable;

/** Who files (CON-R16): the lessor; the lessee if the lessor did not; the broker through whom it was concluded; the rental enterprise for its own lettings. */
public enum Applicant {
    LESSOR("01", "出租人", null),
    LESSEE("02", "承租人", null),
    BROKER("03", "经纪机构", CodeTables.THROUGH_BROKER),
    ENTERPRISE("04", "住房租赁企业", CodeTables.BY_ENTERPRISE);

    private final String code;
    private final String label;
    private final String signMode;

    Applicant(String code, String label, String signMode) {
        this.code = code;
        this.label = label;
        this.signMode = signMode;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whether he may file a lease that was concluded in this 成交方式. */
    public boolean fits(String concluded) {
        return signMode == null || signMode.equals(concluded);
    }

    public static Optional<Applicant> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    static List<CodeTable.Item> items() {
        return Arrays.stream(values())
                .map(one -> new CodeTable.Item(one.code, one.label))
                .toList();
    }
}
