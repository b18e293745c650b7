package org.anju.practitioner.model;

/** On whose list a case lies. */
public enum Desk {
    /** 【从业人员信息卡申请】: new cases to be submitted, or returned (PRA-R05). */
    APPLICATIONS("A"),
    /** 【从业人员核验】 */
    VERIFICATION("V"),
    /** 【人员激活】 (PRA-R21) */
    ACTIVATION("T"),
    /** Changes that were returned: to be corrected in 【从业人员信息卡变更】. */
    CORRECTION("R"),
    OVER("O");

    private final String code;

    Desk(String code) {
        this.code = code;
    }

    /** As the column holds it. */
    public String code() {
        return code;
    }

    public static Desk of(CaseKind kind, CaseState state) {
        if (state.over(kind)) {
            return OVER;
        }
        return switch (state) {
            case VERIFYING -> VERIFICATION;
            case TO_ACTIVATE -> ACTIVATION;
            default -> kind == CaseKind.NEW ? APPLICATIONS : CORRECTION;
        };
    }
}
