package org.anju.account.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anju.account.AccountDomain;
import org.anju.account.AdminIdentity;
import org.anju.api.rest.Body;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Summary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The institution's one admin, as the institution sees him (ACC-R02). */
@Component(service = AdminResource.class)
@Path("admin")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Needs(AccountDomain.OPERATOR_MANAGE)
public final class AdminResource {
    private final AdminIdentity identity;

    @Activate
    public AdminResource(@Reference AdminIdentity identity) {
        this.identity = identity;
    }

    @Summary("本机构的管理用户")
    @GET
    public AdminIdentity.Identity own() {
        return identity.own();
    }

    @Summary(value = "管理用户修改本人信息", description = "城市不允许变更管理用户时为403。")
    @PUT
    public AdminIdentity.Identity change(AdminIdentity.AdminChange form) {
        Body.version(Body.given(form).version());
        return identity.change(form);
    }
}
