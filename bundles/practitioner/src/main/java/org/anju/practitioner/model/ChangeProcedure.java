package org.anju.practitioner.model;

import static org.anju.practitioner.model.CaseAction.ACTIVATE;
import static org.anju.practitioner.model.CaseAction.DELETE;
import static org.anju.practitioner.model.CaseAction.END;
import static org.anju.practitioner.model.CaseAction.PASS;
import static org.anju.practitioner.model.CaseAction.RETURN;
import static org.anju.practitioner.model.CaseAction.SAVE;
import static org.anju.practitioner.model.CaseAction.SUBMIT;
import static org.anju.practitioner.model.CaseEffect.ERASE;
import static org.anju.practitioner.model.CaseEffect.FLAG_CARD;
import static org.anju.practitioner.model.CaseEffect.GIVE_CASE_NUMBER;
import static org.anju.practitioner.model.CaseEffect.REVISE_CARD;
import static org.anju.practitioner.model.CaseEffect.TELL_APPLICANT;
import static org.anju.practitioner.model.CaseEffect.TELL_VERIFIERS;
import static org.anju.practitioner.model.CaseEffect.UNFLAG_CARD;
import static org.anju.practitioner.model.CaseRule.BRAND_AT_ISSUE;
import static org.anju.practitioner.model.CaseRule.CARD_ACTIVE;
import static org.anju.practitioner.model.CaseRule.FACTS_COMPLETE;
import static org.anju.practitioner.model.CaseRule.INSTITUTION_ACTIVE;
import static org.anju.practitioner.model.CaseRule.NOT_BLACKLISTED;
import static org.anju.practitioner.model.CaseRule.OWN_DISTRICT;
import static org.anju.practitioner.model.CaseRule.SOMETHING_CHANGED;
import static org.anju.practitioner.model.CaseState.DONE;
import static org.anju.practitioner.model.CaseState.DRAFT;
import static org.anju.practitioner.model.CaseState.EDITABLE;
import static org.anju.practitioner.model.CaseState.ENDED;
import static org.anju.practitioner.model.CaseState.RETURNED;
import static org.anju.practitioner.model.CaseState.TO_ACTIVATE;
import static org.anju.practitioner.model.CaseState.VERIFYING;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anju.api.procedure.Procedure;

/** 从业人员信息卡变更 (PRA-T10 … PRA-T13). The card stays in effect as it was until the change is activated. */
public final class ChangeProcedure {
    public static final Procedure<CaseState, CaseAction> TABLE = Procedure.<CaseState, CaseAction>table(
                    "practitioner.change", "从业人员信息卡变更")
            .row("PRA-T11", Set.of(RETURNED), SAVE, null, Permissions.EDIT, List.of(), List.of())
            .row("PRA-T11", Set.of(RETURNED), DELETE, null, Permissions.EDIT, List.of(), List.of(UNFLAG_CARD, ERASE))
            .row(
                    "PRA-T10",
                    EDITABLE,
                    SUBMIT,
                    VERIFYING,
                    Permissions.SUBMIT,
                    List.of(CARD_ACTIVE, SOMETHING_CHANGED, FACTS_COMPLETE, INSTITUTION_ACTIVE, NOT_BLACKLISTED),
                    List.of(FLAG_CARD, GIVE_CASE_NUMBER, TELL_VERIFIERS))
            .rowWithReason(
                    "PRA-T11",
                    Set.of(VERIFYING),
                    RETURN,
                    RETURNED,
                    Permissions.VERIFY,
                    List.of(OWN_DISTRICT),
                    List.of(TELL_APPLICANT))
            .row(
                    "PRA-T12",
                    Set.of(VERIFYING),
                    PASS,
                    TO_ACTIVATE,
                    Permissions.VERIFY,
                    List.of(OWN_DISTRICT),
                    List.of(TELL_APPLICANT))
            .row(
                    "PRA-T13",
                    Set.of(TO_ACTIVATE),
                    ACTIVATE,
                    DONE,
                    Permissions.ACTIVATE,
                    List.of(CARD_ACTIVE, BRAND_AT_ISSUE),
                    List.of(UNFLAG_CARD, REVISE_CARD))
            .rowWithReason(
                    "XDE-10",
                    EnumSet.of(DRAFT, RETURNED, VERIFYING, TO_ACTIVATE),
                    END,
                    ENDED,
                    null,
                    List.of(),
                    List.of(UNFLAG_CARD, TELL_APPLICANT))
            .build();

    private ChangeProcedure() {}
}
