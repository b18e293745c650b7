package org.anju.listing.rest;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anju.api.rest.Anyone;
import org.anju.api.rest.Field;
import org.anju.api.rest.Summary;
import org.anju.listing.PublicCheck;

/** 核验码查验: what anybody learns of a code, and publishers before they show a listing. */
@Path("checks")
@Produces(MediaType.APPLICATION_JSON)
public final class ChecksResource {
    private final PublicCheck check;

    ChecksResource(PublicCheck check) {
        this.check = check;
    }

    @Summary("查验房源核验码；没有有效核验码的房源不得发布")
    @GET
    @Path("{code}")
    @Anyone
    public PublicCheck.Shown get(@Field("房源核验码，或告知单二维码中的标识") @PathParam("code") String code) {
        return check.of(code);
    }
}
