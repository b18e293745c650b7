package org.anju.institution.model;

import org.anju.api.procedure.Rule;

/** The guards of an institution's life. */
public enum InstitutionRule implements Rule {
    VALIDITY_OVER("INS-T10", "备案有效期已过");

    private final String ruleId;
    private final String label;

    InstitutionRule(String ruleId, String label) {
        this.ruleId = ruleId;
        this.label = label;
    }

    @Override
    public String ruleId() {
        return ruleId;
    }

    @Override
    public String label() {
        return label;
    }
}
