package org.anju.practitioner.model;

import java.util.EnumSet;
import java.util.Set;
import org.anju.api.procedure.State;

/** The states of a case (案件): a new card, a change, a cancellation. */
public enum CaseState implements State {
    DRAFT("待提交", Tone.DRAFT),
    VERIFYING("核验中", Tone.IN_REVIEW),
    RETURNED("被退回", Tone.RETURNED),
    TO_ACTIVATE("待激活", Tone.IN_REVIEW),
    /** Activated, or a cancellation that passed. */
    DONE("已办结", Tone.EFFECTIVE),
    /** The card or the institution was cancelled while the case was open. */
    ENDED("已终止", Tone.VOID);

    /** Where the institution may edit, submit and delete. */
    static final Set<CaseState> EDITABLE = EnumSet.of(DRAFT, RETURNED);

    private final String label;
    private final Tone tone;

    CaseState(String label, Tone tone) {
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

    /** Nothing more can happen to a case of this kind. */
    public boolean over(CaseKind kind) {
        return this == DONE || this == ENDED || this == RETURNED && kind == CaseKind.CANCEL;
    }
}
