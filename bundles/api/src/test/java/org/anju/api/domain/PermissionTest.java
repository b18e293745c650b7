package org.anju.api.domain;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public class PermissionTest {
    @Test
    public void whoDecidesOnCasesOfOthersReviews() {
        for (String right : List.of("institution.filing.review", "practitioner.case.verify", "listing.review")) {
            assertTrue(right, Permission.isReview(right));
            assertTrue(right, Permission.isKeptFromAdministrators(right));
        }
    }

    @Test
    public void whoAsksTheRegisterReviewsNothing() {
        for (String right : List.of("listing.verify", "listing.verify:MARKET", "practitioner.case.submit")) {
            assertFalse(right, Permission.isReview(right));
        }
    }
}
