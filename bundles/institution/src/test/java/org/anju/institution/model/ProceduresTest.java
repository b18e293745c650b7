package org.anju.institution.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anju.api.procedure.Action;
import org.anju.api.procedure.Procedure;
import org.anju.api.procedure.State;
import org.junit.Test;

/** Holds the tables against §4.4 of the specification. */
public class ProceduresTest {
    private static <S extends Enum<S> & State, A extends Enum<A> & Action> List<String> lines(Procedure<S, A> table) {
        return table.rows().stream()
                .map(row -> row.id() + " "
                        + row.from().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new)) + " "
                        + row.action() + " "
                        + (row.to() == null ? "same" : row.to().name()) + (row.opinion() ? " reason" : ""))
                .toList();
    }

    @Test
    public void filing() {
        assertEquals(
                List.of(
                        "INS-T02 [DRAFT, RETURNED] NEXT same",
                        "INS-T03 [DRAFT, RETURNED] SUBMIT SUBMITTED",
                        "INS-T04 [SUBMITTED] PASS FILED",
                        "INS-T04 [SUBMITTED] AUTO_PASS FILED",
                        "INS-T05 [SUBMITTED] RETURN RETURNED reason",
                        "INS-T06 [SUBMITTED] REJECT REJECTED reason",
                        "INS-T11 [DRAFT, RETURNED] DELETE same"),
                lines(FilingProcedure.TABLE));
    }

    @Test
    public void change() {
        assertTrue(lines(ChangeProcedure.TABLE)
                .containsAll(List.of("INS-T07 [DRAFT, RETURNED] SUBMIT SUBMITTED", "INS-T07 [SUBMITTED] PASS DONE")));
        assertTrue(ChangeProcedure.TABLE
                .row(FilingState.SUBMITTED, FilingAction.PASS)
                .orElseThrow()
                .effects()
                .contains(FilingEffect.APPLY_CHANGE));
    }

    @Test
    public void cancellationIsAlwaysReviewedAndBlockedByOpenBusiness() {
        assertTrue(CancellationProcedure.TABLE
                .row(FilingState.SUBMITTED, FilingAction.AUTO_PASS)
                .isEmpty());
        for (FilingAction action : List.of(FilingAction.SUBMIT, FilingAction.PASS)) {
            assertTrue(CancellationProcedure.TABLE.rows().stream()
                    .filter(row -> row.action() == action)
                    .allMatch(row -> row.rules().contains(FilingRule.NO_BLOCKERS)));
        }
    }

    @Test
    public void lifeOfAnInstitution() {
        assertEquals(
                List.of(
                        "INS-T08 [FILED] SUSPEND SUSPENDED reason",
                        "INS-T08 [SUSPENDED] RESUME FILED reason",
                        "INS-T09 [FILED, SUSPENDED] CANCEL CANCELLED reason",
                        "INS-T09 [FILED, SUSPENDED] CANCEL_EX_OFFICIO CANCELLED reason",
                        "INS-T10 [FILED] EXPIRE EXPIRED"),
                lines(InstitutionProcedure.TABLE));
        assertTrue(InstitutionProcedure.TABLE
                .row(InstitutionState.FILED, InstitutionAction.CANCEL)
                .orElseThrow()
                .rules()
                .contains(FilingRule.NO_BLOCKERS));
    }

    @Test
    public void stores() {
        assertEquals(
                List.of("INS-T30 [PASSED] DISABLE DISABLED", "INS-T30 [DISABLED] ENABLE PASSED"),
                lines(StoreProcedure.TABLE));
    }

    @Test
    public void whoReviewsHoldsTheReviewRight() {
        Set<FilingAction> decisions = Set.of(FilingAction.PASS, FilingAction.RETURN, FilingAction.REJECT);
        for (FilingKind kind : FilingKind.values()) {
            kind.table().rows().stream()
                    .filter(row -> decisions.contains(row.action()))
                    .forEach(row -> assertEquals(Permissions.REVIEW, row.permission()));
        }
    }
}
