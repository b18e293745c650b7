package org.anju.practitioner.rest;

import java.util.List;
import org.anju.api.rest.Exact;
import org.anju.api.rest.Field;
import org.anju.api.rest.PageQuery;

/** What clients send, besides facts. */
public final class Requests {
    private Requests() {}

    /** 保存 of a case: {@code version} is the one that was shown; null for a new one. */
    public record Save(
            @Field("读到的版本号，修改时必填") Integer version, @Field(value = "人员信息", required = true) FactsBody facts) {}

    /** A step without an opinion. */
    public record Step(@Field(value = "读到的版本号", required = true) Integer version) {}

    /** 核验 */
    public record Verify(
            @Field(
                            value = "核验结果：PASS 通过，RETURN 退回",
                            required = true,
                            oneOf = {"PASS", "RETURN"})
                    String action,
            @Field(value = "读到的版本号", required = true) Integer version,
            @Field(value = "核验意见，退回时必填", max = 500) String opinion) {}

    /** A step of an authority on a card. */
    public record Decision(
            @Field(value = "读到的版本号", required = true) Integer version,
            @Field(value = "办理意见", required = true, max = 500) String opinion) {}

    /** 申请变更: {@code version} is that of the card. */
    public record Change(
            @Field(value = "读到的信息卡版本号", required = true) Integer version,
            @Field(value = "变更后的人员信息", required = true) FactsBody facts) {}

    /** 申请注销, or 依职权注销. */
    public record Cancel(
            @Field(value = "读到的信息卡版本号", required = true) Integer version,
            @Field(value = "注销原因，依职权注销时必填", max = 500) String reason,
            @Field("仅用于主管部门：依职权注销") Boolean exOfficio) {}

    /** 企业LOGO上传 (PRA-F8). */
    public record Brand(
            @Field(value = "读到的版本号，首次为0", required = true) Integer version,
            @Field(value = "企业简称", required = true, min = 2, max = 20) String shortName,
            @Field(value = "企业LOGO，上传文件（kind=logo）得到的id", required = true) String logoFileId) {}

    /** Looks a person up by identity number; in the body, so that it stands in no log. */
    public record PersonSearch(
            @Field(value = "身份证号码", required = true) String idNo,
            @Field("页码，从1起") Integer page,
            @Field("每页条数：10、20、50或100") Integer size) {
        PageQuery pages() {
            return new PageQuery(page == null ? 1 : page, size == null ? 10 : size);
        }
    }

    /** Cases of a batch: those named, or all that a filter finds. */
    public record Batch(
            @Field("案件的id，1至200个") List<Long> ids,
            @Field("对筛选到的全部案件办理，由任务完成") Boolean all,
            @Field("all为true时的筛选条件") CaseQuery filter,
            @Field(
                            value = "仅用于批量核验：PASS 通过，RETURN 退回",
                            oneOf = {"PASS", "RETURN"})
                    String action,
            @Field(value = "仅用于批量核验：核验意见，退回时必填", max = 500) String opinion) {
        boolean whole() {
            return Boolean.TRUE.equals(all);
        }
    }

    /** The filter of a list of cases in a body; as its query parameters. */
    @Exact
    public record CaseQuery(
            @Field(
                            value = "菜单，必填",
                            required = true,
                            oneOf = {"APPLICATIONS", "VERIFICATION", "ACTIVATION"})
                    String view,
            String kind,
            String state,
            String name,
            String caseNo,
            String division,
            String source,
            Long batchId,
            Boolean photoMissing) {}
}
