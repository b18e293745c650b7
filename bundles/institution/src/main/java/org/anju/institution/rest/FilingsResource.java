package org.anju.institution.rest;

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
import org.anju.api.account.InstitutionAccounts.Credentials;
import org.anju.api.problem.FieldProblem;
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
import org.anju.institution.AdminAccounts;
import org.anju.institution.Drafting;
import org.anju.institution.FilingService;
import org.anju.institution.Grounds;
import org.anju.institution.model.FilingAction;
import org.anju.institution.model.FilingKind;
import org.anju.institution.model.FilingState;
import org.anju.institution.model.Permissions;
import org.anju.institution.store.FilingFilter;

/** 机构备案申请、审核: {@code /api/v1/institution/filings}. */
@Path("filings")
@Produces(MediaType.APPLICATION_JSON)
public final class FilingsResource {
    private final Drafting drafting;
    private final FilingService filings;
    private final AdminAccounts admins;
    private final Named names;

    FilingsResource(Drafting drafting, FilingService filings, AdminAccounts admins, Named names) {
        this.drafting = drafting;
        this.filings = filings;
        this.admins = admins;
        this.names = names;
    }

    /** Applications, newest first; {@code mine=true} for those that the caller entered. */
    @Summary("机构备案申请列表")
    @GET
    @Needs(Permissions.VIEW)
    public Items<FilingItem> list(
            @Field(value = "机构名称的一部分，至少两个字", max = 100) @QueryParam("name") String name,
            @Field("营业执照号码") @QueryParam("licenseNo") String licenseNo,
            @Field("申请编号") @QueryParam("caseNo") String caseNo,
            @Field(
                            value = "申请类型：新增、变更、延续、注销",
                            oneOf = {"NEW", "CHANGE", "RENEWAL", "CANCELLATION"})
                    @QueryParam("kind")
                    String kind,
            @Field(
                            value = "状态：草稿、待审核、已退回、已备案、不予备案、已通过、不予通过",
                            oneOf = {"DRAFT", "SUBMITTED", "RETURNED", "FILED", "REJECTED", "DONE", "REFUSED"})
                    @QueryParam("state")
                    String state,
            @Field("区划代码，含其下级") @QueryParam("division") String division,
            @Field("仅本人填报的") @QueryParam("mine") boolean mine,
            @Field("机构的id") @QueryParam("institutionId") Long institutionId,
            @BeanParam PageQuery page) {
        FilingFilter filter = new FilingFilter(
                ListFilter.namePart(name),
                ListFilter.text(licenseNo),
                ListFilter.text(caseNo),
                ListFilter.of(FilingKind.class, "kind", "申请类型", kind),
                ListFilter.of(FilingState.class, "state", "状态", state),
                ListFilter.division(division),
                mine ? filings.callerId() : null,
                institutionId);
        return filings.list(filter, page.page(), page.size()).map(row -> FilingItem.of(row, names));
    }

    /** 保存: begins an application. */
    @Summary(
            value = "新建机构备案申请（保存为草稿）",
            description = "只须机构名称和营业执照号码，其余可以后补。"
                    + "随后：上传附件，保存，逐页检查（check?page=1、2、3），生成机构管理员账号（generate-admin），提交（submit），审核（review）。",
            status = 201,
            answer = FilingView.class)
    @POST
    @Needs({Permissions.CREATE, Permissions.SELF_FILING})
    public Response begin(Requests.Save body) {
        long id = drafting.begin(facts(body).facts());
        return Response.status(201).entity(view(id, false)).build();
    }

    /** 下一步 for a form that nobody has saved yet. */
    @Summary("检查未保存的申请表的一页，返回提醒")
    @POST
    @Path("check")
    @Needs({Permissions.CREATE, Permissions.SELF_FILING})
    public List<FieldProblem> check(
            @Field(value = "申请表的第几页：1 机构信息，2 经办和场所，3 附件", required = true) @QueryParam("page") int page,
            Requests.Form body) {
        Requests.Form form = Body.given(body);
        return drafting.check(page, Body.given(form.facts()).facts());
    }

