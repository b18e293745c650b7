package org.anju.practitioner.rest;

import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.Diagram;
import org.anju.api.procedure.Procedures.HistoryLine;
import org.anju.api.rest.Body;
import org.anju.api.rest.Downloads;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.ListFilter;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
import org.anju.api.rest.Summary;
import org.anju.practitioner.Batches;
import org.anju.practitioner.CaseService;
import org.anju.practitioner.Drafting;
import org.anju.practitioner.model.CaseAction;
import org.anju.practitioner.model.Permissions;
import org.anju.practitioner.store.CaseFilter;
import org.anju.practitioner.store.CaseRow;

/** 从业人员信息卡申请、核验、激活: {@code /api/v1/practitioner/card-cases}. */
@Path("card-cases")
@Produces(MediaType.APPLICATION_JSON)
public final class CasesResource {
    private static final String FULL = "显示完整的身份证号码；需要权限，并记入操作日志";

    private final Drafting drafting;
    private final CaseService cases;
    private final Batches batches;
    private final Named names;

    CasesResource(Drafting drafting, CaseService cases, Batches batches, Named names) {
        this.drafting = drafting;
        this.cases = cases;
        this.batches = batches;
        this.names = names;
    }

    @Summary("从业人员案件列表")
    @GET
    @Needs(Permissions.VIEW)
    public Items<CaseItem> list(
            @Field(
                            value = "菜单：待提交和被退回的申请，待核验，待激活",
                            oneOf = {"APPLICATIONS", "VERIFICATION", "ACTIVATION"})
                    @QueryParam("view")
                    String view,
            @Field(
                            value = "案件类型：新增、变更、注销",
                            oneOf = {"NEW", "CHANGE", "CANCEL"})
                    @QueryParam("kind")
                    String kind,
            @Field(
                            value = "状态：待提交、核验中、被退回、待激活、已办结、已终止",
                            oneOf = {"DRAFT", "VERIFYING", "RETURNED", "TO_ACTIVATE", "DONE", "ENDED"})
                    @QueryParam("state")
                    String state,
            @Field(value = "姓名的一部分，至少两个字", max = 50) @QueryParam("name") String name,
            @Field("案件编号") @QueryParam("caseNo") String caseNo,
            @Field("区划代码，含其下级") @QueryParam("division") String division,
            @Field("机构的id") @QueryParam("institutionId") Long institutionId,
            @Field(
                            value = "来源：手工、Excel",
                            oneOf = {"MANUAL", "EXCEL"})
                    @QueryParam("source")
                    String source,
            @Field("导入批次的id") @QueryParam("batchId") Long batchId,
            @Field("缺少照片") @QueryParam("photoMissing") Boolean photoMissing,
            @BeanParam PageQuery page) {
        CaseFilter filter = CaseFilters.of(
                new Requests.CaseQuery(view, kind, state, name, caseNo, division, source, batchId, photoMissing),
                institutionId);
        return shown(cases.list(filter, page.page(), page.size()));
    }

    private Items<CaseItem> shown(Items<CaseRow> rows) {
        return rows.map(row -> CaseItem.of(row, names));
    }

    @Summary("按身份证号码查询案件")
    @POST
    @Path("searches")
    @Needs(Permissions.VIEW)
    public Items<CaseItem> search(Requests.PersonSearch body) {
        PageQuery page = Body.given(body).pages();
        return shown(cases.ofPerson(body.idNo(), page.page(), page.size()));
    }

    /** For the counters of menus and the workbench. */
    @Summary("待提交、待核验、待激活的案件数")
    @GET
    @Path("counts")
    @Needs(Permissions.VIEW)
    public CaseService.Counts counts() {
        return cases.counts();
    }

    /** 批量提交 (PRA-R14) */
    @Summary(value = "批量提交核验；all为true时由任务完成，返回202", answer = Batches.Result.class)
    @POST
    @Path("batch-submit")
    @Needs(Permissions.SUBMIT)
    public Response submitBatch(Requests.Batch body) {
        return BatchAnswer.of(batches, CaseAction.SUBMIT, body);
    }

    /** 批量删除 (PRA-R13) */
    @Summary(value = "批量删除；all为true时由任务完成，返回202", answer = Batches.Result.class)
    @POST
    @Path("batch-delete")
    @Needs(Permissions.EDIT)
    public Response deleteBatch(Requests.Batch body) {
        return BatchAnswer.of(batches, CaseAction.DELETE, body);
    }

