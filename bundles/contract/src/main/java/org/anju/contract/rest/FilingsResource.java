package org.anju.contract.rest;

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
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.anju.api.listing.CertNo;
import org.anju.api.procedure.Diagram;
import org.anju.api.procedure.Procedures.HistoryLine;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.ListFilter;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
import org.anju.api.rest.Site;
import org.anju.api.rest.Summary;
import org.anju.contract.filing.Applying;
import org.anju.contract.filing.FilingDetail;
import org.anju.contract.filing.FilingDrafting;
import org.anju.contract.filing.FilingService;
import org.anju.contract.filing.FilingStatistics;
import org.anju.contract.model.FilingAction;
import org.anju.contract.model.FilingKind;
import org.anju.contract.model.FilingList;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.Permissions;
import org.anju.contract.store.FilingFilter;

/** 备案申请、备案审核、备案列表: {@code /api/v1/contract/filings}. */
@Path("filings")
@Produces(MediaType.APPLICATION_JSON)
public final class FilingsResource {
    private final Applying applying;
    private final FilingDrafting drafting;
    private final FilingService filings;
    private final FilingStatistics statistics;
    private final Named names;

    FilingsResource(
            Applying applying,
            FilingDrafting drafting,
            FilingService filings,
            FilingStatistics statistics,
            Named names) {
        this.applying = applying;
        this.drafting = drafting;
        this.filings = filings;
        this.statistics = statistics;
        this.names = names;
    }

    @Summary("合同备案列表")
    @GET
    @Needs(Permissions.VIEW)
    public Items<FilingItem> list(
            @Field(
                            value = "列表：备案申请（本机构或本窗口录入的），备案审核，备案列表（默认）",
                            oneOf = {"APPLICATIONS", "REVIEWS", "FILINGS"})
                    @QueryParam("view")
                    String view,
            @Field(
                            value = "申请类型：备案、变更、延续、注销",
                            oneOf = {"NEW", "CHANGE", "EXTENSION", "CANCELLATION"})
                    @QueryParam("kind")
                    String kind,
            @Field(
                            value = "状态：草稿、待审核、已退回、已备案、不予备案、已注销、已到期、已通过、不予通过",
                            oneOf = {
                                "DRAFT",
                                "SUBMITTED",
                                "RETURNED",
                                "FILED",
                                "REJECTED",
                                "CANCELLED",
                                "EXPIRED",
                                "DONE",
                                "REFUSED"
                            })
                    @QueryParam("state")
                    String state,
            @Field(value = "当事人姓名的一部分，至少两个字", max = 50) @QueryParam("name") String name,
            @Field("合同备案号") @QueryParam("filingNo") String filingNo,
            @Field("租赁合同编号") @QueryParam("contractNo") String contractNo,
            @Field("产权证号") @QueryParam("certNo") String certNo,
            @Field("区划代码，含其下级") @QueryParam("division") String division,
            @Field("机构的id") @QueryParam("institutionId") Long institutionId,
            @Field("只看逾期申请的") @QueryParam("overdue") boolean overdue,
            @BeanParam PageQuery page) {
        FilingList list = ListFilter.of(FilingList.class, "view", "列表", view);
        FilingFilter filter = new FilingFilter(
                list == null ? FilingList.FILINGS : list,
                ListFilter.of(FilingKind.class, "kind", "申请类型", kind),
                ListFilter.of(FilingState.class, "state", "状态", state),
                ListFilter.namePart(name),
                ListFilter.text(filingNo),
                ListFilter.text(contractNo),
                CertNo.normalise(ListFilter.text(certNo)),
                ListFilter.division(division),
                institutionId,
                overdue,
                null,
                null);
        return filings.list(filter, page.page(), page.size()).map(row -> FilingItem.of(row, names));
    }

    /** For the counters of menus and the workbench. */
    @Summary("待办的备案申请、待审核、有效、将到期的备案数")
    @GET
    @Path("counts")
    @Needs(Permissions.VIEW)
    public FilingStatistics.Counts counts() {
        return statistics.counts();
    }

    @Summary("各状态的备案数")
    @GET
    @Path("statistics")
    @Needs(Permissions.VIEW)
    public FilingStatistics.Figures statistics(@Field("区划代码，含其下级") @QueryParam("division") String division) {
        return statistics.figures(ListFilter.division(division));
    }

    /** CON-R13 */
    @Summary(
            value = "备案申请：按租赁合同编号核验",
            refusals = {409, 422})
    @GET
    @Path("contracts")
    @Needs(Permissions.FILING_CREATE)
    public FoundView byContract(@Field(value = "租赁合同编号", required = true) @QueryParam("contractNo") String contractNo) {
        return FoundView.of(applying.byContract(contractNo), names);
    }

    /** CON-R13 */
    @Summary(
            value = "备案申请：按产权证号核验",
            description = "还需要房源核验权限；核验不通过是正常的回答，原因见reason",
            refusals = {409, 422, 429, 502, 503, 504})
    @POST
    @Path("verifications")
    @Needs(Permissions.FILING_CREATE)
    public FoundView byCertificate(Requests.Verify body) {
        return FoundView.of(applying.byCertificate(Body.given(body).order()), names);
    }

