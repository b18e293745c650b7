package org.anju.listing.rest;

import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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
import org.anju.listing.ListingService;
import org.anju.listing.NoticeFacts;
import org.anju.listing.Notices;
import org.anju.listing.ProblemSheets;
import org.anju.listing.Verifying;
import org.anju.listing.model.Channel;
import org.anju.listing.model.ListingAction;
import org.anju.listing.model.ListingState;
import org.anju.listing.model.Permissions;
import org.anju.listing.store.VerificationFilter;
import org.anju.listing.store.VerificationRow;

/** 房源核验、核验结果列表、撤销: {@code /api/v1/listing/listing-verifications}. */
@Path("listing-verifications")
@Produces(MediaType.APPLICATION_JSON)
public final class VerificationsResource {
    private final Verifying verifying;
    private final ListingService listings;
    private final Notices notices;
    private final ProblemSheets sheets;
    private final Named names;

    VerificationsResource(
            Verifying verifying, ListingService listings, Notices notices, ProblemSheets sheets, Named names) {
        this.verifying = verifying;
        this.listings = listings;
        this.notices = notices;
        this.sheets = sheets;
        this.names = names;
    }

    /** 确定 (LST-R01): whether it passed is in the body. */
    @Summary(
            value = "房源核验：按产权证号查询产权库，结果在state中",
            description = "核验通过、不通过和待人工核验都是200；产权库接口异常是502或504，不算核验不通过，可以重试。有效期内重复核验同一房屋返回原核验码。",
            refusals = {422, 429, 502, 503, 504})
    @POST
    @Needs({
        Permissions.VERIFY,
        Permissions.VERIFY_OWN_HOUSE,
        Permissions.VERIFY_SHARED,
        Permissions.VERIFY_ENTERPRISE,
        Permissions.VERIFY_MARKET
    })
    public VerificationView verify(Requests.Verification body) {
        return view(verifying.verify(Body.given(body).request(), body.channel()), false);
    }

    private VerificationView view(VerificationRow row, boolean full) {
        return VerificationView.of(row, listings.allowed(row), full, names);
    }

    @Summary("核验结果列表")
    @GET
    @Needs({
        Permissions.VIEW,
        Permissions.VIEW_OWN,
        Permissions.VERIFY_SHARED,
        Permissions.VERIFY_ENTERPRISE,
        Permissions.VERIFY_MARKET
    })
    public Items<VerificationItem> list(
            @Field(
                            value = "状态",
                            oneOf = {"PASSED", "FAILED", "ERROR", "MANUAL", "REVOKED", "INVALID", "EXPIRED"})
                    @QueryParam("state")
                    String state,
            @Field("核验渠道，字典listing.channel") @QueryParam("channel") String channel,
            @Field("区划代码，含其下级") @QueryParam("division") String division,
            @Field("产权证号") @QueryParam("certNo") String certNo,
            @Field("房源核验码") @QueryParam("code") String code,
            @Field("机构的id") @QueryParam("institutionId") Long institutionId,
            @BeanParam PageQuery page) {
        VerificationFilter filter = new VerificationFilter(
                ListFilter.of(ListingState.class, "state", "状态", state),
                ListFilter.of(Channel.class, "channel", "核验渠道", channel),
                ListFilter.division(division),
                CertNo.normalise(ListFilter.text(certNo)),
                ListFilter.text(code),
                institutionId,
                null);
        return listings.list(filter, page.page(), page.size()).map(row -> VerificationItem.of(row, names));
    }

    /** 问题单, filled in (LST-R14). */
    @Summary("产权库接口异常的问题单，已按流水号填好；原样提交到/api/v1/platform/tickets")
    @GET
    @Path("problem-sheets/{traceId}")
    @Needs({Permissions.VIEW, Permissions.VIEW_OWN})
    public ProblemSheets.Sheet problemSheet(@Field("流水号，错误信息中的32位") @PathParam("traceId") String traceId) {
        return sheets.of(traceId);
    }

    @Summary("核验结果")
    @GET
    @Path("{id}")
    @Needs({
        Permissions.VIEW,
        Permissions.VIEW_OWN,
        Permissions.VERIFY_SHARED,
        Permissions.VERIFY_ENTERPRISE,
        Permissions.VERIFY_MARKET
    })
    public VerificationView get(
            @PathParam("id") long id, @Field("显示完整的产权人信息；需要权限，并记入操作日志") @QueryParam("full") boolean full) {
        return view(listings.get(id), full);
    }

    @Summary("房源核验的办理记录")
    @GET
    @Path("{id}/history")
    @Needs({Permissions.VIEW, Permissions.VIEW_OWN})
    public List<HistoryLine> history(@PathParam("id") long id) {
        return listings.history(id);
    }

    @Summary("房源核验的流程图：各状态、状态间的操作、当前状态")
    @GET
    @Path("{id}/procedure")
    @Needs({Permissions.VIEW, Permissions.VIEW_OWN})
    public Diagram procedure(@PathParam("id") long id) {
        return listings.diagram(id);
    }

    /** 租赁房源核验告知单 as facts, for the page and for printing it (LST-R02). */
    @Summary("租赁房源核验告知单的内容")
    @GET
    @Path("{id}/notice")
    @Needs({
        Permissions.VIEW,
        Permissions.VIEW_OWN,
        Permissions.VERIFY_SHARED,
        Permissions.VERIFY_ENTERPRISE,
        Permissions.VERIFY_MARKET
    })
    public NoticeFacts notice(@PathParam("id") long id, @Context UriInfo uri) {
        return notices.of(id, Site.of(uri));
    }

    @Summary("租赁房源核验告知单PDF")
    @GET
    @Path("{id}/notice.pdf")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Needs({
        Permissions.VIEW,
        Permissions.VIEW_OWN,
        Permissions.VERIFY_SHARED,
        Permissions.VERIFY_ENTERPRISE,
        Permissions.VERIFY_MARKET
    })
    public Response noticePdf(@PathParam("id") long id, @Context UriInfo uri) {
        NoticeFacts notice = notice(id, uri);
        return Downloads.inline(
                "租赁房源核验告知单" + notice.code() + ".pdf", "application/pdf", out -> notices.pdf(notice, out));
    }

    /** 撤销 (LST-T06) */
    @Summary("撤销本人或本机构的核验")
    @POST
    @Path("{id}/revoke")
    @Needs({
        Permissions.VERIFY,
        Permissions.VERIFY_OWN_HOUSE,
        Permissions.VERIFY_SHARED,
        Permissions.VERIFY_ENTERPRISE,
        Permissions.VERIFY_MARKET
    })
    public VerificationView revoke(@PathParam("id") long id, Requests.Step body) {
        listings.revoke(id, Body.given(body).version());
        return get(id, false);
    }

    /** 人工核验 (LST-T05) */
    @Summary("人工核验")
    @POST
    @Path("{id}/decide")
    @Needs(Permissions.REVIEW)
    public VerificationView decide(@PathParam("id") long id, Requests.Decision body) {
        ListingAction action = ListFilter.of(
                ListingAction.class, "action", "核验结果", Body.given(body).action());
        listings.decide(id, action, body.version(), body.opinion());
        return get(id, false);
    }

    /** 依职权失效 (LST-T07) */
    @Summary("依职权使核验码失效")
    @POST
    @Path("{id}/invalidate")
    @Needs(Permissions.INVALIDATE)
    public VerificationView invalidate(@PathParam("id") long id, Requests.Invalidation body) {
        listings.invalidate(id, Body.given(body).version(), body.reason());
        return get(id, false);
    }
}
