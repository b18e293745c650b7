package org.anju.institution.model;

import org.anju.api.procedure.State;

/** The state of a store (门店). */
public enum StoreState implements State {
    PASSED("正常", Tone.EFFECTIVE),
    DISABLED("已禁用", Tone.VOID);

    private final String label;
    private final Tone tone;

    StoreState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
