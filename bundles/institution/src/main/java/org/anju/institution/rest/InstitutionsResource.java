package org.anju.institution.rest;

import java.util.List;
import javax.ws.rs.BeanParam;
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
import org.anju.api.account.InstitutionAccounts.Credentials;
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
import org.anju.institution.AdminAccounts;
import org.anju.institution.CertificateFacts;
import org.anju.institution.CertificateService;
import org.anju.institution.FilingService;
import org.anju.institution.FollowUps;
import org.anju.institution.Grounds;
import org.anju.institution.InstitutionService;
import org.anju.institution.SelfService;
import org.anju.institution.model.FilingKind;
import org.anju.institution.model.InstitutionAction;
import org.anju.institution.model.InstitutionState;
import org.anju.institution.model.Permissions;
import org.anju.institution.store.InstitutionFilter;

/** 机构备案列表、变更、注销: {@code /api/v1/institution/institutions}. */
@Path("institutions")
@Produces(MediaType.APPLICATION_JSON)
public final class InstitutionsResource {
    private final InstitutionService institutions;
    private final FollowUps followUps;
    private final FilingService filings;
    private final SelfService self;
    private final CertificateService certificates;
    private final AdminAccounts admins;
    private final Named names;

    InstitutionsResource(
            InstitutionService institutions,
            FollowUps followUps,
            FilingService filings,
            SelfService self,
            CertificateService certificates,
            AdminAccounts admins,
            Named names) {
        this.institutions = institutions;
        this.followUps = followUps;
        this.filings = filings;
        this.self = self;
        this.certificates = certificates;
        this.admins = admins;
        this.names = names;
    }

    /** The filed list, newest first; {@code name} is a part of the name. */
    @Summary("机构备案列表")
    @GET
    @Needs(Permissions.VIEW)
    public Items<InstitutionItem> list(
            @Field(value = "机构名称的一部分，至少两个字", max = 100) @QueryParam("name") String name,
            @Field("营业执照号码") @QueryParam("licenseNo") String licenseNo,
            @Field("备案编号") @QueryParam("filingNo") String filingNo,
            @Field("机构类型，见/api/v1/platform/dicts/institution.type") @QueryParam("type") String type,
            @Field(
                            value = "状态：已备案、已暂停、已过期、已注销",
                            oneOf = {"FILED", "SUSPENDED", "EXPIRED", "CANCELLED"})
                    @QueryParam("state")
                    String state,
            @Field("区划代码，含其下级") @QueryParam("division") String division,
            @BeanParam PageQuery page) {
        InstitutionFilter filter = new InstitutionFilter(
                ListFilter.namePart(name),
                ListFilter.text(licenseNo),
                ListFilter.text(filingNo),
                names.typeFilter(type),
                ListFilter.of(InstitutionState.class, "state", "状态", state),
                ListFilter.division(division));
        return institutions.list(filter, page.page(), page.size()).map(row -> InstitutionItem.of(row, names));
    }

    /** The institutions that a legal person heads. */
    @Summary("按法人身份证号查机构")
    @POST
    @Path("searches")
    @Needs(Permissions.PII_VIEW)
    public List<InstitutionItem> search(Requests.PersonSearch body) {
        return institutions.ofLegalPerson(Body.given(body).idNo()).stream()
                .map(row -> InstitutionItem.of(row, names))
                .toList();
    }

    @Summary("机构详情")
    @GET
    @Path("{id}")
    @Needs(Permissions.VIEW)
    public InstitutionView get(
            @PathParam("id") long id, @Field("显示完整的身份证号和电话；需要权限，并记入操作日志") @QueryParam("full") boolean full) {
        return InstitutionView.of(institutions.detail(id, full), names);
    }

    /** 办理记录 of the institution and of all applications about it. */
    @Summary("机构的办理记录")
    @GET
    @Path("{id}/history")
    @Needs(Permissions.VIEW)
    public List<HistoryLine> history(@PathParam("id") long id) {
        return institutions.history(id);
    }

    /** 流程图: what may happen to a filed institution, with the state that it is in. */
    @GET
    @Summary("机构状态的流程图：各状态、状态间的操作、当前状态")
    @Path("{id}/procedure")
    @Needs(Permissions.VIEW)
    public Diagram procedure(@PathParam("id") long id) {
        return institutions.diagram(id);
    }

    /** 备案证明 as facts, for the print page; the QR code is SVG. */
    @Summary("机构备案证明的内容")
    @GET
    @Path("{id}/certificate")
    @Needs(Permissions.VIEW)
    public CertificateFacts certificate(@PathParam("id") long id, @Context UriInfo uri) {
        return certificates.of(id, Site.of(uri));
    }

