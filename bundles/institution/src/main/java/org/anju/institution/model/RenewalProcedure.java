package org.anju.institution.model;

import static org.anju.institution.model.FilingRule.FACTS_COMPLETE;
import static org.anju.institution.model.FilingRule.LICENSE_FREE;
import static org.anju.institution.model.FilingRule.MAY_RENEW;

import java.util.List;
import org.anju.api.procedure.Procedure;

/** 备案延续 (INS-F6, INS-T10): a filing with a validity goes on, before it is over or after. */
public final class RenewalProcedure {
    public static final Procedure<FilingState, FilingAction> TABLE = new FollowUp(
                    "institution.renewal", "备案延续", "INS-T10")
            .submit(MAY_RENEW, FACTS_COMPLETE, LICENSE_FREE)
            .pass(List.of(MAY_RENEW, LICENSE_FREE), FilingEffect.EXTEND_VALIDITY)
            .autoPass(List.of(MAY_RENEW, LICENSE_FREE), FilingEffect.EXTEND_VALIDITY)
            .build();

    private RenewalProcedure() {}
}
