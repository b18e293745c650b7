package org.anju.listing.model;

import org.anju.api.procedure.State;

/** The state of a verification (核验状态, §6.4). */
public enum ListingState implements State {
    /** The register has answered and the result is being written; nobody ever reads it. */
    REQUESTED("核验中", Tone.IN_REVIEW),
    PASSED("核验通过", Tone.EFFECTIVE),
    FAILED("核验不通过", Tone.VOID),
    /** The register gave no usable answer: not the house's fault (LST-R14). */
    ERROR("核验异常", Tone.RETURNED),
    MANUAL("待人工核验", Tone.IN_REVIEW),
    REVOKED("已撤销", Tone.VOID),
    INVALID("已失效", Tone.VOID),
    EXPIRED("已过期", Tone.VOID);

    private final String label;
    private final Tone tone;

    ListingState(String label, Tone tone) {
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
