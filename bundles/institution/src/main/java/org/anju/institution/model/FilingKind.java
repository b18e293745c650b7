package org.anju.institution.model;

import org.anju.api.procedure.Procedure;

/** 申请类型 (INS-F6). */
public enum FilingKind {
    NEW("新增", FilingProcedure.TABLE),
    CHANGE("变更", ChangeProcedure.TABLE),
    RENEWAL("延续", RenewalProcedure.TABLE),
    CANCELLATION("注销", CancellationProcedure.TABLE);

    private final String label;
    private final Procedure<FilingState, FilingAction> table;

    FilingKind(String label, Procedure<FilingState, FilingAction> table) {
        this.label = label;
        this.table = table;
    }

    public String label() {
        return label;
    }

    /** The procedure that an application of this kind goes through. */
    public Procedure<FilingState, FilingAction> table() {
        return table;
    }
}