    /** 批量核验 */
    @Summary(value = "批量核验；all为true时由任务完成，返回202", answer = Batches.Result.class)
    @POST
    @Path("batch-verify")
    @Needs(Permissions.VERIFY)
    public Response verifyBatch(Requests.Batch body) {
        return BatchAnswer.of(batches, verification(Body.given(body).action()), body);
    }

    private static CaseAction verification(String name) {
        CaseAction action = ListFilter.of(CaseAction.class, "action", "核验结果", name);
        if (action == null) {
            throw Problem.invalid("action", "核验结果不能为空");
        }
        if (!action.verification()) {
            throw Problem.invalid("action", "核验结果取值不在字典范围内");
        }
        return action;
    }

    /** 新增 (PRA-T01) */
    @Summary(value = "新增从业人员，保存为待提交", status = 201, answer = CaseView.class)
    @POST
    @Needs(Permissions.EDIT)
    public Response add(Requests.Save body) {
        long id = drafting.begin(Body.given(Body.given(body).facts()).facts());
        return Response.status(201).entity(get(id, false)).build();
    }

    @Summary("案件详情")
    @GET
    @Path("{id}")
    @Needs(Permissions.VIEW)
    public CaseView get(@PathParam("id") long id, @Field(FULL) @QueryParam("full") boolean full) {
        return CaseView.of(cases.detail(id, full), names);
    }

    /** 编辑 (PRA-T02, PRA-T11) */
    @Summary("修改案件")
    @PUT
    @Path("{id}")
    @Needs(Permissions.EDIT)
    public CaseView edit(@PathParam("id") long id, Requests.Save body) {
        drafting.edit(id, Body.given(body).version(), Body.given(body.facts()).facts());
        return get(id, false);
    }

    /** 删除 (PRA-T03) */
    @Summary(value = "删除案件，仅限待提交和被退回的", status = 204)
    @DELETE
    @Path("{id}")
    @Needs(Permissions.EDIT)
    public void delete(
            @PathParam("id") long id,
            @Field(value = "读到的版本号", required = true) @QueryParam("version") Integer version) {
        cases.delete(id, version);
    }

    /** 提交 (PRA-T04) */
    @Summary(
            value = "提交核验",
            refusals = {409, 422, 503})
    @POST
    @Path("{id}/submit")
    @Needs(Permissions.SUBMIT)
    public CaseView submit(@PathParam("id") long id, Requests.Step body) {
        cases.submit(id, Body.given(body).version());
        return get(id, false);
    }

    /** 核验 (PRA-T05, PRA-T06, PRA-T11, PRA-T12, PRA-T21, PRA-T22) */
    @Summary("核验")
    @POST
    @Path("{id}/verify")
    @Needs(Permissions.VERIFY)
    public CaseView verify(@PathParam("id") long id, Requests.Verify body) {
        cases.verify(id, verification(Body.given(body).action()), body.version(), body.opinion());
        return get(id, false);
    }

    /** 激活 (PRA-T07, PRA-T13) */
    @Summary(
            value = "激活",
            refusals = {422})
    @POST
    @Path("{id}/activate")
    @Needs(Permissions.ACTIVATE)
    public CaseView activate(@PathParam("id") long id, Requests.Step body) {
        cases.activate(id, Body.given(body).version());
        return get(id, false);
    }

    @Summary("案件的办理记录")
    @GET
    @Path("{id}/history")
    @Needs(Permissions.VIEW)
    public List<HistoryLine> history(@PathParam("id") long id) {
        return cases.history(id);
    }

    @Summary("案件的流程图：各状态、状态间的操作、当前状态")
    @GET
    @Path("{id}/procedure")
    @Needs(Permissions.VIEW)
    public Diagram procedure(@PathParam("id") long id) {
        return cases.diagram(id);
    }

    @Summary("案件的头像照片")
    @GET
    @Path("{id}/photo")
    @Produces({"image/jpeg", "image/png", MediaType.APPLICATION_JSON})
    @Needs(Permissions.VIEW)
    public Response photo(@PathParam("id") long id) {
        return Downloads.inline(cases.photo(id), cases::open);
    }

    @Summary("姓名变更证明")
    @GET
    @Path("{id}/proof")
    @Produces({"image/jpeg", "image/png", "application/pdf", MediaType.APPLICATION_JSON})
    @Needs(Permissions.VIEW)
    public Response proof(@PathParam("id") long id) {
        return Downloads.inline(cases.proof(id), cases::open);
    }
}
