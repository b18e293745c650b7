package org.anju.institution.model;

import static org.anju.institution.model.FilingRule.MAY_CANCEL;
import static org.anju.institution.model.FilingRule.NO_BLOCKERS;

import java.util.List;
import org.anju.api.procedure.Procedure;

/** 备案注销 on application (INS-T09, INS-R10). It is always reviewed; ex officio see {@link InstitutionProcedure}. */
public final class CancellationProcedure {
    public static final Procedure<FilingState, FilingAction> TABLE = new FollowUp(
                    "institution.cancellation", "备案注销", "INS-T09")
            .submit(MAY_CANCEL, NO_BLOCKERS)
            .pass(List.of(MAY_CANCEL, NO_BLOCKERS), FilingEffect.CANCEL_INSTITUTION)
            .build();

    private CancellationProcedure() {}
}
