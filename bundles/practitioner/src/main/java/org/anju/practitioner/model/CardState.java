package org.anju.practitioner.model;

import java.util.EnumSet;
import java.util.Set;
import org.anju.api.procedure.State;

/** The state of a card (信息卡状态). */
public enum CardState implements State {
    /** The verification passed; the institution has not activated it yet. */
    TO_ACTIVATE("待激活", Tone.IN_REVIEW, "P"),
    ACTIVE("生效", Tone.EFFECTIVE, "E"),
    SUSPENDED("已暂停", Tone.RETURNED, "E"),
    CANCELLED("已注销", Tone.VOID, "H"),
    /** Its validity is over. */
    EXPIRED("已过期", Tone.VOID, "H");

    /** What a change may be applied for (PRA-T10). */
    public static final Set<CardState> CHANGEABLE = EnumSet.of(ACTIVE);
    /** What a cancellation may be applied for (PRA-T20). */
    public static final Set<CardState> CANCELLABLE = EnumSet.of(TO_ACTIVATE, ACTIVE);
    /** Those of 【从业人员查看】, as {@link #life} has them. */
    public static final String IN_EFFECT = "E";
    /** Those of 【历史从业人员查看】. */
    public static final String HISTORY = "H";

    private final String label;
    private final Tone tone;
    private final String life;

    CardState(String label, Tone tone, String life) {
        this.label = label;
        this.tone = tone;
        this.life = life;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    /** On which list it lies: P to be activated, E in effect, H history. */
    public String life() {
        return life;
    }

    /** The person is free again (PRA-R34). */
    public boolean over() {
        return life.equals(HISTORY);
    }
}
