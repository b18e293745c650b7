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
import org.anju.api.rest.Downloads;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.ListFilter;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
import org.anju.api.rest.Site;
import org.anju.api.rest.Summary;
import org.anju.contract.ContractDetail;
import org.anju.contract.ContractService;
import org.anju.contract.Drafting;
import org.anju.contract.Statistics;
import org.anju.contract.model.Attachment;
import org.anju.contract.model.ContractAction;
import org.anju.contract.model.ContractList;
import org.anju.contract.model.ContractState;
import org.anju.contract.model.Permissions;
import org.anju.contract.store.ContractFilter;

/** 受理网签、租赁合同网签列表: {@code /api/v1/contract/contracts}. */
@Path("contracts")
@Produces(MediaType.APPLICATION_JSON)
public final class ContractsResource {
    private final Drafting drafting;
    private final ContractService contracts;
    private final Statistics statistics;
    private final Named names;

    ContractsResource(Drafting drafting, ContractService contracts, Statistics statistics, Named names) {
        this.drafting = drafting;
        this.contracts = contracts;
        this.statistics = statistics;
        this.names = names;
    }

    @Summary("租赁合同列表")
    @GET
    @Needs(Permissions.VIEW)
    public Items<ContractItem> list(
            @Field(
                            value = "列表：待签约的，生效过的（默认），已取消的",
                            oneOf = {"DRAFTS", "CONTRACTS", "CANCELLED"})
                    @QueryParam("view")
                    String view,
            @Field(
                            value = "状态：待签约、已签约、已取消、已撤销、已到期",
                            oneOf = {"DRAFT", "SIGNED", "CANCELLED", "REVOKED", "EXPIRED"})
                    @QueryParam("state")
                    String state,
            @Field(value = "当事人姓名的一部分，至少两个字", max = 50) @QueryParam("name") String name,
            @Field("租赁合同编号") @QueryParam("contractNo") String contractNo,
            @Field("产权证号") @QueryParam("certNo") String certNo,
            @Field("区划代码，含其下级") @QueryParam("division") String division,
            @Field("机构的id") @QueryParam("institutionId") Long institutionId,
            @Field("成交方式，见/api/v1/platform/dicts/contract.sign_mode") @QueryParam("signMode") String signMode,
            @Field("只看需要主管部门关注的") @QueryParam("flagged") boolean flagged,
            @BeanParam PageQuery page) {
        ContractList list = ListFilter.of(ContractList.class, "view", "列表", view);
        ContractFilter filter = new ContractFilter(
                list == null ? ContractList.CONTRACTS : list,
                ListFilter.of(ContractState.class, "state", "状态", state),
                ListFilter.namePart(name),
                ListFilter.text(contractNo),
                CertNo.normalise(ListFilter.text(certNo)),
                ListFilter.division(division),
                institutionId,
                names.signModeFilter(signMode),
                flagged,
                null);
        return contracts.list(filter, page.page(), page.size()).map(row -> ContractItem.of(row, names));
    }

    @Summary("按证件号码查询当事人的租赁合同")
    @POST
    @Path("searches")
    @Needs(Permissions.VIEW)
    public Items<ContractItem> search(Requests.PartySearch body) {
        PageQuery page = Body.given(body).pages();
        return contracts.ofParty(body.idNo(), page.page(), page.size()).map(row -> ContractItem.of(row, names));
    }

    /** For the counters of menus and the workbench. */
    @Summary("待签约、已签约、需关注、将到期的合同数")
    @GET
    @Path("counts")
    @Needs(Permissions.VIEW)
    public Statistics.Counts counts() {
        return statistics.counts();
    }

    @Summary("各状态的合同数")
    @GET
    @Path("statistics")
    @Needs(Permissions.VIEW)
    public Statistics.Figures statistics(@Field("区划代码，含其下级") @QueryParam("division") String division) {
        return statistics.figures(ListFilter.division(division));
    }

    /** 受理网签 (CON-T01) */
    @Summary(
            value = "受理网签：房源核验通过后的下一步",
            status = 201,
            answer = ContractView.class,
            refusals = {422, 503})
    @POST
    @Needs(Permissions.CREATE)
    public Response begin(Requests.Begin body, @Context UriInfo uri) {
        HouseBody house = Body.given(body).house();
        long id = drafting.begin(ListFilter.text(body.verificationCode()), house == null ? null : house.typed());
        return Response.status(201).entity(view(id, false, null, uri)).build();
    }

    @Summary("租赁合同详情")
    @GET
    @Path("{id}")
    @Needs(Permissions.VIEW)
    public ContractView get(
            @PathParam("id") long id,
            @Field("显示完整的证件号码和电话；需要权限，并记入操作日志") @QueryParam("full") boolean full,
            @Context UriInfo uri) {
        return view(id, full, null, uri);
    }

