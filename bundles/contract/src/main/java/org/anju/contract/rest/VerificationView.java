package org.anju.contract.rest;

import org.anju.contract.Verification;

/**
 * What ① 房源核验 found.
 *
 * @param verificationId null for a typed code
 * @param state PASSED, FAILED or MANUAL
 * @param reason why it did not pass
 * @param house null unless passed
 */
public record VerificationView(Long verificationId, String state, String reason, HouseView house) {
    static VerificationView of(Verification.Result result, Named names) {
        return new VerificationView(
                result.id(),
                result.state(),
                result.reason(),
                result.house() == null ? null : HouseView.of(result.house().masked(), names));
    }
}