    /** 备案证明 as PDF. */
    @Summary("机构备案证明PDF")
    @GET
    @Path("{id}/certificate.pdf")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Needs(Permissions.VIEW)
    public Response certificatePdf(@PathParam("id") long id, @Context UriInfo uri) {
        CertificateFacts facts = certificate(id, uri);
        return Downloads.inline(
                "机构备案证明" + facts.filingNo() + ".pdf", "application/pdf", out -> certificates.pdf(facts, out));
    }

    /** 坐标校正 (INS-R27): {@code facts.lng}, {@code facts.lat}. */
    @Summary("坐标校正")
    @PUT
    @Path("{id}/location")
    @Needs({Permissions.LOCATION, Permissions.SELF_EDIT})
    public InstitutionView location(@PathParam("id") long id, Requests.Save body) {
        self.editLocation(
                id, Body.given(body).version(), Body.given(body.facts()).facts());
        return get(id, false);
    }

    /** 暂停 (INS-T08) */
    @Summary("暂停机构")
    @POST
    @Path("{id}/suspend")
    @Needs(Permissions.SUSPEND)
    public InstitutionView suspend(@PathParam("id") long id, Requests.Decision body) {
        return step(id, InstitutionAction.SUSPEND, body);
    }

    /** 恢复 (INS-T08) */
    @Summary("恢复机构")
    @POST
    @Path("{id}/resume")
    @Needs(Permissions.SUSPEND)
    public InstitutionView resume(@PathParam("id") long id, Requests.Decision body) {
        return step(id, InstitutionAction.RESUME, body);
    }

    /** 注销 (INS-T09): 422 M-INS-10 while business is open, unless {@code exOfficio}. */
    @Summary("注销机构")
    @POST
    @Path("{id}/cancel")
    @Needs({Permissions.REVIEW, Permissions.CANCEL})
    public InstitutionView cancel(@PathParam("id") long id, Requests.Decision body) {
        boolean exOfficio = Boolean.TRUE.equals(Body.given(body).exOfficio());
        return step(id, exOfficio ? InstitutionAction.CANCEL_EX_OFFICIO : InstitutionAction.CANCEL, body);
    }

    /** 生成机构管理员账号 (INS-R01) of a filed institution without one, as after a take-over: login and password, shown once. */
    @Summary("为没有管理员的已备案机构生成管理员账号，密码仅显示这一次")
    @POST
    @Path("{id}/generate-admin")
    @Needs(Permissions.CREATE)
    public Credentials generateAdmin(@PathParam("id") long id) {
        return admins.generateFiled(id);
    }

    private InstitutionView step(long id, InstitutionAction action, Requests.Decision body) {
        Requests.Decision decision = Body.given(body);
        institutions.step(id, action, decision.version(), decision.opinion());
        return get(id, false);
    }

    /** 备案变更 (INS-T07, INS-R09): opens an application that holds the facts in force. */
    @Summary(value = "申请备案变更", status = 201, answer = FilingView.class)
    @POST
    @Path("{id}/changes")
    @Needs({Permissions.CREATE, Permissions.SELF_FILING})
    public Response change(@PathParam("id") long id, Requests.Change body) {
        Requests.Change wanted = Body.given(body);
        return open(FilingKind.CHANGE, id, new Grounds(wanted.reason(), wanted.changedOn()));
    }

    /** 备案延续 */
    @Summary(value = "申请备案延续", status = 201, answer = FilingView.class)
    @POST
    @Path("{id}/renewals")
    @Needs({Permissions.CREATE, Permissions.SELF_FILING})
    public Response renewal(@PathParam("id") long id, Requests.Open body) {
        return open(FilingKind.RENEWAL, id, grounds(body));
    }

    /** 备案注销 on application (INS-T09); {@code reason} is required. */
    @Summary(value = "申请备案注销", status = 201, answer = FilingView.class)
    @POST
    @Path("{id}/cancellations")
    @Needs({Permissions.CREATE, Permissions.SELF_FILING})
    public Response cancellation(@PathParam("id") long id, Requests.Open body) {
        return open(FilingKind.CANCELLATION, id, grounds(body));
    }

    private static Grounds grounds(Requests.Open body) {
        return Grounds.of(body == null ? null : body.reason());
    }

    private Response open(FilingKind kind, long id, Grounds grounds) {
        long filing = followUps.open(kind, id, grounds);
        return Response.status(201)
                .entity(FilingView.of(filings.detail(filing, false), names))
                .build();
    }
}
