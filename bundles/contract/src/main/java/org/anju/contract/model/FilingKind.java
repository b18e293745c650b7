package org.anju.contract.model;

import org.anju.api.procedure.Procedure;

/** 申请类型 (CON-F2). An application of kind NEW that passed is the filing itself; the others are about it. */
public enum FilingKind {
    NEW("备案", null),
    CHANGE("变更", FilingAction.CHANGE),
    EXTENSION("延续", FilingAction.EXTEND),
    CANCELLATION("注销", FilingAction.CANCEL);

    private final String label;
    private final FilingAction step;

    FilingKind(String label, FilingAction step) {
        this.label = label;
        this.step = step;
    }

    public String label() {
        return label;
    }

    /** What the filing does when such an application passes; null for NEW. */
    public FilingAction step() {
        return step;
    }

    public Procedure<FilingState, FilingAction> table() {
        return this == NEW ? FilingProcedure.TABLE : AmendmentProcedure.TABLE;
    }

    /** Whether it says what was agreed anew. */
    public boolean amendsContent() {
        return this == CHANGE || this == EXTENSION;
    }
}
