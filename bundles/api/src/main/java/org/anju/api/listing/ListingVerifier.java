package org.anju.api.listing;

import java.math.BigDecimal;
import java.util.Optional;

/** 房源核验 as other domains use it: by its code in their guards (XDE-02), and as the first step of their own procedures. */
public interface ListingVerifier {
    /** What stands behind a code, valid or not; empty for a code that was never given. Every call looks anew. */
    Optional<Listing> find(String code);

    /**
     * The same for a code that the present caller typed: one that was never given counts as a failed attempt (LST-R06). Never called inside a transaction.
     *
     * @throws org.anju.api.problem.Problem 429 after too many failed attempts
     */
    Optional<Listing> typed(String code);

    /**
     * Verifies for the present caller, who needs {@code listing.verify}, as the same caller's request to this domain would (LST-R01). It asks the
     * register and may last seconds, so it is never called inside a transaction.
     *
     * @throws org.anju.api.problem.Problem for what the caller typed (400, 422), after too many failed attempts (429), and when the
     *     register fails (502, 504: M-LST-07)
     */
    Outcome verify(Order order);

    /**
     * Refuses the present caller when his failed attempts of today are used up (LST-R06). Who compares owners in a step of his own asks this first.
     *
     * @throws org.anju.api.problem.Problem 429
     */
    void refuseUsedUp();

    /**
     * Counts owners that the present caller named and was told not to be the right holder, like failed verifications (LST-R06): otherwise another
     * domain's steps would let him guess without end. Called after the transaction of the refusal, which would undo it.
     *
     * @throws org.anju.api.problem.Problem 429 when they are more than he had left: then he is not told how it ended
     */
    void failed(int owners);

    /**
     * What the form of a verification asks for (LST-F1): the five fields, the part that is let, and what else belongs to the request.
     *
     * @param ownerIdType null is {@code 01}
     * @param rentPart null is {@code 1} 整套
     * @param fuzzyAddress 模糊坐落, or null
     * @param entrustNo 委托合同编号, or null
     */
    record Order(
            String division,
            String certType,
            String certNo,
            String ownerName,
            String ownerIdType,
            String ownerIdNo,
            String rentPart,
            String roomNo,
            String roomUse,
            BigDecimal roomArea,
            Integer maxPersons,
            String fuzzyAddress,
            String entrustNo) {}

    /**
     * @param verificationId id of the kept verification (LST-R15)
     * @param state PASSED, FAILED or MANUAL
     * @param reason Chinese, null when passed
     * @param listing null unless passed
     */
    record Outcome(long verificationId, String state, String reason, Listing listing) {}
}
