package org.anju.practitioner.model;

import static org.anju.practitioner.model.CaseAction.ACTIVATE;
import static org.anju.practitioner.model.CaseAction.DELETE;
import static org.anju.practitioner.model.CaseAction.END;
import static org.anju.practitioner.model.CaseAction.PASS;
import static org.anju.practitioner.model.CaseAction.RETURN;
import static org.anju.practitioner.model.CaseAction.SAVE;
import static org.anju.practitioner.model.CaseAction.SUBMIT;
import static org.anju.practitioner.model.CaseEffect.CLAIM_PERSON;
import static org.anju.practitioner.model.CaseEffect.ERASE;
import static org.anju.practitioner.model.CaseEffect.GIVE_CASE_NUMBER;
import static org.anju.practitioner.model.CaseEffect.ISSUE_CARD;
import static org.anju.practitioner.model.CaseEffect.OPEN_CARD;
import static org.anju.practitioner.model.CaseEffect.RELEASE_PERSON;
import static org.anju.practitioner.model.CaseEffect.TELL_APPLICANT;
import static org.anju.practitioner.model.CaseEffect.TELL_VERIFIERS;
import static org.anju.practitioner.model.CaseRule.BRAND_AT_ISSUE;
import static org.anju.practitioner.model.CaseRule.BRAND_COMPLETE;
import static org.anju.practitioner.model.CaseRule.FACTS_COMPLETE;
import static org.anju.practitioner.model.CaseRule.INSTITUTION_ACTIVE;
import static org.anju.practitioner.model.CaseRule.NOT_BLACKLISTED;
import static org.anju.practitioner.model.CaseRule.NO_CANCELLATION;
import static org.anju.practitioner.model.CaseRule.OWN_DISTRICT;
import static org.anju.practitioner.model.CaseRule.PERSON_FREE;
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

/** 从业人员信息卡申请: a new card (PRA-T01 … PRA-T07). */
public final class NewCardProcedure {
    public static final Procedure<CaseState, CaseAction> TABLE = Procedure.<CaseState, CaseAction>table(
                    "practitioner.new", "从业人员信息卡申请")
            .row("PRA-T02", EDITABLE, SAVE, null, Permissions.EDIT, List.of(), List.of())
            .row("PRA-T03", EDITABLE, DELETE, null, Permissions.EDIT, List.of(), List.of(ERASE))
            .row(
                    "PRA-T04",
                    EDITABLE,
                    SUBMIT,
                    VERIFYING,
                    Permissions.SUBMIT,
                    List.of(BRAND_COMPLETE, FACTS_COMPLETE, INSTITUTION_ACTIVE, PERSON_FREE, NOT_BLACKLISTED),
                    List.of(CLAIM_PERSON, GIVE_CASE_NUMBER, TELL_VERIFIERS))
            .rowWithReason(
                    "PRA-T05",
                    Set.of(VERIFYING),
                    RETURN,
                    RETURNED,
                    Permissions.VERIFY,
                    List.of(OWN_DISTRICT),
                    List.of(RELEASE_PERSON, TELL_APPLICANT))
            .row(
                    "PRA-T06",
                    Set.of(VERIFYING),
                    PASS,
                    TO_ACTIVATE,
                    Permissions.VERIFY,
                    List.of(OWN_DISTRICT),
                    List.of(OPEN_CARD, TELL_APPLICANT))
            .row(
                    "PRA-T07",
                    Set.of(TO_ACTIVATE),
                    ACTIVATE,
                    DONE,
                    Permissions.ACTIVATE,
                    List.of(NO_CANCELLATION, BRAND_AT_ISSUE),
                    List.of(ISSUE_CARD))
            .rowWithReason(
                    "XDE-10",
                    EnumSet.of(DRAFT, RETURNED, VERIFYING, TO_ACTIVATE),
                    END,
                    ENDED,
                    null,
                    List.of(),
                    List.of(RELEASE_PERSON, TELL_APPLICANT))
            .build();

    private NewCardProcedure() {}
}
