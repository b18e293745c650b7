package org.anju.institution.rest;

import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Summary;
import org.anju.institution.ApplicationRight;
import org.anju.institution.InstitutionService;
import org.anju.institution.SelfService;
import org.anju.institution.model.Permissions;

/** 本机构: {@code /api/v1/institution/me}. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {
    private final InstitutionService institutions;
    private final SelfService self;
    private final ApplicationRight right;
    private final Named names;

    MeResource(InstitutionService institutions, SelfService self, ApplicationRight right, Named names) {
        this.institutions = institutions;
        this.self = self;
        this.right = right;
        this.names = names;
    }

    /** The caller's own institution; 404 for who has none. */
    @Summary("本机构")
    @GET
    @Needs(Permissions.VIEW)
    public InstitutionView get(@Field("显示完整的身份证号和电话；需要权限，并记入操作日志") @QueryParam("full") boolean full) {
        return InstitutionView.of(institutions.own(full), names);
    }

    /** 联系信息: contactName, contactPhone, contactIdNo, legalPersonPhone, shortName and the logo; all other facts are ignored. */
    @Summary("修改本机构的联系信息")
    @PUT
    @Path("contact")
    @Needs(Permissions.SELF_EDIT)
    public InstitutionView contact(Requests.Save body) {
        self.editContact(Body.given(body).version(), Body.given(body.facts()).facts());
        return get(false);
    }

    /** What the city lets the caller's institution do by itself. */
    @GET
    @Summary("城市允许本机构自行办理的事项")
    @Path("rights")
    @Needs(Permissions.SELF_FILING)
    public Rights rights() {
        return new Rights(right.mayApply());
    }

    /** @param apply whether it may begin a first filing (新增备案申请) */
    public record Rights(boolean apply) {}
}
