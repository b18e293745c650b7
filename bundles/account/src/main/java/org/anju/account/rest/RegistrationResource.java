package org.anju.account.rest;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.account.AdminRegistration;
import org.anju.account.Attempts;
import org.anju.account.CaLogin;
import org.anju.account.CaSimulation;
import org.anju.account.CaWords;
import org.anju.account.ca.Medium;
import org.anju.account.ca.Proof;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Anyone;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.Summary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 机构管理用户注册: challenge, CA login, form (ACC-T01). */
@Component(service = RegistrationResource.class)
@Path("registrations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RegistrationResource {
    private final CaLogin login;
    private final AdminRegistration registration;
    private final CaSimulation simulation;
    private final CaWords words;
    private final Attempts attempts;

    @Activate
    public RegistrationResource(
            @Reference CaLogin login,
            @Reference AdminRegistration registration,
            @Reference CaSimulation simulation,
            @Reference CaWords words,
            @Reference Attempts attempts) {
        this.login = login;
        this.registration = registration;
        this.simulation = simulation;
        this.words = words;
        this.attempts = attempts;
    }

    @Summary("CA登录的介质和帮助")
    @GET
    @Path("ca")
    @Anyone
    public CaPage ca() {
        List<MediumView> media = Arrays.stream(Medium.values())
                .map(medium -> new MediumView(medium.name(), medium.label()))
                .toList();
        return new CaPage(media, words.help(), simulation.on());
    }

    @Summary(
            value = "开始注册：取CA登录的待签名内容",
            status = 201,
            answer = CaLogin.Challenge.class,
            description = "以法人一证通UKey或电子营业执照对challenge的UTF-8字节签名；只能用一次，限本次注册。")
    @POST
    @Anyone
    public Response start(Start request) {
        Body.given(request);
        new Check()
                .required("medium", "CA介质", request.medium())
                .code("medium", "CA介质", request.medium(), RegistrationResource::isMedium)
                .done();
        attempts.tried();
        return Response.status(201)
                .entity(login.challenge(Medium.valueOf(request.medium())))
                .build();
    }

    @Summary(
            value = "CA登录：提交数字证书和签名",
            refusals = {409, 422, 503},
            description = "成功后以ticket填写注册信息。失败的原因和CA中心服务热线见detail。")
    @POST
    @Path("{id}/ca-login")
    @Anyone
    public CaLogin.Proved prove(@PathParam("id") String id, Signed request) {
        Body.given(request);
        new Check()
                .required("certificates", "数字证书", request.certificates())
                .required("signature", "数字签名", request.signature())
                .done();
        attempts.tried();
        List<byte[]> certificates = request.certificates().stream()
                .map(RegistrationResource::certificate)
                .toList();
        return login.prove(id, new Proof(certificates, request.algorithm(), bytes("signature", request.signature())));
    }

    @Summary(
            value = "注册机构管理用户",
            status = 201,
            answer = AdminRegistration.Registered.class,
            refusals = {409, 422, 503},
            description = "初始密码以短信发送到管理用户手机号，首次登录须修改。管理用户唯一，注册后暂无法变更。")
    @POST
    @Path("admins")
    @Anyone
    public Response register(AdminRegistration.AdminForm form) {
        attempts.tried();
        return Response.status(201)
                .entity(registration.register(Body.given(form)))
                .build();
    }

    private static boolean isMedium(String code) {
        return Arrays.stream(Medium.values()).anyMatch(medium -> medium.name().equals(code));
    }

    /** PEM as it is, or base64 of DER. */
    private static byte[] certificate(String text) {
        return text != null && text.contains("-----BEGIN")
                ? text.strip().getBytes(java.nio.charset.StandardCharsets.US_ASCII)
                : bytes("certificates", text);
    }

    private static byte[] bytes(String field, String base64) {
        try {
            return Base64.getDecoder().decode(base64 == null ? "" : base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(field, field.equals("signature") ? "数字签名格式不正确" : "数字证书格式不正确");
        }
    }

    /**
     * @param help whom to call when it does not work
     * @param simulated whether a simulator stands in for the authority
     */
    public record CaPage(List<MediumView> media, String help, boolean simulated) {}

    public record MediumView(String id, String name) {}

    public record Start(
            @Field(
                            value = "CA介质：UKEY 法人一证通UKey，LICENSE 电子营业执照",
                            required = true,
                            oneOf = {"UKEY", "LICENSE"})
                    String medium) {}

    public record Signed(
            @Field(value = "数字证书，base64的DER或PEM，企业证书在前", required = true) List<String> certificates,
            @Field(
                            value = "签名算法，不填则RSA为SHA256withRSA、SM2为SM3withSM2",
                            oneOf = {"SHA256withRSA", "SHA256withRSAandMGF1", "SM3withSM2"})
                    String algorithm,
            @Field(value = "对challenge的签名，base64", required = true) String signature) {}
}
