package org.anju.account.rest;

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.account.Attempts;
import org.anju.account.Captchas;
import org.anju.account.Doorway.Entered;
import org.anju.account.Login;
import org.anju.account.LoginOptions;
import org.anju.account.SecondFactor;
import org.anju.account.SecondFactor.Challenge;
import org.anju.account.model.Ports;
import org.anju.api.problem.Check;
import org.anju.api.rest.Anyone;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.LoggedIn;
import org.anju.api.rest.Summary;
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
    private final Attempts attempts;

    @Activate
    public AuthResource(
            @Reference Login login,
            @Reference SecondFactor secondFactor,
            @Reference Captchas captchas,
            @Reference LoginOptions options,
            @Reference Attempts attempts) {
        this.login = login;
        this.secondFactor = secondFactor;
        this.captchas = captchas;
        this.options = options;
        this.attempts = attempts;
    }

    @Summary("某登录端口的登录方式和密码规则")
    @GET
    @Path("options")
    @Anyone
    public LoginOptions.Options options(
            @Field(
                            value = Ports.FIELD,
                            oneOf = {Ports.GOV, Ports.ORG, Ports.WEB})
                    @QueryParam("port")
                    String port) {
        return options.at(port);
    }

    /** 204 where captchas are switched off. */
    @Summary(value = "取图片验证码", description = "图片为data:地址的PNG；204表示未启用图片验证码。每个验证码只能用一次。")
    @POST
    @Path("captcha")
    @Consumes(MediaType.WILDCARD)
    @Anyone
    public Captchas.Captcha captcha() {
        attempts.captcha();
        return captchas.draw();
    }

    @Summary(
            value = "登录",
            answer = LoggedInAs.class,
            refusals = {401, 403, 423},
            description = "成功时以Set-Cookie给出会话；secondFactor不为空时还须完成二次认证。")
    @POST
    @Path("login")
    @Anyone
    public Response login(Login.Attempt attempt) {
        attempts.tried();
        Login.Result result = login.login(Body.given(attempt));
        return result.entered() == null ? waiting(result.challenge()) : in(result.entered());
    }

    @Summary(
            value = "登录的第二步：二次认证",
            answer = LoggedInAs.class,
            refusals = {401, 423})
    @POST
    @Path("second-factor")
    @Anyone
    public Response secondFactor(SecondStep step) {
        Body.given(step);
        new Check()
                .text("ticket", "登录凭据", step.ticket(), 1, 100)
                .text("code", "动态验证码", step.code(), 1, 20)
                .done();
        attempts.tried();
        return in(secondFactor.complete(step.ticket(), step.code()));
    }

    @Summary(value = "退出登录", status = 204)
    @POST
    @Path("logout")
    @Consumes(MediaType.WILDCARD)
    @LoggedIn(evenIfRestricted = true)
    public Response logout() {
        return with(login.logout(), Response.noContent());
    }

    private static Response in(Entered entered) {
        return with(
                entered.session().cookies(),
                Response.ok(
                        new LoggedInAs(entered.restricted(), entered.session().csrf(), null)));
    }

    private static Response with(List<String> cookies, Response.ResponseBuilder response) {
        cookies.forEach(cookie -> response.header("Set-Cookie", cookie));
        return response.build();
    }

    private static Response waiting(Challenge challenge) {
        return Response.ok(new LoggedInAs(null, null, challenge)).build();
    }

    /** The second step of a login. */
    public record SecondStep(
            @Field(value = "登录回答中secondFactor的ticket", required = true, min = 1, max = 100) String ticket,
            @Field(value = "动态验证码、短信验证码或恢复码", required = true, min = 1, max = 20) String code) {}

    /**
     * @param restricted what must be done first, or null
     * @param csrf to be sent back with each change; null while the second factor is waited for
     * @param secondFactor the challenge, or null
     */
    public record LoggedInAs(
            @Field("须先办理的事：PASSWORD_CHANGE_REQUIRED 修改密码，SECOND_FACTOR_REQUIRED 绑定动态口令；没有则为空") String restricted,
            @Field("非GET请求中以X-CSRF-Token发送的值") String csrf,
            Challenge secondFactor) {}
}
