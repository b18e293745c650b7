package org.anju.account.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anju.account.TotpEnrolment;
import org.anju.api.problem.Check;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.LoggedIn;
import org.anju.api.rest.Summary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The own authenticator app. */
@Component(service = TotpResource.class)
@Path("auth/totp")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@LoggedIn(evenIfRestricted = true)
public final class TotpResource {
    private final TotpEnrolment enrolment;

    @Activate
    public TotpResource(@Reference TotpEnrolment enrolment) {
        this.enrolment = enrolment;
    }

    @Summary("开始绑定动态口令")
    @POST
    @Path("enrol")
    @Consumes(MediaType.WILDCARD)
    public TotpEnrolment.Offer enrol() {
        return enrolment.offer();
    }

    @Summary("确认绑定动态口令，恢复码仅显示这一次")
    @POST
    @Path("confirm")
    public TotpEnrolment.Enrolled confirm(Code request) {
        Body.given(request);
        new Check().text("code", "动态验证码", request.code(), 1, 20).done();
        return enrolment.confirm(request.code());
    }

    public record Code(@Field(value = "动态验证码", required = true, min = 1, max = 20) String code) {}
}
