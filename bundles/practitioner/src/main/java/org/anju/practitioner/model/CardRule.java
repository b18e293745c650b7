package org.anju.practitioner.model;

import org.anju.api.procedure.Rule;

/** The guards of a card's life. */
public enum CardRule implements Rule {
    VALIDITY_OVER("PRA-T24", "信息卡有效期已过");

    private final String ruleId;
    private final String label;

    CardRule(String ruleId, String label) {
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
