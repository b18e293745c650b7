package org.anju.account.rest;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anju.account.Profile;
import org.anju.account.UserViews.UserView;
import org.anju.api.rest.LoggedIn;
import org.anju.api.rest.Summary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The own profile. */
@Component(service = MeResource.class)
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {
    private final Profile profile;

    @Activate
    public MeResource(@Reference Profile profile) {
        this.profile = profile;
    }

    @Summary("本人的账号")
    @GET
    @LoggedIn
    public UserView me() {
        return profile.own();
    }
}
