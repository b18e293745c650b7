package org.anju.contract.rest;

import java.util.List;
import org.anju.contract.filing.Applying;

/**
 * What a check for 备案申请 found.
 *
 * @param state PASSED, FAILED or MANUAL
 * @param reason why it did not pass
 * @param contracts that may be filed
 * @param supplement whether a contract on paper may be recorded instead (合同补录)
 */
public record FoundView(
        Long verificationId,
        String state,
        String reason,
        HouseView house,
        List<ContractItem> contracts,
        boolean supplement) {
    static FoundView of(Applying.Found found, Named names) {
        VerificationView verification = VerificationView.of(found.verification(), names);
        return new FoundView(
                verification.verificationId(),
                verification.state(),
                verification.reason(),
                verification.house(),
                found.contracts().stream()
                        .map(row -> ContractItem.of(row, names))
                        .toList(),
                found.supplement());
    }
}
