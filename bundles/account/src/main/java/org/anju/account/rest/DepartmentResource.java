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
import org.anju.account.Departments;
import org.anju.account.Departments.DepartmentForm;
import org.anju.account.Departments.DepartmentView;
import org.anju.api.rest.Body;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Summary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 部门管理 */
@Component(service = DepartmentResource.class)
@Path("departments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Needs(AccountDomain.DEPARTMENT_MANAGE)
public final class DepartmentResource {
    private final Departments departments;

    @Activate
    public DepartmentResource(@Reference Departments departments) {
        this.departments = departments;
    }

    /** The tree; also for those who put users into departments. */
    @Summary("部门树")
    @GET
    @Needs({AccountDomain.DEPARTMENT_MANAGE, AccountDomain.USER_MANAGE})
    public List<DepartmentView> tree() {
        return departments.tree();
    }

    @Summary(value = "新增部门", status = 201, answer = DepartmentView.class)
    @POST
    public Response create(DepartmentForm form) {
        return Response.status(Response.Status.CREATED)
                .entity(departments.create(Body.given(form)))
                .build();
    }

    @Summary("修改部门")
    @PUT
    @Path("{id}")
    public DepartmentView change(@PathParam("id") long id, DepartmentForm form) {
        Body.version(Body.given(form).version());
        return departments.change(id, form);
    }

    @Summary(value = "删除部门", status = 204)
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") long id) {
        departments.delete(id);
        return Response.noContent().build();
    }
}
