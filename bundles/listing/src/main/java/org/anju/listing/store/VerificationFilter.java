package org.anju.listing.store;

import org.anju.listing.model.Channel;
import org.anju.listing.model.ListingState;

/**
 * What a list of verifications is filtered by; null means any.
 *
 * @param certNo in its normalised form
 * @param requesterId of one person alone
 */
public record VerificationFilter(
        ListingState state,
        Channel channel,
        String division,
        String certNo,
        String code,
        Long institutionId,
        Long requesterId) {
    /** The same of one person alone. */
    public VerificationFilter ofRequester(long id) {
        return new VerificationFilter(state, channel, division, certNo, code, institutionId, id);
    }
}
