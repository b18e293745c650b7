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
import org.anju.account.PostAdministration;
import org.anju.account.PostAdministration.PostForm;
import org.anju.account.PostAdministration.PostView;
import org.anju.api.rest.Body;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Summary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 岗位管理 */
@Component(service = PostResource.class)
@Path("posts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Needs(AccountDomain.ROLE_MANAGE)
public final class PostResource {
    private final PostAdministration posts;

    @Activate
    public PostResource(@Reference PostAdministration posts) {
        this.posts = posts;
    }

    /** Also for those who give posts to users. */
    @Summary("岗位列表")
    @GET
    @Needs({AccountDomain.ROLE_MANAGE, AccountDomain.USER_MANAGE})
    public List<PostView> list() {
        return posts.list();
    }

    @Summary(value = "新增岗位", status = 201, answer = PostView.class)
    @POST
    public Response create(PostForm form) {
        return Response.status(Response.Status.CREATED)
                .entity(posts.create(Body.given(form)))
                .build();
    }

    @Summary("修改岗位")
    @PUT
    @Path("{id}")
    public PostView change(@PathParam("id") long id, PostForm form) {
        Body.version(Body.given(form).version());
        return posts.change(id, form);
    }

    @Summary(value = "删除岗位", status = 204)
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") long id) {
        posts.delete(id);
        return Response.noContent().build();
    }
}
