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
}
