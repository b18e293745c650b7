package org.anju.institution.store;

import org.anju.institution.model.FilingKind;
import org.anju.institution.model.FilingState;

/**
 * What a list of applications is filtered by; null means any.
 *
 * @param enteredBy user who entered them
 * @param institutionId the institution that they are about
 */
public record FilingFilter(
        String name,
        String licenseNo,
        String caseNo,
        FilingKind kind,
        FilingState state,
        String division,
        Long enteredBy,
        Long institutionId) {}
