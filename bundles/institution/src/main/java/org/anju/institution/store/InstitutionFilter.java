package org.anju.institution.store;

import org.anju.institution.model.InstitutionState;

/** What a list of institutions is filtered by; null means any. */
public record InstitutionFilter(
        String name, String licenseNo, String filingNo, String type, InstitutionState state, String division) {}
