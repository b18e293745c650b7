package org.anju.platform.rest;

import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.rest.LoggedIn;
import org.anju.api.rest.Summary;
import org.anju.platform.session.RequestScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who is logged in; what pages ask first. */
@Component(service = PlatformResource.class)
@Path("/session")
public final class SessionResource implements PlatformResource {
    private final Callers callers;

    @Activate
    public SessionResource(@Reference Callers callers) {
        this.callers = callers;
    }

    /**
     * The person behind the session.
     *
     * @param division whose data he sees (行政区划代码), or null when it is all, or one institution's
     */
    public record User(
            long id,
            String login,
            String name,
            String type,
            String port,
            String department,
            String division,
            Long institutionId) {}

    /** @param restricted what he must do first, or null */
    public record View(User user, Set<String> roles, Set<String> permissions, String restricted, String csrf) {}

    @Summary("当前会话：本人、权限和CSRF令牌")
    @GET
    @LoggedIn(evenIfRestricted = true)
    public View show() {
        Caller caller = callers.current();
        User user = new User(
                caller.userId(),
                caller.login(),
                caller.name(),
                caller.type(),
                caller.port(),
                caller.departmentName(),
                caller.scope().division(),
                caller.institutionId());
        return new View(
                user,
                new TreeSet<>(caller.roles()),
                new TreeSet<>(caller.permissions()),
                caller.restricted(),
                RequestScope.current().csrf());
    }
}