    @Summary("领取营业执照、备案事项变更后应在几日内申请，0为不检查")
    @GET
    @Path("due-days")
    @Needs(Permissions.VIEW)
    public FilingService.DueDays dueDays() {
        return filings.dueDays();
    }

    @Summary("机构备案申请详情")
    @GET
    @Path("{id}")
    @Needs(Permissions.VIEW)
    public FilingView get(
            @PathParam("id") long id, @Field("显示完整的身份证号和电话；需要权限，并记入操作日志") @QueryParam("full") boolean full) {
        return view(id, full);
    }

    /** 保存 */
    @Summary("保存机构备案申请")
    @PUT
    @Path("{id}")
    @Needs({Permissions.CREATE, Permissions.SELF_FILING})
    public FilingView save(@PathParam("id") long id, Requests.Save body) {
        FactsBody facts = facts(body);
        drafting.edit(id, body.version(), facts.facts(), new Grounds(body.reason(), body.changedOn()));
        return view(id, false);
    }

    @Summary(value = "删除草稿", status = 204)
    @DELETE
    @Path("{id}")
    @Needs({Permissions.CREATE, Permissions.SELF_FILING})
    public Response delete(
            @PathParam("id") long id,
            @Field(value = "读到的版本号", required = true) @QueryParam("version") Integer version) {
        filings.delete(id, version);
        return Response.noContent().build();
    }

    /** 下一步 (INS-T02): 400 with all errors of the page; else warnings. */
    @Summary("下一步：检查申请表的一页，返回提醒")
    @POST
    @Path("{id}/check")
    @Needs({Permissions.CREATE, Permissions.SELF_FILING})
    public List<FieldProblem> next(
            @PathParam("id") long id,
            @Field(value = "申请表的第几页：1 机构信息，2 经办和场所，3 附件", required = true) @QueryParam("page") int page) {
        return drafting.next(id, page);
    }

    /** 提交 (INS-T03) */
    @Summary("提交机构备案申请")
    @POST
    @Path("{id}/submit")
    @Needs({Permissions.CREATE, Permissions.SELF_FILING})
    public FilingView submit(@PathParam("id") long id, Requests.Step body) {
        filings.submit(id, Body.given(body).version());
        return view(id, false);
    }

    /** 审核 (INS-T04 … INS-T07) */
    @Summary("审核机构备案申请")
    @POST
    @Path("{id}/review")
    @Needs(Permissions.REVIEW)
    public FilingView review(@PathParam("id") long id, Requests.Review body) {
        FilingAction action = Body.given(ListFilter.of(
                FilingAction.class, "action", "审核结果", Body.given(body).action()));
        filings.review(id, action, body.version(), body.opinion());
        return view(id, false);
    }

    /** 生成机构管理员账号 (INS-R01): login and password, shown once. */
    @Summary("生成机构管理员账号，密码仅显示这一次")
    @POST
    @Path("{id}/generate-admin")
    @Needs(Permissions.CREATE)
    public Credentials generateAdmin(@PathParam("id") long id) {
        return admins.generate(id);
    }

    /** 办理记录 */
    @Summary("申请的办理记录")
    @GET
    @Path("{id}/history")
    @Needs(Permissions.VIEW)
    public List<HistoryLine> history(@PathParam("id") long id) {
        return filings.history(id);
    }

    /** 流程图: the procedure with the state that the application is in. */
    @GET
    @Summary("申请的流程图：各状态、状态间的操作、当前状态")
    @Path("{id}/procedure")
    @Needs(Permissions.VIEW)
    public Diagram procedure(@PathParam("id") long id) {
        return filings.diagram(id);
    }

    /** A file of the application. */
    @Summary("申请的附件")
    @GET
    @Path("{id}/files/{fileId}")
    @Produces(MediaType.WILDCARD)
    @Needs(Permissions.VIEW)
    public Response file(@PathParam("id") long id, @PathParam("fileId") String fileId) {
        return Downloads.inline(filings.file(id, fileId), filings::open);
    }

    private FilingView view(long id, boolean full) {
        return FilingView.of(filings.detail(id, full), names);
    }

    private static FactsBody facts(Requests.Save body) {
        return Body.given(Body.given(body).facts());
    }
}
