package org.anju.account.model;

import org.anju.api.procedure.State;

/** State of an account (账号状态, ACC-C2). */
public enum UserStatus implements State {
    PENDING("待审核", Tone.IN_REVIEW),
    ACTIVE("正常", Tone.EFFECTIVE),
    LOCKED("锁定", Tone.RETURNED),
    DISABLED("禁用", Tone.VOID),
    REJECTED("审核不通过", Tone.VOID),
    MERGED("已合并", Tone.VOID),
    CLOSED("已注销", Tone.VOID);

    private final String label;
    private final Tone tone;

    UserStatus(String label, Tone tone) {
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
