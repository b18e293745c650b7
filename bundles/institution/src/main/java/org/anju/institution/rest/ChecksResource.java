package org.anju.institution.rest;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anju.api.rest.Anyone;
import org.anju.api.rest.Field;
import org.anju.api.rest.Summary;
import org.anju.institution.PublicCheck;

/** 扫码核验: what the public sees behind the QR code of a certificate. */
@Path("checks")
@Produces(MediaType.APPLICATION_JSON)
public final class ChecksResource {
    private final PublicCheck check;

    ChecksResource(PublicCheck check) {
        this.check = check;
    }

    @Summary("扫码核验机构备案证明")
    @GET
    @Path("{token}")
    @Anyone
    public PublicCheck.Filing get(@Field("二维码中的标识") @PathParam("token") String token) {
        return check.of(token);
    }
}