    /** 备案申请 (CON-T20) */
    @Summary(
            value = "备案申请：已网签的合同，或补录线下签订的合同",
            status = 201,
            answer = FilingView.class,
            refusals = {409, 422, 503})
    @POST
    @Needs(Permissions.FILING_CREATE)
    public Response begin(FilingRequests.Begin body, @Context UriInfo uri) {
        long id = applying.begin(Body.given(body).start());
        return Response.status(201).entity(view(id, false, null, uri)).build();
    }

    @Summary("合同备案详情")
    @GET
    @Path("{id}")
    @Needs(Permissions.VIEW)
    public FilingView get(
            @PathParam("id") long id,
            @Field("显示完整的证件号码和电话；需要权限，并记入操作日志") @QueryParam("full") boolean full,
            @Context UriInfo uri) {
        return view(id, full, null, uri);
    }

    private FilingView view(long id, boolean full, String message, UriInfo uri) {
        FilingDetail detail = filings.detail(id, full);
        String site = Site.of(uri);
        return FilingView.of(detail, message, filings.checkUrl(detail.row(), site), names);
    }

    /** 保存 */
    @Summary(
            value = "保存备案申请",
            refusals = {422})
    @PUT
    @Path("{id}")
    @Needs(Permissions.FILING_CREATE)
    public FilingView save(@PathParam("id") long id, FilingRequests.Save body, @Context UriInfo uri) {
        drafting.save(id, Body.given(body).version(), body.entry());
        return view(id, false, null, uri);
    }

    /** 删除 (CON-T28) */
    @Summary(value = "删除草稿或已退回的备案申请", status = 204)
    @DELETE
    @Path("{id}")
    @Needs(Permissions.FILING_CREATE)
    public Response delete(
            @PathParam("id") long id,
            @Field(value = "读到的版本号", required = true) @QueryParam("version") Integer version) {
        filings.delete(id, version);
        return Response.noContent().build();
    }

    /** 提交 (CON-T21) */
    @Summary(
            value = "提交备案申请；当场备案的地区各项检查通过即备案",
            refusals = {409, 422})
    @POST
    @Path("{id}/submit")
    @Needs(Permissions.FILING_CREATE)
    public FilingView submit(@PathParam("id") long id, Requests.Step body, @Context UriInfo uri) {
        FilingState state = filings.submit(id, Body.given(body).version());
        return view(id, false, submitted(state), uri);
    }

    private static String submitted(FilingState state) {
        return switch (state) {
            case FILED -> "备案成功";
            case DONE -> "办理成功";
            default -> "提交成功，等待审核";
        };
    }

    /** 审核 (CON-T22 … CON-T24): who applies and may not review is told why (M-CON-06). */
    @Summary("审核备案申请：通过、退回、不予备案")
    @POST
    @Path("{id}/review")
    @Needs({Permissions.FILING_REVIEW, Permissions.FILING_CREATE})
    public FilingView review(@PathParam("id") long id, FilingRequests.Review body, @Context UriInfo uri) {
        FilingAction action = ListFilter.of(
                FilingAction.class, "action", "审核结果", Body.given(body).action());
        filings.review(id, action, body.version(), body.opinion());
        return view(id, false, null, uri);
    }

    /** 变更 (CON-T25) */
    @Summary(value = "申请备案变更", status = 201, answer = FilingView.class)
    @POST
    @Path("{id}/changes")
    @Needs(Permissions.FILING_CREATE)
    public Response change(@PathParam("id") long id, Requests.Step body, @Context UriInfo uri) {
        return opened(id, FilingKind.CHANGE, body, uri);
    }

    /** 延续 (CON-T25) */
    @Summary(value = "申请备案延续", status = 201, answer = FilingView.class)
    @POST
    @Path("{id}/extensions")
    @Needs(Permissions.FILING_CREATE)
    public Response extend(@PathParam("id") long id, Requests.Step body, @Context UriInfo uri) {
        return opened(id, FilingKind.EXTENSION, body, uri);
    }

    /** 注销 (CON-T26) */
    @Summary(value = "申请备案注销：双方一致，或一方凭书面声明", status = 201, answer = FilingView.class)
    @POST
    @Path("{id}/cancellations")
    @Needs(Permissions.FILING_CREATE)
    public Response cancel(@PathParam("id") long id, Requests.Step body, @Context UriInfo uri) {
        return opened(id, FilingKind.CANCELLATION, body, uri);
    }

    private Response opened(long id, FilingKind kind, Requests.Step body, UriInfo uri) {
        long application = drafting.open(id, kind, Body.given(body).version());
        return Response.status(201).entity(view(application, false, null, uri)).build();
    }

    /** 撤销 (CON-T26) */
    @Summary("依职权撤销备案")
    @POST
    @Path("{id}/revoke")
    @Needs(Permissions.FILING_REVOKE)
    public FilingView revoke(@PathParam("id") long id, FilingRequests.Revoke body, @Context UriInfo uri) {
        filings.revoke(id, Body.given(body).version(), body.reason());
        return view(id, false, null, uri);
    }

    @Summary("备案的办理记录")
    @GET
    @Path("{id}/history")
    @Needs(Permissions.VIEW)
    public List<HistoryLine> history(@PathParam("id") long id) {
        return filings.history(id);
    }

    @Summary("备案的流程图：各状态、状态间的操作、当前状态")
    @GET
    @Path("{id}/procedure")
    @Needs(Permissions.VIEW)
    public Diagram procedure(@PathParam("id") long id) {
        return filings.diagram(id);
    }
}
