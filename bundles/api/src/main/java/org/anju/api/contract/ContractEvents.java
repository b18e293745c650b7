package org.anju.api.contract;

/**
 * Types of the events that the contract domain publishes; subject {@code contract/<id>}, data {@code contractId, contractNo, house, certificate, site,
 * room, code, from, to, division, institutionId}; the names of the house as {@link org.anju.api.listing.HouseNames#of(String, String, String)} takes them.
 */
public final class ContractEvents {
    /** CON-T04; XDE-14 */
    public static final String SIGNED = "contract.signed";
    /** CON-T06; XDE-13, data also {@code revokedOn} */
    public static final String REVOKED = "contract.revoked";
    /** CON-T07; XDE-14 */
    public static final String EXPIRED = "contract.expired";
    /** CON-T22, T25; data also {@code filingId, filingNo}; of a lease on paper {@code contractId} is null, its subject the filing's id */
    public static final String FILED = "contract.filed";
    /** CON-T26, T27; data as of {@link #FILED} */
    public static final String FILING_ENDED = "contract.filing-ended";

    private ContractEvents() {}
}
