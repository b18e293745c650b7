package org.anju.institution.model;

import java.util.EnumSet;
import java.util.Set;
import org.anju.api.procedure.State;

/** The states of an application (备案申请): first filing, change, renewal, cancellation. */
public enum FilingState implements State {
    DRAFT("草稿", Tone.DRAFT),
    SUBMITTED("待审核", Tone.IN_REVIEW),
    RETURNED("已退回", Tone.RETURNED),
    /** A first filing that passed. */
    FILED("已备案", Tone.EFFECTIVE),
    /** 不予备案: final, a new application is allowed. */
    REJECTED("不予备案", Tone.VOID),
    /** A change, renewal or cancellation that passed. */
    DONE("已通过", Tone.EFFECTIVE),
    /** A change, renewal or cancellation that was refused. */
    REFUSED("不予通过", Tone.VOID);

    /** Where the entering user may edit, submit and delete. */
    static final Set<FilingState> EDITABLE = EnumSet.of(DRAFT, RETURNED);

    private final String label;
    private final Tone tone;

    FilingState(String label, Tone tone) {
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

    public boolean editable() {
        return EDITABLE.contains(this);
    }

    /** Nothing more can happen to the application. */
    public boolean over() {
        return !editable() && this != SUBMITTED;
    }
}
