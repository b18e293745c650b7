package org.anju.api.listing;

/**
 * Types of the events that the listing domain publishes; subject {@code listing/<id>}, data {@code verificationId, code, house, division,
 * institutionId}.
 */
public final class ListingEvents {
    /** LST-T01, LST-T05 */
    public static final String PASSED = "listing.passed";
    /** LST-T06; XDE-12 */
    public static final String REVOKED = "listing.revoked";
    /** LST-T07; XDE-12, data also {@code reason} */
    public static final String INVALID = "listing.invalid";
    /** LST-T08 */
    public static final String EXPIRED = "listing.expired";

    private ListingEvents() {}
}
