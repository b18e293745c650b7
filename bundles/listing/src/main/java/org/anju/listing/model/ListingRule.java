package org.anju.listing.model;

import org.anju.api.procedure.Rule;

/** The guards of a verification's life. */
public enum ListingRule implements Rule {
    NOT_USED("LST-T06", "核验码未用于生效合同"),
    VALIDITY_OVER("LST-T08", "核验有效期已过");

    private final String ruleId;
    private final String label;

    ListingRule(String ruleId, String label) {
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
