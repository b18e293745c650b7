package org.anju.platform.client;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Items;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
import org.anju.platform.PlatformDomain;
import org.anju.platform.client.ClientDesk.Made;
import org.anju.platform.client.ClientStore.Grant;
import org.anju.platform.rest.PlatformResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** API clients (接口客户端) and what they may. */
@Component(service = PlatformResource.class)
@Path("/clients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Needs(PlatformDomain.CLIENT_MANAGE)
public final class ClientsResource implements PlatformResource {
    private final ClientStore store;
    private final ClientDesk desk;

    @Activate
    public ClientsResource(@Reference ClientStore store, @Reference ClientDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    /** @param code cannot be changed later */
    public record Request(
            Integer version,
            String code,
            String name,
            String division,
            List<String> permissions,
            List<String> paths,
            List<String> channels) {

        Grant grant(String fixedCode) {
            return new Grant(
                    fixedCode,
                    name,
                    division == null || division.isBlank() ? null : division,
                    list(permissions),
                    list(paths),
                    list(channels));
        }

        private static List<String> list(List<String> given) {
            return given == null ? List.of() : given.stream().distinct().toList();
        }
    }

    /** @param version the version that was seen */
    public record Seen(Integer version) {}

    public record View(
            long id,
            String code,
            String name,
            String state,
            String division,
            List<String> permissions,
            List<String> paths,
            List<String> channels,
            int version,
            Instant createdAt) {

        static View of(Client client) {
            return new View(
                    client.id(),
                    client.code(),
                    client.name(),
                    client.enabled() ? "ACTIVE" : "DISABLED",
                    client.division(),
                    client.permissions(),
                    client.paths(),
                    client.channels(),
                    client.version(),
                    client.created());
        }
    }

    /** @param secret shown this once */
    public record WithSecret(View client, String secret) {
        static WithSecret of(Made made) {
            return new WithSecret(View.of(made.client()), made.secret());
        }
    }

    @GET
    public Items<View> list(@BeanParam PageQuery page) {
        List<Client> all = store.all();
        List<View> items = all.stream()
                .skip(page.offset())
                .limit(page.size())
                .map(View::of)
                .toList();
        return new Items<>(items, all.size(), page.page(), page.size());
    }

    @GET
    @Path("/{id}")
    public View find(@PathParam("id") long id) {
        return View.of(store.byId(id));
    }

    @Operation(
            summary = "登记接口客户端，密钥仅显示这一次",
            description = "客户端以X-Anju-Client、X-Anju-Time（1970年以来的秒数，误差300秒内）、X-Anju-Nonce（16至64位字母、数字、-或_，"
                    + "每次请求不同）、X-Anju-Signature四个请求头签名。签名为HMAC-SHA256(密钥, 文本)的小写十六进制；文本为六行，以换行符连接："
                    + "大写的方法；不含查询串的路径；查询串按&拆开、按字节排序后再以&连接，没有则为空行；请求体SHA-256的小写十六进制"
                    + "（没有请求体时为空内容的摘要）；X-Anju-Time；X-Anju-Nonce。")
    @POST
    public Response add(Request request) {
        Request given = given(request);
        WithSecret made = WithSecret.of(desk.add(given.grant(given.code())));
        return Response.status(201).entity(made).build();
    }

    @PUT
    @Path("/{id}")
    public View change(@PathParam("id") long id, Request request) {
        Request given = given(request);
        return View.of(desk.change(
                id, version(given.version()), given.grant(store.byId(id).code())));
    }

    @POST
    @Path("/{id}/disable")
    public View disable(@PathParam("id") long id, Seen seen) {
        return View.of(desk.enable(id, version(given(seen).version()), false));
    }

    @POST
    @Path("/{id}/enable")
    public View enable(@PathParam("id") long id, Seen seen) {
        return View.of(desk.enable(id, version(given(seen).version()), true));
    }

    /** A new secret; the old one is void at once. */
    @POST
    @Path("/{id}/new-secret")
    public WithSecret newSecret(@PathParam("id") long id, Seen seen) {
        return WithSecret.of(desk.newSecret(id, version(given(seen).version())));
    }

    private static <T> T given(T body) {
        if (body == null) {
            throw Problem.invalid("body", "请求内容不能为空");
        }
        return body;
    }

    private static int version(Integer seen) {
        if (seen == null) {
            throw Problem.invalid("version", "版本号不能为空");
        }
        return seen;
    }
}
