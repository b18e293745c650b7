package org.anju.practitioner.rest;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.anju.api.rest.Anyone;
import org.anju.api.rest.Field;
import org.anju.api.rest.Summary;
import org.anju.practitioner.PublicCheck;

/** 扫码核验: what the public sees behind the QR code of a card. */
@Path("checks")
@Produces(MediaType.APPLICATION_JSON)
public final class ChecksResource {
    private final PublicCheck check;

    ChecksResource(PublicCheck check) {
        this.check = check;
    }

    @Summary("扫码核验从业人员信息卡")
    @GET
    @Path("{token}")
    @Anyone
    public PublicCheck.Shown get(
            @Field("二维码中的标识") @PathParam("token") String token,
            @Field("二维码中的版次") @QueryParam("edition") Integer edition) {
        return check.of(token, edition);
    }
}
