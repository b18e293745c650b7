package org.anju.account.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anju.account.TotpEnrolment;
import org.anju.api.problem.Check;
import org.anju.api.rest.LoggedIn;
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

    @POST
    @Path("enrol")
    @Consumes(MediaType.WILDCARD)
    public TotpEnrolment.Offer enrol() {
        return enrolment.offer();
    }

    @POST
    @Path("confirm")
    public TotpEnrolment.Enrolled confirm(Code request) {
        Bodies.given(request);
        new Check().text("code", "动态验证码", request.code(), 1, 20).done();
        return enrolment.confirm(request.code());
    }

    public record Code(String code) {}
}
