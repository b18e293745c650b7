package org.anju.contract.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anju.api.procedure.Procedure;
import org.junit.Test;

/** The tables of filing against the transitions of the specification (§7.4). */
public class FilingProcedureTest {
    private static List<String> transitions(Procedure<FilingState, FilingAction> table) {
        return table.rows().stream()
                .map(row -> row.id() + " "
                        + row.from().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new)) + " "
                        + row.action() + " "
                        + (row.to() == null ? "same" : row.to().toString()) + " "
                        + row.permission() + (row.opinion() ? " reason" : ""))
                .toList();
    }

    @Test
    public void theTransitionsOfFiling() {
        assertEquals(
                List.of(
                        "CON-T20 [DRAFT, RETURNED] SAVE same contract.filing.create",
                        "CON-T21 [DRAFT, RETURNED] SUBMIT SUBMITTED contract.filing.create",
                        "CON-T22 [SUBMITTED] PASS FILED contract.filing.review",
                        "CON-T22 [SUBMITTED] AUTO_PASS FILED null",
                        "CON-T23 [SUBMITTED] RETURN RETURNED contract.filing.review reason",
                        "CON-T24 [SUBMITTED] REJECT REJECTED contract.filing.review reason",
                        "CON-T25 [FILED] CHANGE FILED null",
                        "CON-T25 [FILED] EXTEND FILED null",
                        "CON-T26 [FILED] CANCEL CANCELLED null reason",
                        "CON-T26 [FILED] REVOKE CANCELLED contract.filing.revoke reason",
                        "XDE-13 [FILED] END CANCELLED null reason",
                        "XDE-13 [DRAFT, RETURNED, SUBMITTED] END REJECTED null reason",
                        "CON-T27 [FILED] EXPIRE EXPIRED null reason",
                        "CON-T28 [DRAFT, RETURNED] DELETE same contract.filing.create"),
                transitions(FilingProcedure.TABLE));
    }

    @Test
    public void theTransitionsOfWhatIsAppliedForAboutAFiling() {
        assertEquals(
                List.of(
                        "CON-T25 [DRAFT, RETURNED] SAVE same contract.filing.create",
                        "CON-T25 [DRAFT, RETURNED] SUBMIT SUBMITTED contract.filing.create",
                        "CON-T25 [SUBMITTED] PASS DONE contract.filing.review",
                        "CON-T25 [SUBMITTED] AUTO_PASS DONE null",
                        "CON-T25 [SUBMITTED] RETURN RETURNED contract.filing.review reason",
                        "CON-T25 [SUBMITTED] REJECT REFUSED contract.filing.review reason",
                        "CON-T25 [DRAFT, RETURNED, SUBMITTED] END REFUSED null reason",
                        "CON-T28 [DRAFT, RETURNED] DELETE same contract.filing.create"),
                transitions(AmendmentProcedure.TABLE));
    }

    /** What needs no right is the platform's own step, or follows from an application that passed. */
    @Test
    public void whatNeedsNoRightHasAGuardOrIsThePlatforms() {
        Set<FilingAction> own = Set.of(FilingAction.END, FilingAction.EXPIRE);
        for (Procedure<FilingState, FilingAction> table : List.of(FilingProcedure.TABLE, AmendmentProcedure.TABLE)) {
            table.rows().stream()
                    .filter(row -> row.permission() == null && !own.contains(row.action()))
                    .forEach(row -> assertTrue(
                            row.action().name(),
                            row.rules().contains(FilingRule.BY_APPLICATION)
                                    || row.rules().contains(FilingRule.REVIEW_NOT_REQUIRED)));
        }
    }

    @Test
    public void whatIsOverNeverComesBack() {
        Set<FilingState> over = Set.of(
                FilingState.CANCELLED,
                FilingState.EXPIRED,
                FilingState.REJECTED,
                FilingState.DONE,
                FilingState.REFUSED);
        for (Procedure<FilingState, FilingAction> table : List.of(FilingProcedure.TABLE, AmendmentProcedure.TABLE)) {
            assertTrue(
                    table.rows().stream().noneMatch(row -> row.from().stream().anyMatch(over::contains)));
        }
    }

    /** CON-T21, T22: what is looked at when it is submitted, and again when it passes. */
    @Test
    public void submissionAsksForAllThatTheSpecificationNames() {
        assertEquals(
                List.of(
                        FilingRule.ENTERED_HERE,
                        FilingRule.COMPLETE,
                        FilingRule.SIGNED_ONLINE,
                        FilingRule.CONTRACT_EFFECTIVE,
                        FilingRule.NOT_FILED_YET,
                        FilingRule.APPLICANT_FITS,
                        FilingRule.LEASE_ALLOWED),
                FilingProcedure.TABLE
                        .row(FilingState.DRAFT, FilingAction.SUBMIT)
                        .orElseThrow()
                        .rules());
        assertTrue(FilingProcedure.TABLE
                .row(FilingState.SUBMITTED, FilingAction.PASS)
                .orElseThrow()
                .rules()
                .containsAll(Set.of(FilingRule.NOT_OWN_CASE, FilingRule.CONTRACT_EFFECTIVE)));
    }
}
