package org.anju.contract.rest;

import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Summary;
import org.anju.contract.Verification;
import org.anju.contract.model.Permissions;

/** ① 房源核验 of 受理网签: {@code /api/v1/contract/verifications}. */
@Path("verifications")
@Produces(MediaType.APPLICATION_JSON)
public final class VerificationsResource {
    private final Verification verification;
    private final Named names;

    VerificationsResource(Verification verification, Named names) {
        this.verification = verification;
        this.names = names;
    }

    @Summary(
            value = "受理网签的房源核验",
            description = "还需要房源核验权限；核验不通过是正常的回答，原因见reason",
            refusals = {422, 429, 502, 503, 504})
    @POST
    @Needs(Permissions.CREATE)
    public VerificationView verify(Requests.Verify body) {
        return VerificationView.of(verification.verify(Body.given(body).order()), names);
    }

    /** @param required whether a house must be verified before a contract or a filing of it is begun */
    public record Rule(boolean required) {}

    @Summary("本地区是否必须先核验房源；不必须的，可以填写未核验的房屋")
    @GET
    @Needs({Permissions.CREATE, Permissions.FILING_CREATE})
    public Rule rule() {
        return new Rule(verification.required());
    }

    @Summary(
            value = "按房源核验码查房源",
            refusals = {422, 503})
    @GET
    @Path("{code}")
    @Needs(Permissions.CREATE)
    public VerificationView get(@Field("房源核验码") @PathParam("code") String code) {
        return VerificationView.of(verification.of(code), names);
    }
}
