package org.anju.institution.model;

import static org.anju.institution.model.FilingAction.AUTO_PASS;
import static org.anju.institution.model.FilingAction.DELETE;
import static org.anju.institution.model.FilingAction.NEXT;
import static org.anju.institution.model.FilingAction.PASS;
import static org.anju.institution.model.FilingAction.REJECT;
import static org.anju.institution.model.FilingAction.RETURN;
import static org.anju.institution.model.FilingAction.SUBMIT;
import static org.anju.institution.model.FilingEffect.ERASE;
import static org.anju.institution.model.FilingEffect.FILE;
import static org.anju.institution.model.FilingEffect.GIVE_CASE_NUMBER;
import static org.anju.institution.model.FilingEffect.HOLD_LICENSE;
import static org.anju.institution.model.FilingEffect.KEEP_SUBMISSION;
import static org.anju.institution.model.FilingEffect.RELEASE_LICENSE;
import static org.anju.institution.model.FilingEffect.TELL_APPLICANT;
import static org.anju.institution.model.FilingEffect.TELL_REVIEWERS;
import static org.anju.institution.model.FilingRule.APPLICATION_OPEN;
import static org.anju.institution.model.FilingRule.ENTERING_USER;
import static org.anju.institution.model.FilingRule.FACTS_COMPLETE;
import static org.anju.institution.model.FilingRule.HEAD_OFFICE_ONLY;
import static org.anju.institution.model.FilingRule.LICENSE_FREE;
import static org.anju.institution.model.FilingRule.REVIEW_NOT_REQUIRED;
import static org.anju.institution.model.FilingState.EDITABLE;
import static org.anju.institution.model.FilingState.FILED;
import static org.anju.institution.model.FilingState.REJECTED;
import static org.anju.institution.model.FilingState.RETURNED;
import static org.anju.institution.model.FilingState.SUBMITTED;

import java.util.List;
import java.util.Set;
import org.anju.api.procedure.Procedure;

/** 机构备案: the first filing of an institution (INS-T01 … INS-T06, INS-T11). */
public final class FilingProcedure {
    public static final Procedure<FilingState, FilingAction> TABLE = Procedure.<FilingState, FilingAction>table(
                    "institution.filing", "机构备案")
            .row("INS-T02", EDITABLE, NEXT, null, null, List.of(ENTERING_USER), List.of())
            .row(
                    "INS-T03",
                    EDITABLE,
                    SUBMIT,
                    SUBMITTED,
                    null,
                    List.of(ENTERING_USER, APPLICATION_OPEN, HEAD_OFFICE_ONLY, FACTS_COMPLETE, LICENSE_FREE),
                    List.of(GIVE_CASE_NUMBER, HOLD_LICENSE, TELL_REVIEWERS))
            .row(
                    "INS-T04",
                    Set.of(SUBMITTED),
                    PASS,
                    FILED,
                    Permissions.REVIEW,
                    List.of(),
                    List.of(FILE, TELL_APPLICANT))
            .row(
                    "INS-T04",
                    Set.of(SUBMITTED),
                    AUTO_PASS,
                    FILED,
                    null,
                    List.of(REVIEW_NOT_REQUIRED),
                    List.of(FILE, TELL_APPLICANT))
            .rowWithReason(
                    "INS-T05",
                    Set.of(SUBMITTED),
                    RETURN,
                    RETURNED,
                    Permissions.REVIEW,
                    List.of(),
                    List.of(KEEP_SUBMISSION, TELL_APPLICANT))
            .rowWithReason(
                    "INS-T06",
                    Set.of(SUBMITTED),
                    REJECT,
                    REJECTED,
                    Permissions.REVIEW,
                    List.of(),
                    List.of(RELEASE_LICENSE, TELL_APPLICANT))
            .row("INS-T11", EDITABLE, DELETE, null, null, List.of(ENTERING_USER), List.of(RELEASE_LICENSE, ERASE))
            .build();

    private FilingProcedure() {}
}
