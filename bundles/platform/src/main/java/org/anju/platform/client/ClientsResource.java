package org.anju.platform.client;

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
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
import org.anju.api.rest.Summary;
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
            @Field("读到的版本号，修改时必填") Integer version,
            @Field(value = "客户端标识，字母、数字、_或-；以后不变", max = 40) String code,
            @Field(value = "名称", required = true, min = 2, max = 100) String name,
            @Field("数据范围的行政区划代码，不填为全部") String division,
            @Field("权限") List<String> permissions,
            @Field(value = "可访问的路径，以/api/v1/开头，至少一个", required = true) List<String> paths,
            @Field("渠道") List<String> channels) {

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
    public record Seen(@Field(value = "读到的版本号", required = true) Integer version) {}

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

    @Summary("接口客户端列表")
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

    @Summary("接口客户端详情")
    @GET
    @Path("/{id}")
    public View find(@PathParam("id") long id) {
        return View.of(store.byId(id));
    }

    @Summary(value = "登记接口客户端，密钥仅显示这一次", status = 201, answer = WithSecret.class)
    @POST
    public Response add(Request request) {
        Request given = Body.given(request);
        WithSecret made = WithSecret.of(desk.add(given.grant(given.code())));
        return Response.status(201).entity(made).build();
    }

    @Summary("修改接口客户端")
    @PUT
    @Path("/{id}")
    public View change(@PathParam("id") long id, Request request) {
        Request given = Body.given(request);
        return View.of(desk.change(
                id, Body.version(given.version()), given.grant(store.byId(id).code())));
    }

    @Summary("停用接口客户端")
    @POST
    @Path("/{id}/disable")
    public View disable(@PathParam("id") long id, Seen seen) {
        return View.of(desk.enable(id, Body.version(Body.given(seen).version()), false));
    }

    @Summary("启用接口客户端")
    @POST
    @Path("/{id}/enable")
    public View enable(@PathParam("id") long id, Seen seen) {
        return View.of(desk.enable(id, Body.version(Body.given(seen).version()), true));
    }

    /** A new secret; the old one is void at once. */
    @Summary("更换接口客户端的密钥，原密钥立即失效")
    @POST
    @Path("/{id}/new-secret")
    public WithSecret newSecret(@PathParam("id") long id, Seen seen) {
        return WithSecret.of(desk.newSecret(id, Body.version(Body.given(seen).version())));
    }
}
