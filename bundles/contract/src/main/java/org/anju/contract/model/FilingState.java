package org.anju.contract.model;

import java.util.EnumSet;
import java.util.Set;
import org.anju.api.procedure.State;

/** The states of a filing (合同备案), and of an application about one: change, extension, cancellation (SPEC §7.4). */
public enum FilingState implements State {
    DRAFT("草稿", Tone.DRAFT, 'A'),
    SUBMITTED("待审核", Tone.IN_REVIEW, 'A'),
    RETURNED("已退回", Tone.RETURNED, 'A'),
    FILED("已备案", Tone.EFFECTIVE, 'F'),
    /** 不予备案: final, the contract may be applied for again. */
    REJECTED("不予备案", Tone.VOID, 'O'),
    CANCELLED("已注销", Tone.VOID, 'F'),
    EXPIRED("已到期", Tone.VOID, 'F'),
    /** A change, extension or cancellation that passed. */
    DONE("已通过", Tone.EFFECTIVE, 'O'),
    /** A change, extension or cancellation that was refused. */
    REFUSED("不予通过", Tone.VOID, 'O');

    /** Where who entered it may edit, submit and delete. */
    public static final Set<FilingState> EDITABLE = EnumSet.of(DRAFT, RETURNED);

    private final String label;
    private final Tone tone;
    private final char desk;

    FilingState(String label, Tone tone, char desk) {
        this.label = label;
        this.tone = tone;
        this.desk = desk;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    /** On which desk it stands, as the column holds it: A applications, F filings and what became of them, O what is over. */
    public String desk() {
        return String.valueOf(desk);
    }

    /** On 备案列表. */
    public boolean isFiling() {
        return desk == FILED.desk;
    }

    /** Whether nothing comes of it any more: the contract may be applied for again. */
    public boolean isOver() {
        return this != FILED && desk != SUBMITTED.desk;
    }

    public boolean editable() {
        return EDITABLE.contains(this);
    }
}