    private ContractView view(long id, boolean full, String message, UriInfo uri) {
        return view(contracts.detail(id, full), message, uri);
    }

    private ContractView view(ContractDetail detail, String message, UriInfo uri) {
        String site = Site.of(uri);
        return ContractView.of(detail, message, contracts.checkUrl(detail.row(), site), names);
    }

    /** 保存 (CON-T02) */
    @Summary(
            value = "填写合同信息、当事人和约定事项",
            refusals = {422})
    @PUT
    @Path("{id}")
    @Needs(Permissions.CREATE)
    public ContractView save(@PathParam("id") long id, Requests.Save body, @Context UriInfo uri) {
        drafting.edit(id, Body.given(body).version(), body.content());
        return view(id, false, null, uri);
    }

    /** 要件上传 (CON-T02) */
    @Summary("上传要件")
    @POST
    @Path("{id}/attachments")
    @Needs(Permissions.CREATE)
    public ContractView attach(@PathParam("id") long id, Requests.Attach body, @Context UriInfo uri) {
        drafting.attach(id, Body.given(body).version(), body.kind(), body.fileId());
        return view(id, false, null, uri);
    }

    @Summary("删除要件")
    @DELETE
    @Path("{id}/attachments/{attachmentId}")
    @Needs(Permissions.CREATE)
    public ContractView detach(
            @PathParam("id") long id,
            @PathParam("attachmentId") long attachmentId,
            @Field(value = "读到的版本号", required = true) @QueryParam("version") Integer version,
            @Context UriInfo uri) {
        drafting.detach(id, attachmentId, version);
        return view(id, false, null, uri);
    }

    @Summary("要件")
    @GET
    @Path("{id}/attachments/{attachmentId}")
    @Produces({"image/jpeg", "image/png", "application/pdf", MediaType.APPLICATION_JSON})
    @Needs(Permissions.VIEW)
    public Response attachment(@PathParam("id") long id, @PathParam("attachmentId") long attachmentId) {
        Attachment file = drafting.attachment(id, attachmentId);
        return Downloads.inline(file.name(), file.type(), () -> contracts.open(file));
    }

    /** 提交, 下一步 (CON-T02) */
    @Summary("提交，进入合同预览")
    @POST
    @Path("{id}/submit")
    @Needs(Permissions.CREATE)
    public ContractView submit(@PathParam("id") long id, Requests.Step body, @Context UriInfo uri) {
        return taken(id, ContractAction.SUBMIT, body, null, uri);
    }

    /** 上一步 (CON-T03) */
    @Summary("上一步，返回修改")
    @POST
    @Path("{id}/back")
    @Needs(Permissions.CREATE)
    public ContractView back(@PathParam("id") long id, Requests.Step body, @Context UriInfo uri) {
        return taken(id, ContractAction.BACK, body, null, uri);
    }

    /** 取消 (CON-T05) */
    @Summary("取消合同")
    @POST
    @Path("{id}/cancel")
    @Needs(Permissions.CANCEL)
    public ContractView cancel(@PathParam("id") long id, Requests.Step body, @Context UriInfo uri) {
        return taken(id, ContractAction.CANCEL, body, "合同已取消", uri);
    }

    private ContractView taken(long id, ContractAction action, Requests.Step body, String message, UriInfo uri) {
        contracts.take(id, action, Body.given(body).version());
        return view(id, false, message, uri);
    }

    /** 签约 (CON-T04) */
    @Summary(
            value = "签约，合同生效",
            description = "不能签约的原因一并返回，见fields",
            refusals = {422, 503})
    @POST
    @Path("{id}/sign")
    @Needs(Permissions.SIGN)
    public ContractView sign(@PathParam("id") long id, Requests.Step body, @Context UriInfo uri) {
        ContractDetail signed = contracts.sign(id, Body.given(body).version());
        return view(signed, "签约成功，合同已生效", uri);
    }

    /** 撤销 (CON-T06) */
    @Summary("双方协议解约，撤销合同")
    @POST
    @Path("{id}/revoke")
    @Needs(Permissions.REVOKE)
    public ContractView revoke(@PathParam("id") long id, Requests.Revoke body, @Context UriInfo uri) {
        contracts.revoke(id, Body.given(body).version(), body.revocation());
        return view(id, false, null, uri);
    }

    @Summary("合同的办理记录")
    @GET
    @Path("{id}/history")
    @Needs(Permissions.VIEW)
    public List<HistoryLine> history(@PathParam("id") long id) {
        return contracts.history(id);
    }

    @Summary("合同的流程图：各状态、状态间的操作、当前状态")
    @GET
    @Path("{id}/procedure")
    @Needs(Permissions.VIEW)
    public Diagram procedure(@PathParam("id") long id) {
        return contracts.diagram(id);
    }
}
