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
import org.anju.account.UserViews.UserView;
import org.anju.account.model.UserAction;
import org.anju.account.rest.UserResource.Reset;
import org.anju.account.rest.UserResource.Step;
import org.anju.api.problem.Check;
import org.anju.api.rest.Items;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
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

    @GET
    public Items<UserView> list(
            @QueryParam("text") String text, @QueryParam("state") String state, @BeanParam PageQuery page) {
        new Check()
                .optionalText("text", "关键字", text, 1, 50)
                .code("state", "状态", state, UserQuery::isStatus)
                .done();
        return operators.page(text, UserQuery.status(state), page);
    }

    /** The functions that can be granted now. */
    @GET
    @Path("functions")
    public List<Operators.Function> functions() {
        return operators.functions();
    }

    @POST
    public Response create(OperatorForm form) {
        return Response.status(Response.Status.CREATED)
                .entity(operators.create(Bodies.given(form)))
                .build();
    }

    @GET
    @Path("{id}")
    public UserView get(@PathParam("id") long id) {
        return operators.get(id);
    }

    @PUT
    @Path("{id}")
    public UserView change(@PathParam("id") long id, OperatorForm form) {
        Bodies.version(Bodies.given(form).version());
        return operators.change(id, form);
    }

    @POST
    @Path("{id}/open")
    public UserView open(@PathParam("id") long id, Step request) {
        return operators.step(
                id,
                UserAction.OPEN_OPERATOR,
                Bodies.version(Bodies.given(request).version()));
    }

    @POST
    @Path("{id}/close")
    public UserView close(@PathParam("id") long id, Step request) {
        return operators.step(
                id,
                UserAction.CLOSE_OPERATOR,
                Bodies.version(Bodies.given(request).version()));
    }

    @POST
    @Path("{id}/reset-password")
    public Issued reset(@PathParam("id") long id, Reset request) {
        return operators.reset(id, request != null && Boolean.TRUE.equals(request.sendSms()));
    }
}
