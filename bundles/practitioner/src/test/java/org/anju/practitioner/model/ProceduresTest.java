package org.anju.practitioner.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anju.api.procedure.Procedure;
import org.junit.Test;

/** The tables against the transitions of the specification (§5.4). */
public class ProceduresTest {
    private static List<String> lines(Procedure<?, ?> table) {
        return table.rows().stream()
                .map(row -> row.id() + " "
                        + row.from().stream()
                                .map(s -> ((Enum<?>) s).name())
                                .collect(Collectors.toCollection(TreeSet::new))
                        + " "
                        + row.action() + " "
                        + (row.to() == null ? "same" : row.to().toString()) + (row.opinion() ? " reason" : ""))
                .toList();
    }

    @Test
    public void aNewCard() {
        assertEquals(
                List.of(
                        "PRA-T02 [DRAFT, RETURNED] SAVE same",
                        "PRA-T03 [DRAFT, RETURNED] DELETE same",
                        "PRA-T04 [DRAFT, RETURNED] SUBMIT VERIFYING",
                        "PRA-T05 [VERIFYING] RETURN RETURNED reason",
                        "PRA-T06 [VERIFYING] PASS TO_ACTIVATE",
                        "PRA-T07 [TO_ACTIVATE] ACTIVATE DONE",
                        "XDE-10 [DRAFT, RETURNED, TO_ACTIVATE, VERIFYING] END ENDED reason"),
                lines(NewCardProcedure.TABLE));
    }

    @Test
    public void aChange() {
        assertEquals(
                List.of(
                        "PRA-T11 [RETURNED] SAVE same",
                        "PRA-T11 [RETURNED] DELETE same",
                        "PRA-T10 [DRAFT, RETURNED] SUBMIT VERIFYING",
                        "PRA-T11 [VERIFYING] RETURN RETURNED reason",
                        "PRA-T12 [VERIFYING] PASS TO_ACTIVATE",
                        "PRA-T13 [TO_ACTIVATE] ACTIVATE DONE",
                        "XDE-10 [DRAFT, RETURNED, TO_ACTIVATE, VERIFYING] END ENDED reason"),
                lines(ChangeProcedure.TABLE));
    }

    @Test
    public void aCancellation() {
        assertEquals(
                List.of(
                        "PRA-T20 [DRAFT] SUBMIT VERIFYING",
                        "PRA-T21 [VERIFYING] RETURN RETURNED reason",
                        "PRA-T22 [VERIFYING] PASS DONE",
                        "XDE-10 [DRAFT, VERIFYING] END ENDED reason"),
                lines(CancelProcedure.TABLE));
    }

    @Test
    public void theLifeOfACard() {
        assertEquals(
                List.of(
                        "PRA-T07 [TO_ACTIVATE] ISSUE ACTIVE",
                        "PRA-T13 [ACTIVE] REVISE ACTIVE",
                        "PRA-T22 [ACTIVE, SUSPENDED, TO_ACTIVATE] CANCEL CANCELLED",
                        "PRA-T23 [ACTIVE] SUSPEND SUSPENDED reason",
                        "PRA-T23 [SUSPENDED] RESUME ACTIVE reason",
                        "PRA-T23 [ACTIVE, SUSPENDED, TO_ACTIVATE] CANCEL_EX_OFFICIO CANCELLED reason",
                        "PRA-T24 [ACTIVE, SUSPENDED] EXPIRE EXPIRED"),
                lines(CardProcedure.TABLE));
    }

    /** PRA-R34 */
    @Test
    public void whatIsOverNeverComesBack() {
        assertTrue(CardProcedure.TABLE.rows().stream()
                .noneMatch(row ->
                        row.from().contains(CardState.CANCELLED) || row.from().contains(CardState.EXPIRED)));
    }

    /** PRA-R20 */
    @Test
    public void theDistrictAloneVerifiesAndDoesNothingElse() {
        Set<CaseAction> decisions = Set.of(CaseAction.PASS, CaseAction.RETURN);
        for (CaseKind kind : CaseKind.values()) {
            kind.table().rows().forEach(row -> {
                boolean decides = decisions.contains(row.action());
                assertEquals(decides, Permissions.VERIFY.equals(row.permission()));
                assertEquals(decides, row.rules().contains(CaseRule.OWN_DISTRICT));
            });
        }
    }

    @Test
    public void submissionAsksForAllThatTheSpecificationNames() {
        assertTrue(rules(CaseKind.NEW, CaseState.DRAFT, CaseAction.SUBMIT)
                .containsAll(List.of(
                        CaseRule.FACTS_COMPLETE,
                        CaseRule.BRAND_COMPLETE,
                        CaseRule.PERSON_FREE,
                        CaseRule.INSTITUTION_ACTIVE,
                        CaseRule.NOT_BLACKLISTED)));
        assertTrue(rules(CaseKind.CHANGE, CaseState.DRAFT, CaseAction.SUBMIT)
                .containsAll(List.of(CaseRule.CARD_ACTIVE, CaseRule.SOMETHING_CHANGED)));
        assertEquals(List.of(CaseRule.OPERATOR_CLOSED), rules(CaseKind.CANCEL, CaseState.DRAFT, CaseAction.SUBMIT));
        assertTrue(
                rules(CaseKind.NEW, CaseState.TO_ACTIVATE, CaseAction.ACTIVATE).contains(CaseRule.BRAND_AT_ISSUE));
    }

    private static List<?> rules(CaseKind kind, CaseState from, CaseAction action) {
        return kind.table().row(from, action).orElseThrow().rules();
    }

    @Test
    public void aCaseLiesOnTheDeskOfWhoHasToDoSomething() {
        assertEquals(Desk.APPLICATIONS, Desk.of(CaseKind.NEW, CaseState.RETURNED));
        assertEquals(Desk.CORRECTION, Desk.of(CaseKind.CHANGE, CaseState.RETURNED));
        assertEquals(Desk.OVER, Desk.of(CaseKind.CANCEL, CaseState.RETURNED));
        assertEquals(Desk.VERIFICATION, Desk.of(CaseKind.CANCEL, CaseState.VERIFYING));
        assertEquals(Desk.ACTIVATION, Desk.of(CaseKind.CHANGE, CaseState.TO_ACTIVATE));
    }
}
