package org.anju.account.rest;

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
import org.anju.account.RoleAdministration;
import org.anju.account.RoleAdministration.RightView;
import org.anju.account.RoleAdministration.RoleForm;
import org.anju.account.RoleAdministration.RoleView;
import org.anju.api.rest.Body;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Summary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 角色管理 */
@Component(service = RoleResource.class)
@Path("roles")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Needs(AccountDomain.ROLE_MANAGE)
public final class RoleResource {
    private final RoleAdministration roles;

    @Activate
    public RoleResource(@Reference RoleAdministration roles) {
        this.roles = roles;
    }

    @Summary("角色列表")
    @GET
    public List<RoleView> list() {
        return roles.list();
    }

    /** The rights of the installed domains, of which roles are made. */
    @Summary("可授予角色的权限")
    @GET
    @Path("permissions")
    public List<RightView> permissions() {
        return roles.rights();
    }

    @Summary(value = "新增角色", status = 201, answer = RoleView.class)
    @POST
    public Response create(RoleForm form) {
        return created(roles.create(Body.given(form)));
    }

    @Summary("角色详情")
    @GET
    @Path("{id}")
    public RoleView get(@PathParam("id") long id) {
        return roles.get(id);
    }

    @Summary("修改角色")
    @PUT
    @Path("{id}")
    public RoleView change(@PathParam("id") long id, RoleForm form) {
        Body.version(Body.given(form).version());
        return roles.change(id, form);
    }

    @Summary(value = "复制角色", status = 201, answer = RoleView.class)
    @POST
    @Path("{id}/copy")
    public Response copy(@PathParam("id") long id, RoleForm form) {
        return created(roles.copy(id, Body.given(form)));
    }

    @Summary(value = "删除角色", status = 204)
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") long id) {
        roles.delete(id);
        return Response.noContent().build();
    }

    private static Response created(RoleView role) {
        return Response.status(Response.Status.CREATED).entity(role).build();
    }
}
