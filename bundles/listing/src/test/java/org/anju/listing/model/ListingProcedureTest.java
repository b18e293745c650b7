package org.anju.listing.model;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;

/** Holds the table against §6.4 of the specification. */
public class ListingProcedureTest {
    @Test
    public void isTheTableOfTheSpecification() {
        assertEquals(
                List.of(
                        "LST-T01 [REQUESTED] CONFIRM_PASSED PASSED",
                        "LST-T02 [REQUESTED] CONFIRM_FAILED FAILED",
                        "LST-T03 [REQUESTED] CONFIRM_ERROR ERROR",
                        "LST-T04 [REQUESTED] CONFIRM_MANUAL MANUAL",
                        "LST-T05 [MANUAL] PASS PASSED listing.review",
                        "LST-T05 [MANUAL] REJECT FAILED reason listing.review",
                        "LST-T06 [PASSED] REVOKE REVOKED",
                        "LST-T07 [PASSED] INVALIDATE INVALID reason listing.invalidate",
                        "LST-T08 [PASSED] EXPIRE EXPIRED"),
                ListingProcedure.TABLE.rows().stream()
                        .map(row -> row.id() + " "
                                + row.from().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new))
                                + " "
                                + row.action() + " " + row.to() + (row.opinion() ? " reason" : "")
                                + (row.permission() == null ? "" : " " + row.permission()))
                        .toList());
    }

    @Test
    public void technicalErrorsCountAsNothing() {
        assertEquals(
                List.of(),
                ListingProcedure.TABLE
                        .row(ListingState.REQUESTED, ListingAction.CONFIRM_ERROR)
                        .orElseThrow()
                        .effects());
    }
}
