package org.anju.listing.model;

import static org.anju.listing.model.ListingAction.CONFIRM_ERROR;
import static org.anju.listing.model.ListingAction.CONFIRM_FAILED;
import static org.anju.listing.model.ListingAction.CONFIRM_MANUAL;
import static org.anju.listing.model.ListingAction.CONFIRM_PASSED;
import static org.anju.listing.model.ListingAction.EXPIRE;
import static org.anju.listing.model.ListingAction.INVALIDATE;
import static org.anju.listing.model.ListingAction.PASS;
import static org.anju.listing.model.ListingAction.REJECT;
import static org.anju.listing.model.ListingAction.REVOKE;
import static org.anju.listing.model.ListingEffect.COUNT_FAILURE;
import static org.anju.listing.model.ListingEffect.END_CODE;
import static org.anju.listing.model.ListingEffect.ISSUE_CODE;
import static org.anju.listing.model.ListingEffect.PUBLISH;
import static org.anju.listing.model.ListingEffect.TELL_REQUESTER;
import static org.anju.listing.model.ListingEffect.TELL_REVIEWERS;
import static org.anju.listing.model.ListingState.ERROR;
import static org.anju.listing.model.ListingState.EXPIRED;
import static org.anju.listing.model.ListingState.FAILED;
import static org.anju.listing.model.ListingState.INVALID;
import static org.anju.listing.model.ListingState.MANUAL;
import static org.anju.listing.model.ListingState.PASSED;
import static org.anju.listing.model.ListingState.REQUESTED;
import static org.anju.listing.model.ListingState.REVOKED;

import java.util.List;
import java.util.Set;
import org.anju.api.procedure.Procedure;

/**
 * 房源核验 (LST-T01 … LST-T08). Rows without a permission are taken by the register's answer, by the requester himself or by the clock; nobody
 * is offered them by his rights.
 */
public final class ListingProcedure {
    public static final Procedure<ListingState, ListingAction> TABLE = Procedure.<ListingState, ListingAction>table(
                    "listing.verification", "房源核验")
            .row("LST-T01", Set.of(REQUESTED), CONFIRM_PASSED, PASSED, null, List.of(), List.of(ISSUE_CODE, PUBLISH))
            .row("LST-T02", Set.of(REQUESTED), CONFIRM_FAILED, FAILED, null, List.of(), List.of(COUNT_FAILURE))
            .row("LST-T03", Set.of(REQUESTED), CONFIRM_ERROR, ERROR, null, List.of(), List.of())
            .row("LST-T04", Set.of(REQUESTED), CONFIRM_MANUAL, MANUAL, null, List.of(), List.of(TELL_REVIEWERS))
            .row(
                    "LST-T05",
                    Set.of(MANUAL),
                    PASS,
                    PASSED,
                    Permissions.REVIEW,
                    List.of(),
                    List.of(ISSUE_CODE, PUBLISH, TELL_REQUESTER))
            .rowWithReason(
                    "LST-T05", Set.of(MANUAL), REJECT, FAILED, Permissions.REVIEW, List.of(), List.of(TELL_REQUESTER))
            .row(
                    "LST-T06",
                    Set.of(PASSED),
                    REVOKE,
                    REVOKED,
                    null,
                    List.of(ListingRule.NOT_USED),
                    List.of(END_CODE, PUBLISH))
            .rowWithReason(
                    "LST-T07",
                    Set.of(PASSED),
                    INVALIDATE,
                    INVALID,
                    Permissions.INVALIDATE,
                    List.of(),
                    List.of(END_CODE, PUBLISH, TELL_REQUESTER))
            .row(
                    "LST-T08",
                    Set.of(PASSED),
                    EXPIRE,
                    EXPIRED,
                    null,
                    List.of(ListingRule.VALIDITY_OVER),
                    List.of(END_CODE, PUBLISH))
            .build();

    private ListingProcedure() {}
}
