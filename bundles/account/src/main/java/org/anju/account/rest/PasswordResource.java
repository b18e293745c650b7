package org.anju.account.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anju.account.PasswordChange;
import org.anju.api.problem.Check;
import org.anju.api.rest.LoggedIn;

/** The own password. */
@Path("auth/password")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PasswordResource {
    private final PasswordChange change;

    PasswordResource(PasswordChange change) {
        this.change = change;
    }

    @POST
    @Path("change")
    @LoggedIn(evenIfRestricted = true)
    public Changed change(Change request) {
        Bodies.given(request);
        new Check()
                .text("oldPassword", "原密码", request.oldPassword(), 1, 128)
                .required("newPassword", "新密码", request.newPassword())
                .done();
        return new Changed(change.change(request.oldPassword(), request.newPassword()));
    }

    public record Change(String oldPassword, String newPassword) {}

    /** @param restricted what must still be done first, or null */
    public record Changed(String restricted) {}
}
