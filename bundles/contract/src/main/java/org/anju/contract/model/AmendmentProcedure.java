package org.anju.contract.model;

import static org.anju.contract.model.FilingEffect.CLOSE;
import static org.anju.contract.model.FilingEffect.ERASE;
import static org.anju.contract.model.FilingEffect.NOTE_DECISION;
import static org.anju.contract.model.FilingEffect.NOTE_ON_THE_SPOT;
import static org.anju.contract.model.FilingEffect.NOTE_SUBMISSION;
import static org.anju.contract.model.FilingEffect.STEP_FILING;
import static org.anju.contract.model.FilingEffect.TELL_PEOPLE;
import static org.anju.contract.model.FilingEffect.TELL_REVIEWERS;
import static org.anju.contract.model.FilingRule.APPLICANT_FITS;
import static org.anju.contract.model.FilingRule.CANCELLATION_ALLOWED;
import static org.anju.contract.model.FilingRule.COMPLETE;
import static org.anju.contract.model.FilingRule.ENTERED_HERE;
import static org.anju.contract.model.FilingRule.FILING_IN_FORCE;
import static org.anju.contract.model.FilingRule.LEASE_ALLOWED;
import static org.anju.contract.model.FilingRule.NOT_OWN_CASE;
import static org.anju.contract.model.FilingRule.REVIEW_NOT_REQUIRED;
import static org.anju.contract.model.FilingRule.SOMETHING_CHANGED;
import static org.anju.contract.model.FilingState.DONE;
import static org.anju.contract.model.FilingState.DRAFT;
import static org.anju.contract.model.FilingState.EDITABLE;
import static org.anju.contract.model.FilingState.REFUSED;
import static org.anju.contract.model.FilingState.RETURNED;
import static org.anju.contract.model.FilingState.SUBMITTED;

import java.util.List;
import java.util.Set;
import org.anju.api.procedure.Effect;
import org.anju.api.procedure.Procedure;

/** 备案变更、延续、注销: applications about a filing in force; when one passes, the filing takes the step (CON-T25, CON-T26). */
public final class AmendmentProcedure {

    private static final List<Effect> DO = List.of(NOTE_DECISION, STEP_FILING, TELL_PEOPLE);
    private static final List<Effect> DO_ON_THE_SPOT = List.of(NOTE_ON_THE_SPOT, STEP_FILING, TELL_PEOPLE);

    public static final Procedure<FilingState, FilingAction> TABLE = Procedure.<FilingState, FilingAction>table(
                    "contract.filing-amendment", "合同备案变更、延续与注销")
            .row(
                    "CON-T25",
                    EDITABLE,
                    FilingAction.SAVE,
                    null,
                    Permissions.FILING_CREATE,
                    List.of(ENTERED_HERE),
                    List.of())
            .row(
                    "CON-T25",
                    EDITABLE,
                    FilingAction.SUBMIT,
                    SUBMITTED,
                    Permissions.FILING_CREATE,
                    List.of(
                            ENTERED_HERE,
                            COMPLETE,
                            FILING_IN_FORCE,
                            APPLICANT_FITS,
                            SOMETHING_CHANGED,
                            CANCELLATION_ALLOWED,
                            LEASE_ALLOWED),
                    List.of(NOTE_SUBMISSION, TELL_REVIEWERS))
            .row(
                    "CON-T25",
                    Set.of(SUBMITTED),
                    FilingAction.PASS,
                    DONE,
                    Permissions.FILING_REVIEW,
                    List.of(NOT_OWN_CASE, FILING_IN_FORCE, CANCELLATION_ALLOWED, LEASE_ALLOWED),
                    DO)
            .row(
                    "CON-T25",
                    Set.of(SUBMITTED),
                    FilingAction.AUTO_PASS,
                    DONE,
                    null,
                    List.of(REVIEW_NOT_REQUIRED),
                    DO_ON_THE_SPOT)
            .rowWithReason(
                    "CON-T25",
                    Set.of(SUBMITTED),
                    FilingAction.RETURN,
                    RETURNED,
                    Permissions.FILING_REVIEW,
                    List.of(NOT_OWN_CASE),
                    List.of(NOTE_DECISION, TELL_PEOPLE))
            .rowWithReason(
                    "CON-T25",
                    Set.of(SUBMITTED),
                    FilingAction.REJECT,
                    REFUSED,
                    Permissions.FILING_REVIEW,
                    List.of(NOT_OWN_CASE),
                    List.of(NOTE_DECISION, TELL_PEOPLE))
            .rowWithReason(
                    "CON-T25",
                    Set.of(DRAFT, SUBMITTED, RETURNED),
                    FilingAction.END,
                    REFUSED,
                    null,
                    List.of(),
                    List.of(CLOSE))
            .row(
                    "CON-T28",
                    EDITABLE,
                    FilingAction.DELETE,
                    null,
                    Permissions.FILING_CREATE,
                    List.of(ENTERED_HERE),
                    List.of(ERASE))
            .build();

    private AmendmentProcedure() {}
}
