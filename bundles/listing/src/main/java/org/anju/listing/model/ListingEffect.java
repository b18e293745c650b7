package org.anju.listing.model;

import org.anju.api.procedure.Effect;

/** What happens with a step of a verification. */
public enum ListingEffect implements Effect {
    ISSUE_CODE("生成核验码和告知单，确定有效期"),
    END_CODE("核验码失效"),
    COUNT_FAILURE("计入当日核验失败次数"),
    PUBLISH("通知其他功能"),
    TELL_REVIEWERS("通知人工核验人员"),
    TELL_REQUESTER("通知申请人");

    private final String label;

    ListingEffect(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
