package org.anju.account.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.account.Captchas;
import org.anju.account.Doorway.Entered;
import org.anju.account.Login;
import org.anju.account.LoginOptions;
import org.anju.account.SecondFactor;
import org.anju.account.SecondFactor.Challenge;
import org.anju.api.problem.Check;
import org.anju.api.rest.Anyone;
import org.anju.api.rest.LoggedIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Login and logout. */
@Component(service = AuthResource.class)
@Path("auth")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AuthResource {
    private final Login login;
    private final SecondFactor secondFactor;
    private final Captchas captchas;
    private final LoginOptions options;

    @Activate
    public AuthResource(
            @Reference Login login,
            @Reference SecondFactor secondFactor,
            @Reference Captchas captchas,
            @Reference LoginOptions options) {
        this.login = login;
        this.secondFactor = secondFactor;
        this.captchas = captchas;
        this.options = options;
    }

    @GET
    @Path("options")
    @Anyone
    public LoginOptions.Options options(@QueryParam("port") String port) {
        return options.at(port);
    }

    /** 204 where captchas are switched off. */
    @POST
    @Path("captcha")
    @Consumes(MediaType.WILDCARD)
    @Anyone
    public Captchas.Captcha captcha() {
        return captchas.draw();
    }

    @POST
    @Path("login")
    @Anyone
    public Response login(Login.Attempt attempt) {
        Login.Result result = login.login(Bodies.given(attempt));
        return result.entered() == null ? waiting(result.challenge()) : in(result.entered());
    }

    @POST
    @Path("second-factor")
    @Anyone
    public Response secondFactor(SecondStep step) {
        Bodies.given(step);
        new Check()
                .text("ticket", "登录凭据", step.ticket(), 1, 100)
                .text("code", "动态验证码", step.code(), 1, 20)
                .done();
        return in(secondFactor.complete(step.ticket(), step.code()));
    }

    @POST
    @Path("logout")
    @Consumes(MediaType.WILDCARD)
    @LoggedIn(evenIfRestricted = true)
    public Response logout() {
        login.logout();
        return Response.noContent().build();
    }

    private static Response in(Entered entered) {
        Response.ResponseBuilder response = Response.ok(
                new LoggedInAs(entered.restricted(), entered.session().csrf(), null));
        entered.session().cookies().forEach(cookie -> response.header("Set-Cookie", cookie));
        return response.build();
    }

    private static Response waiting(Challenge challenge) {
        return Response.ok(new LoggedInAs(null, null, challenge)).build();
    }

    /** The second step of a login. */
    public record SecondStep(String ticket, String code) {}

    /**
     * @param restricted what must be done first, or null
     * @param csrf to be sent back with each change; null while the second factor is waited for
     * @param secondFactor the challenge, or null
     */
    public record LoggedInAs(String restricted, String csrf, Challenge secondFactor) {}
}
