package org.anju.account.rest;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.account.AccountDomain;
import org.anju.account.Attempts;
import org.anju.account.CaSimulation;
import org.anju.account.ca.Enterprise;
import org.anju.account.ca.Flaw;
import org.anju.account.ca.Proof;
import org.anju.account.ca.SignatureKind;
import org.anju.api.problem.Check;
import org.anju.api.rest.Anyone;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Summary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 模拟CA: its enterprises and what their UKeys sign. All of it is 404 where the simulator does not stand in. */
@Component(service = CaSimulatorResource.class)
@Path("ca-simulator")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CaSimulatorResource {
    private final CaSimulation simulation;
    private final Attempts attempts;

    @Activate
    public CaSimulatorResource(@Reference CaSimulation simulation, @Reference Attempts attempts) {
        this.simulation = simulation;
        this.attempts = attempts;
    }

    @Summary("模拟CA：企业列表")
    @GET
    @Path("enterprises")
    @Anyone
    public List<Enterprise> enterprises() {
        return simulation.enterprises();
    }

    @Summary("模拟CA：登记企业")
    @PUT
    @Path("enterprises/{creditCode}")
    @Needs(AccountDomain.USER_MANAGE)
    public Enterprise put(@PathParam("creditCode") String creditCode, Named request) {
        return simulation.put(creditCode, Body.given(request).name());
    }

    @Summary(value = "模拟CA：移除企业", status = 204)
    @DELETE
    @Path("enterprises/{creditCode}")
    @Needs(AccountDomain.USER_MANAGE)
    public Response remove(@PathParam("creditCode") String creditCode) {
        simulation.remove(creditCode);
        return Response.noContent().build();
    }

    @Summary(value = "模拟CA：代企业对待签名内容签名", description = "回答即UKey软件返回的内容，原样提交给CA登录。")
    @POST
    @Path("signatures")
    @Anyone
    public RegistrationResource.Signed sign(Sign request) {
        Body.given(request);
        new Check()
                .text("id", "注册标识", request.id(), 1, 40)
                .required("creditCode", "统一社会信用代码", request.creditCode())
                .code("algorithm", "签名算法", request.algorithm(), code -> kind(code) != null)
                .code("flaw", "证书问题", request.flaw(), code -> Arrays.stream(Flaw.values())
                        .anyMatch(flaw -> flaw.name().equals(code)))
                .done();
        attempts.tried();
        SignatureKind kind = blank(request.algorithm()) ? SignatureKind.SM2 : kind(request.algorithm());
        Flaw flaw = blank(request.flaw()) ? Flaw.NONE : Flaw.valueOf(request.flaw());
        Proof proof = simulation.sign(request.id(), request.creditCode(), kind, flaw);
        return new RegistrationResource.Signed(
                proof.certificates().stream()
                        .map(Base64.getEncoder()::encodeToString)
                        .toList(),
                proof.algorithm(),
                Base64.getEncoder().encodeToString(proof.signature()));
    }

    private static SignatureKind kind(String algorithm) {
        return Arrays.stream(SignatureKind.values())
                .filter(kind -> kind.algorithm().equals(algorithm))
                .findFirst()
                .orElse(null);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public record Named(@Field(value = "企业名称", required = true, min = 2, max = 100) String name) {}

    public record Sign(
            @Field(value = "注册标识", required = true, max = 40) String id,
            @Field(value = "统一社会信用代码", required = true) String creditCode,
            @Field(
                            value = "签名算法，默认SM3withSM2",
                            oneOf = {"SHA256withRSA", "SHA256withRSAandMGF1", "SM3withSM2"})
                    String algorithm,
            @Field(
                            value = "证书问题，默认正常",
                            oneOf = {
                                "NONE",
                                "EXPIRED",
                                "NOT_YET_VALID",
                                "REVOKED",
                                "WRONG_CHAIN",
                                "WRONG_USAGE",
                                "NO_CREDIT_CODE",
                                "WRONG_SIGNATURE"
                            })
                    String flaw) {}
}
