package org.anju.account.rest;

import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.account.AccountDomain;
import org.anju.account.Operators;
import org.anju.account.Operators.OperatorForm;
import org.anju.account.PasswordReset.Issued;
import org.anju.account.UserAdministration.Created;
import org.anju.account.UserViews.UserView;
import org.anju.account.model.UserAction;
import org.anju.account.rest.UserResource.Reset;
import org.anju.account.rest.UserResource.Step;
import org.anju.api.problem.Check;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
import org.anju.api.rest.Summary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 业务操作用户管理 */
@Component(service = OperatorResource.class)
@Path("operators")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Needs(AccountDomain.OPERATOR_MANAGE)
public final class OperatorResource {
    private final Operators operators;

    @Activate
    public OperatorResource(@Reference Operators operators) {
        this.operators = operators;
    }

    @Summary("业务操作用户列表")
    @GET
    public Items<UserView> list(
            @Field(value = "姓名的一部分、登录用户名的开头或手机号", max = 50) @QueryParam("text") String text,
            @Field(
                            value = "状态",
                            oneOf = {"PENDING", "ACTIVE", "LOCKED", "DISABLED", "REJECTED", "MERGED", "CLOSED"})
                    @QueryParam("state")
                    String state,
            @BeanParam PageQuery page) {
        new Check()
                .optionalText("text", "关键字", text, 1, 50)
                .code("state", "状态", state, UserQuery::isStatus)
                .done();
        return operators.page(text, UserQuery.status(state), page);
    }

    /** The functions that can be granted now. */
    @Summary("可授予业务操作用户的业务权限")
    @GET
    @Path("functions")
    public List<Operators.Function> functions() {
        return operators.functions();
    }

    @Summary(value = "新增业务操作用户，初始密码仅显示这一次", status = 201, answer = Created.class)
    @POST
    public Response create(OperatorForm form) {
        return Response.status(Response.Status.CREATED)
                .entity(operators.create(Body.given(form)))
                .build();
    }

    @Summary("业务操作用户详情")
    @GET
    @Path("{id}")
    public UserView get(@PathParam("id") long id) {
        return operators.get(id);
    }

    @Summary("修改业务操作用户")
    @PUT
    @Path("{id}")
    public UserView change(@PathParam("id") long id, OperatorForm form) {
        Body.version(Body.given(form).version());
        return operators.change(id, form);
    }

    @Summary("开通业务操作用户")
    @POST
    @Path("{id}/open")
    public UserView open(@PathParam("id") long id, Step request) {
        return operators.step(
                id, UserAction.OPEN_OPERATOR, Body.version(Body.given(request).version()));
    }

    @Summary("关闭业务操作用户")
    @POST
    @Path("{id}/close")
    public UserView close(@PathParam("id") long id, Step request) {
        return operators.step(
                id, UserAction.CLOSE_OPERATOR, Body.version(Body.given(request).version()));
    }

    @Summary("重置业务操作用户的密码，新密码仅显示这一次")
    @POST
    @Path("{id}/reset-password")
    public Issued reset(@PathParam("id") long id, Reset request) {
        return operators.reset(id, request != null && Boolean.TRUE.equals(request.sendSms()));
    }
}
