package org.anju.institution.model;

import static org.anju.institution.model.FilingRule.FACTS_COMPLETE;
import static org.anju.institution.model.FilingRule.INSTITUTION_FILED;
import static org.anju.institution.model.FilingRule.LICENSE_FREE;
import static org.anju.institution.model.FilingRule.SOMETHING_CHANGED;

import java.util.List;
import org.anju.api.procedure.Procedure;

/** 备案变更 (INS-T07, INS-R09): new facts, a new version, the same filing number. */
public final class ChangeProcedure {
    public static final Procedure<FilingState, FilingAction> TABLE = new FollowUp(
                    "institution.change", "备案变更", "INS-T07")
            .submit(INSTITUTION_FILED, SOMETHING_CHANGED, FACTS_COMPLETE, LICENSE_FREE)
            .pass(List.of(INSTITUTION_FILED, LICENSE_FREE), FilingEffect.APPLY_CHANGE)
            .autoPass(List.of(INSTITUTION_FILED, LICENSE_FREE), FilingEffect.APPLY_CHANGE)
            .build();

    private ChangeProcedure() {}
}
