package org.anju.practitioner.model;

import static org.anju.practitioner.model.CaseAction.END;
import static org.anju.practitioner.model.CaseAction.PASS;
import static org.anju.practitioner.model.CaseAction.RETURN;
import static org.anju.practitioner.model.CaseAction.SUBMIT;
import static org.anju.practitioner.model.CaseEffect.CANCEL_CARD;
import static org.anju.practitioner.model.CaseEffect.FLAG_CARD;
import static org.anju.practitioner.model.CaseEffect.GIVE_CASE_NUMBER;
import static org.anju.practitioner.model.CaseEffect.TELL_APPLICANT;
import static org.anju.practitioner.model.CaseEffect.TELL_VERIFIERS;
import static org.anju.practitioner.model.CaseEffect.UNFLAG_CARD;
import static org.anju.practitioner.model.CaseRule.OPERATOR_CLOSED;
import static org.anju.practitioner.model.CaseRule.OWN_DISTRICT;
import static org.anju.practitioner.model.CaseState.DONE;
import static org.anju.practitioner.model.CaseState.DRAFT;
import static org.anju.practitioner.model.CaseState.ENDED;
import static org.anju.practitioner.model.CaseState.RETURNED;
import static org.anju.practitioner.model.CaseState.VERIFYING;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anju.api.procedure.Procedure;

/** 从业人员信息卡注销 (PRA-T20 … PRA-T22), also of a card that waits for activation. What is returned is over; another one may be begun. */
public final class CancelProcedure {
    public static final Procedure<CaseState, CaseAction> TABLE = Procedure.<CaseState, CaseAction>table(
                    "practitioner.cancel", "从业人员信息卡注销")
            .row(
                    "PRA-T20",
                    Set.of(DRAFT),
                    SUBMIT,
                    VERIFYING,
                    Permissions.SUBMIT,
                    List.of(OPERATOR_CLOSED),
                    List.of(FLAG_CARD, GIVE_CASE_NUMBER, TELL_VERIFIERS))
            .rowWithReason(
                    "PRA-T21",
                    Set.of(VERIFYING),
                    RETURN,
                    RETURNED,
                    Permissions.VERIFY,
                    List.of(OWN_DISTRICT),
                    List.of(UNFLAG_CARD, TELL_APPLICANT))
            .row(
                    "PRA-T22",
                    Set.of(VERIFYING),
                    PASS,
                    DONE,
                    Permissions.VERIFY,
                    List.of(OWN_DISTRICT),
                    List.of(UNFLAG_CARD, CANCEL_CARD, TELL_APPLICANT))
            .rowWithReason(
                    "XDE-10",
                    EnumSet.of(DRAFT, VERIFYING),
                    END,
                    ENDED,
                    null,
                    List.of(),
                    List.of(UNFLAG_CARD, TELL_APPLICANT))
            .build();

    private CancelProcedure() {}
}
