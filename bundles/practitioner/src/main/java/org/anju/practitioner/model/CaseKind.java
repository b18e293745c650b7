package org.anju.practitioner.model;

import org.anju.api.procedure.Procedure;

/** 案件类型 */
public enum CaseKind {
    NEW("新增", NewCardProcedure.TABLE),
    CHANGE("变更", ChangeProcedure.TABLE),
    CANCEL("注销", CancelProcedure.TABLE);

    private final String label;
    private final Procedure<CaseState, CaseAction> table;

    CaseKind(String label, Procedure<CaseState, CaseAction> table) {
        this.label = label;
        this.table = table;
    }

    public String label() {
        return label;
    }

    /** The procedure that a case of this kind goes through. */
    public Procedure<CaseState, CaseAction> table() {
        return table;
    }

    /** The state as people say it: 核验中 of a change is 变更核验中. */
    public String stateLabel(CaseState state) {
        return this == NEW || state == CaseState.ENDED ? state.label() : label + state.label();
    }

    /**
     * What follows when a verifier passes a case, said to him before.
     *
     * @param activation P:practitioner.activation.required: the institution activates, else passing does
     */
    public String onceVerified(boolean activation) {
        return switch (this) {
            case NEW -> activation ? "通过后，由机构激活，激活后生成信息卡。" : "通过后，信息卡即时生效。";
            case CHANGE -> (activation ? "通过后，由机构激活，激活前原信息卡继续有效；" : "通过后，变更即时生效；") + "信息卡编号不变，版次加一。";
            case CANCEL -> "通过后，信息卡注销，不能恢复；该人员可以到其他机构申请。";
        };
    }
}
