package org.anju.institution.rest;

import org.anju.api.rest.Field;

/** What clients send, besides facts. */
public final class Requests {
    private Requests() {}

    /** 保存 of an application: {@code version} is the one that was shown; null for a new one. */
    public record Save(
            @Field("读到的版本号，修改时必填") Integer version,
            @Field(value = "机构主体", required = true) FactsBody facts,
            @Field(value = "申请原因，变更和注销时填写", max = 500) String reason,
            @Field("变更日期（yyyy-MM-dd），仅用于备案变更：备案事项实际变更的日期，提交时必填，不能晚于今天") String changedOn) {}

    /** A step without an opinion. */
    public record Step(@Field(value = "读到的版本号", required = true) Integer version) {}

    /**
     * 审核.
     *
     * @param action PASS, RETURN or REJECT
     * @param opinion 审核意见, 1–500 characters, required for RETURN and REJECT
     */
    public record Review(
            @Field(
                            value = "审核结果：PASS 通过，RETURN 退回，REJECT 不予备案",
                            required = true,
                            oneOf = {"PASS", "RETURN", "REJECT"})
                    String action,
            @Field(value = "读到的版本号", required = true) Integer version,
            @Field(value = "审核意见，退回和不予备案时必填", max = 500) String opinion) {}

    /**
     * A step of a filed institution.
     *
     * @param exOfficio only for 注销: by the authority's own decision, whatever business is open
     */
    public record Decision(
            @Field(value = "读到的版本号", required = true) Integer version,
            @Field(value = "办理意见", max = 500) String opinion,
            @Field("仅用于注销：依职权注销，不论有无未结业务") Boolean exOfficio) {}

    /** Opens a change of a filed institution. */
    public record Change(
            @Field(value = "申请原因", max = 500) String reason,
            @Field(
                            value = "变更日期（yyyy-MM-dd）：备案事项实际变更的日期，不能晚于今天。"
                                    + "超过institution.change.due_days天的照常受理，标记逾期（summary.overdue）",
                            required = true)
                    String changedOn) {}

    /** Opens another application about a filed institution. */
    public record Open(@Field(value = "申请原因，申请备案注销时必填", max = 500) String reason) {}

    /** Looks a legal person up by identity number; in the body, so that it stands in no log. */
    public record PersonSearch(@Field(value = "法人身份证号", required = true) String idNo) {}

    /** A form to check before it is saved. */
    public record Form(@Field(value = "机构主体", required = true) FactsBody facts) {}
}
