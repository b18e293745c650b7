package org.anju.account.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.account.Attempts;
import org.anju.account.PasswordChange;
import org.anju.account.Recovery;
import org.anju.account.model.Ports;
import org.anju.api.problem.Check;
import org.anju.api.rest.Anyone;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.LoggedIn;
import org.anju.api.rest.Summary;
import org.anju.api.value.Phone;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The own password: changed when it is known, recovered by SMS when it is not. */
@Component(service = PasswordResource.class)
@Path("auth/password")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PasswordResource {
    private final PasswordChange change;
    private final Recovery recovery;
    private final Attempts attempts;

    @Activate
    public PasswordResource(
            @Reference PasswordChange change, @Reference Recovery recovery, @Reference Attempts attempts) {
        this.change = change;
        this.recovery = recovery;
        this.attempts = attempts;
    }

    @Summary("修改本人的密码")
    @POST
    @Path("change")
    @LoggedIn(evenIfRestricted = true)
    public Changed change(Change request) {
        Body.given(request);
        new Check()
                .text("oldPassword", "原密码", request.oldPassword(), 1, 128)
                .required("newPassword", "新密码", request.newPassword())
                .done();
        return new Changed(change.change(request.oldPassword(), request.newPassword()));
    }

    @Summary(value = "找回密码：发送短信验证码", status = 204)
    @POST
    @Path("recover")
    @Anyone
    public Response recover(Recover request) {
        Body.given(request);
        mobile(new Check(), request.port(), request.mobile()).done();
        attempts.tried();
        recovery.send(request.port(), request.mobile(), request.captchaId(), request.captcha());
        return Response.noContent().build();
    }

    @Summary(value = "找回密码：以短信验证码设置新密码", status = 204)
    @POST
    @Path("recover/confirm")
    @Anyone
    public Response confirm(Confirm request) {
        Body.given(request);
        mobile(new Check(), request.port(), request.mobile())
                .text("code", "短信验证码", request.code(), 1, 20)
                .required("newPassword", "新密码", request.newPassword())
                .done();
        attempts.tried();
        recovery.confirm(request.port(), request.mobile(), request.code(), request.newPassword());
        return Response.noContent().build();
    }

    private static Check mobile(Check check, String port, String mobile) {
        return check.required("port", "登录端口", port)
                .required("mobile", "手机号", mobile)
                .matches("mobile", "手机号", mobile, m -> Phone.isMobile(m.strip()));
    }

    public record Change(
            @Field(value = "原密码", required = true, min = 1, max = 128) String oldPassword,
            @Field(value = "新密码，规则见/api/v1/account/auth/options", required = true, max = 64) String newPassword) {}

    public record Recover(
            @Field(
                            value = Ports.FIELD,
                            required = true,
                            oneOf = {Ports.GOV, Ports.ORG, Ports.WEB})
                    String port,
            @Field(value = "手机号", required = true) String mobile,
            @Field("图片验证码的标识，启用图片验证码时必填") String captchaId,
            @Field("图片中的字符") String captcha) {}

    public record Confirm(
            @Field(
                            value = Ports.FIELD,
                            required = true,
                            oneOf = {Ports.GOV, Ports.ORG, Ports.WEB})
                    String port,
            @Field(value = "手机号", required = true) String mobile,
            @Field(value = "短信验证码", required = true, min = 1, max = 20) String code,
            @Field(value = "新密码", required = true, max = 64) String newPassword) {}

    /** @param restricted what must still be done first, or null */
    public record Changed(String restricted) {}
}
