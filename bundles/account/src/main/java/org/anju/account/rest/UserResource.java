package org.anju.account.rest;

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
import org.anju.account.AccountDomain;
import org.anju.account.PasswordReset.Issued;
import org.anju.account.UserAdministration;
import org.anju.account.UserAdministration.Created;
import org.anju.account.UserAdministration.NewUser;
import org.anju.account.UserAdministration.UserChange;
import org.anju.account.UserViews.UserView;
import org.anju.account.model.UserAction;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
import org.anju.api.rest.Summary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 用户管理 */
@Component(service = UserResource.class)
@Path("users")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Needs(AccountDomain.USER_MANAGE)
public final class UserResource {
    private final UserAdministration users;

    @Activate
    public UserResource(@Reference UserAdministration users) {
        this.users = users;
    }

    @Summary("用户列表")
    @GET
    public Items<UserView> list(@BeanParam UserQuery query, @BeanParam PageQuery page) {
        return users.page(query.filter(), query.mobile(), page);
    }

    @Summary(value = "新增用户，初始密码仅显示这一次", status = 201, answer = Created.class)
    @POST
    public Response create(NewUser request) {
        return Response.status(Response.Status.CREATED)
                .entity(users.create(Body.given(request)))
                .build();
    }

    @Summary("用户详情")
    @GET
    @Path("{id}")
    public UserView get(@PathParam("id") long id) {
        return users.get(id);
    }

    @Summary("修改用户")
    @PUT
    @Path("{id}")
    public UserView change(@PathParam("id") long id, UserChange request) {
        Body.version(Body.given(request).version());
        return users.change(id, request);
    }

    @Summary("重置用户密码，新密码仅显示这一次")
    @POST
    @Path("{id}/reset-password")
    @Needs(AccountDomain.PASSWORD_RESET)
    public Issued reset(@PathParam("id") long id, Reset request) {
        return users.reset(id, request != null && Boolean.TRUE.equals(request.sendSms()));
    }

    @Summary("禁用用户")
    @POST
    @Path("{id}/disable")
    public UserView disable(@PathParam("id") long id, Step request) {
        return step(id, UserAction.DISABLE, request);
    }

    @Summary("启用用户")
    @POST
    @Path("{id}/enable")
    public UserView enable(@PathParam("id") long id, Step request) {
        return step(id, UserAction.ENABLE, request);
    }

    @Summary("解锁用户")
    @POST
    @Path("{id}/unlock")
    public UserView unlock(@PathParam("id") long id, Step request) {
        return step(id, UserAction.UNLOCK, request);
    }

    private UserView step(long id, UserAction action, Step request) {
        int version = Body.version(Body.given(request).version());
        return users.step(id, action, version, request.opinion());
    }

    /** @param sendSms send the generated password by SMS instead of showing it once */
    public record Reset(@Field("以短信发送新密码，不显示") Boolean sendSms) {}

    /** @param version the version that the caller has seen */
    public record Step(@Field(value = "读到的版本号", required = true) Integer version, @Field("意见") String opinion) {}
}
