package org.anju.contract.model;

import static org.anju.contract.model.FilingAction.AUTO_PASS;
import static org.anju.contract.model.FilingAction.CANCEL;
import static org.anju.contract.model.FilingAction.CHANGE;
import static org.anju.contract.model.FilingAction.DELETE;
import static org.anju.contract.model.FilingAction.END;
import static org.anju.contract.model.FilingAction.EXPIRE;
import static org.anju.contract.model.FilingAction.EXTEND;
import static org.anju.contract.model.FilingAction.PASS;
import static org.anju.contract.model.FilingAction.REJECT;
import static org.anju.contract.model.FilingAction.RETURN;
import static org.anju.contract.model.FilingAction.REVOKE;
import static org.anju.contract.model.FilingAction.SAVE;
import static org.anju.contract.model.FilingAction.SUBMIT;
import static org.anju.contract.model.FilingEffect.CLOSE;
import static org.anju.contract.model.FilingEffect.END_APPLICATIONS;
import static org.anju.contract.model.FilingEffect.ERASE;
import static org.anju.contract.model.FilingEffect.FREE_HOUSE;
import static org.anju.contract.model.FilingEffect.GIVE_NUMBER;
import static org.anju.contract.model.FilingEffect.NOTE_DECISION;
import static org.anju.contract.model.FilingEffect.NOTE_ON_THE_SPOT;
import static org.anju.contract.model.FilingEffect.NOTE_SUBMISSION;
import static org.anju.contract.model.FilingEffect.OCCUPY_HOUSE;
import static org.anju.contract.model.FilingEffect.PUT_IN_FORCE;
import static org.anju.contract.model.FilingEffect.TELL_DOMAINS;
import static org.anju.contract.model.FilingEffect.TELL_PEOPLE;
import static org.anju.contract.model.FilingEffect.TELL_REVIEWERS;
import static org.anju.contract.model.FilingRule.APPLICANT_FITS;
import static org.anju.contract.model.FilingRule.BY_APPLICATION;
import static org.anju.contract.model.FilingRule.COMPLETE;
import static org.anju.contract.model.FilingRule.CONTRACT_EFFECTIVE;
import static org.anju.contract.model.FilingRule.ENTERED_HERE;
import static org.anju.contract.model.FilingRule.LEASE_ALLOWED;
import static org.anju.contract.model.FilingRule.NOT_FILED_YET;
import static org.anju.contract.model.FilingRule.NOT_OWN_CASE;
import static org.anju.contract.model.FilingRule.REVIEW_NOT_REQUIRED;
import static org.anju.contract.model.FilingRule.SIGNED_ONLINE;
import static org.anju.contract.model.FilingState.CANCELLED;
import static org.anju.contract.model.FilingState.DRAFT;
import static org.anju.contract.model.FilingState.EDITABLE;
import static org.anju.contract.model.FilingState.EXPIRED;
import static org.anju.contract.model.FilingState.FILED;
import static org.anju.contract.model.FilingState.REJECTED;
import static org.anju.contract.model.FilingState.RETURNED;
import static org.anju.contract.model.FilingState.SUBMITTED;

import java.util.List;
import java.util.Set;
import org.anju.api.procedure.Effect;
import org.anju.api.procedure.Procedure;

/** 合同备案 (CON-T20 … CON-T28, XDE-10, XDE-13). 变更, 延续 and 注销 come about by an {@link AmendmentProcedure} that passed. */
public final class FilingProcedure {
    private static final List<Effect> FILE =
            List.of(NOTE_DECISION, GIVE_NUMBER, OCCUPY_HOUSE, TELL_DOMAINS, TELL_PEOPLE);
    private static final List<Effect> FILE_ON_THE_SPOT =
            List.of(NOTE_ON_THE_SPOT, GIVE_NUMBER, OCCUPY_HOUSE, TELL_DOMAINS, TELL_PEOPLE);
    private static final List<Effect> END_FILING =
            List.of(CLOSE, FREE_HOUSE, END_APPLICATIONS, TELL_DOMAINS, TELL_PEOPLE);

    public static final Procedure<FilingState, FilingAction> TABLE = Procedure.<FilingState, FilingAction>table(
                    "contract.filing", "合同备案")
            .row("CON-T20", EDITABLE, SAVE, null, Permissions.FILING_CREATE, List.of(ENTERED_HERE), List.of())
            .row(
                    "CON-T21",
                    EDITABLE,
                    SUBMIT,
                    SUBMITTED,
                    Permissions.FILING_CREATE,
                    List.of(
                            ENTERED_HERE,
                            COMPLETE,
                            SIGNED_ONLINE,
                            CONTRACT_EFFECTIVE,
                            NOT_FILED_YET,
                            APPLICANT_FITS,
                            LEASE_ALLOWED),
                    List.of(NOTE_SUBMISSION, TELL_REVIEWERS))
            .row(
                    "CON-T22",
                    Set.of(SUBMITTED),
                    PASS,
                    FILED,
                    Permissions.FILING_REVIEW,
                    List.of(NOT_OWN_CASE, CONTRACT_EFFECTIVE, LEASE_ALLOWED),
                    FILE)
            .row("CON-T22", Set.of(SUBMITTED), AUTO_PASS, FILED, null, List.of(REVIEW_NOT_REQUIRED), FILE_ON_THE_SPOT)
            .rowWithReason(
                    "CON-T23",
                    Set.of(SUBMITTED),
                    RETURN,
                    RETURNED,
                    Permissions.FILING_REVIEW,
                    List.of(NOT_OWN_CASE),
                    List.of(NOTE_DECISION, TELL_PEOPLE))
            .rowWithReason(
                    "CON-T24",
                    Set.of(SUBMITTED),
                    REJECT,
                    REJECTED,
                    Permissions.FILING_REVIEW,
                    List.of(NOT_OWN_CASE),
                    List.of(NOTE_DECISION, TELL_PEOPLE))
            .row(
                    "CON-T25",
                    Set.of(FILED),
                    CHANGE,
                    FILED,
                    null,
                    List.of(BY_APPLICATION),
                    List.of(PUT_IN_FORCE, TELL_DOMAINS))
            .row(
                    "CON-T25",
                    Set.of(FILED),
                    EXTEND,
                    FILED,
                    null,
                    List.of(BY_APPLICATION),
                    List.of(PUT_IN_FORCE, TELL_DOMAINS))
            .rowWithReason("CON-T26", Set.of(FILED), CANCEL, CANCELLED, null, List.of(BY_APPLICATION), END_FILING)
            .rowWithReason(
                    "CON-T26", Set.of(FILED), REVOKE, CANCELLED, Permissions.FILING_REVOKE, List.of(), END_FILING)
            .rowWithReason("XDE-13", Set.of(FILED), END, CANCELLED, null, List.of(), END_FILING)
            .rowWithReason(
                    "XDE-13",
                    Set.of(DRAFT, SUBMITTED, RETURNED),
                    END,
                    REJECTED,
                    null,
                    List.of(),
                    List.of(CLOSE, TELL_PEOPLE))
            .rowWithReason("CON-T27", Set.of(FILED), EXPIRE, EXPIRED, null, List.of(), END_FILING)
            .row("CON-T28", EDITABLE, DELETE, null, Permissions.FILING_CREATE, List.of(ENTERED_HERE), List.of(ERASE))
            .build();

    private FilingProcedure() {}
}
