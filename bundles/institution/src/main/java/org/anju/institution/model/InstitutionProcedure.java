package org.anju.institution.model;

import static org.anju.institution.model.InstitutionAction.CANCEL;
import static org.anju.institution.model.InstitutionAction.CANCEL_EX_OFFICIO;
import static org.anju.institution.model.InstitutionAction.EXPIRE;
import static org.anju.institution.model.InstitutionAction.RESUME;
import static org.anju.institution.model.InstitutionAction.SUSPEND;
import static org.anju.institution.model.InstitutionEffect.END_APPLICATIONS;
import static org.anju.institution.model.InstitutionEffect.PUBLISH;
import static org.anju.institution.model.InstitutionEffect.RELEASE_LICENSE;
import static org.anju.institution.model.InstitutionEffect.TELL_INSTITUTION;
import static org.anju.institution.model.InstitutionState.CANCELLED;
import static org.anju.institution.model.InstitutionState.EXPIRED;
import static org.anju.institution.model.InstitutionState.FILED;
import static org.anju.institution.model.InstitutionState.SUSPENDED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anju.api.procedure.Effect;
import org.anju.api.procedure.Procedure;

/** 机构状态: what happens to a filed institution (INS-T08 … INS-T10). */
public final class InstitutionProcedure {
    private static final List<Effect> TOLD = List.of(PUBLISH, TELL_INSTITUTION);
    private static final List<Effect> ENDED = List.of(END_APPLICATIONS, RELEASE_LICENSE, PUBLISH, TELL_INSTITUTION);

    public static final Procedure<InstitutionState, InstitutionAction> TABLE =
            Procedure.<InstitutionState, InstitutionAction>table("institution.life", "机构状态")
                    .rowWithReason("INS-T08", Set.of(FILED), SUSPEND, SUSPENDED, Permissions.SUSPEND, List.of(), TOLD)
                    .rowWithReason("INS-T08", Set.of(SUSPENDED), RESUME, FILED, Permissions.SUSPEND, List.of(), TOLD)
                    .rowWithReason(
                            "INS-T09",
                            EnumSet.of(FILED, SUSPENDED),
                            CANCEL,
                            CANCELLED,
                            Permissions.REVIEW,
                            List.of(FilingRule.NO_BLOCKERS),
                            ENDED)
                    .rowWithReason(
                            "INS-T09",
                            EnumSet.of(FILED, SUSPENDED),
                            CANCEL_EX_OFFICIO,
                            CANCELLED,
                            Permissions.CANCEL,
                            List.of(),
                            ENDED)
                    .row("INS-T10", Set.of(FILED), EXPIRE, EXPIRED, null, List.of(InstitutionRule.VALIDITY_OVER), TOLD)
                    .build();

    private InstitutionProcedure() {}
}
