package org.anju.contract.filing;

import org.anju.contract.model.Content;

/**
 * What somebody enters in an application (CON-F2, CON-F3), as it was typed; nothing is checked yet.
 *
 * @param signedOn 线下签订日期
 * @param content terms and parties; null where none were sent
 */
public record FilingEntry(
        String applicant,
        String signedOn,
        String reason,
        String changedOn,
        String ground,
        String declaredBy,
        Content content) {}
