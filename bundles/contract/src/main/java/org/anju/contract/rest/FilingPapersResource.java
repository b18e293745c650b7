package org.anju.contract.rest;

import javax.ws.rs.DELETE;
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
import org.anju.api.rest.Body;
import org.anju.api.rest.Downloads;
import org.anju.api.rest.Field;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Site;
import org.anju.api.rest.Summary;
import org.anju.contract.Uploads;
import org.anju.contract.filing.FilingCertificate;
import org.anju.contract.filing.FilingDrafting;
import org.anju.contract.filing.FilingService;
import org.anju.contract.model.Attachment;
import org.anju.contract.model.Permissions;

/** The 要件 of applications and the certificate of filings, below {@code /api/v1/contract/filings/{id}}. */
@Path("filings")
@Produces(MediaType.APPLICATION_JSON)
public final class FilingPapersResource {
    private static final String PDF = "application/pdf";

    private final FilingDrafting drafting;
    private final FilingService filings;
    private final FilingCertificate certificates;
    private final Uploads uploads;
    private final Named names;

    FilingPapersResource(
            FilingDrafting drafting,
            FilingService filings,
            FilingCertificate certificates,
            Uploads uploads,
            Named names) {
        this.drafting = drafting;
        this.filings = filings;
        this.certificates = certificates;
        this.uploads = uploads;
        this.names = names;
    }

    @Summary("上传备案申请的要件")
    @POST
    @Path("{id}/attachments")
    @Needs(Permissions.FILING_CREATE)
    public FilingView attach(@PathParam("id") long id, Requests.Attach body) {
        drafting.attach(id, Body.given(body).version(), body.kind(), body.fileId());
        return FilingView.of(filings.detail(id, false), null, null, names);
    }

    @Summary("删除备案申请的要件")
    @DELETE
    @Path("{id}/attachments/{attachmentId}")
    @Needs(Permissions.FILING_CREATE)
    public FilingView detach(
            @PathParam("id") long id,
            @PathParam("attachmentId") long attachmentId,
            @Field(value = "读到的版本号", required = true) @QueryParam("version") Integer version) {
        drafting.detach(id, attachmentId, version);
        return FilingView.of(filings.detail(id, false), null, null, names);
    }

    @Summary("备案申请的要件")
    @GET
    @Path("{id}/attachments/{attachmentId}")
    @Produces({"image/jpeg", "image/png", PDF, MediaType.APPLICATION_JSON})
    @Needs(Permissions.VIEW)
    public Response attachment(@PathParam("id") long id, @PathParam("attachmentId") long attachmentId) {
        Attachment file = drafting.attachment(id, attachmentId);
        return Downloads.inline(file.name(), file.type(), () -> uploads.open(file));
    }

    /** 备案证明 (CON-R20) */
    @Summary(
            value = "合同备案证明",
            refusals = {409})
    @GET
    @Path("{id}/certificate")
    @Needs(Permissions.VIEW)
    public FilingCertificate.Facts certificate(@PathParam("id") long id, @Context UriInfo uri) {
        return certificates.of(id, Site.of(uri));
    }

    @Summary(
            value = "合同备案证明PDF",
            refusals = {409})
    @GET
    @Path("{id}/certificate.pdf")
    @Produces({PDF, MediaType.APPLICATION_JSON})
    @Needs(Permissions.VIEW)
    public Response pdf(@PathParam("id") long id, @Context UriInfo uri) {
        FilingCertificate.Facts facts = certificates.of(id, Site.of(uri));
        certificates.printed(id);
        return Downloads.inline(facts.title() + facts.filingNo() + ".pdf", PDF, out -> certificates.pdf(facts, out));
    }
}
