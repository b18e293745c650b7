package org.anju.platform.rest;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/**
 * Deny by default: an endpoint answers only whom its annotation names. No Application is served without this extension; an endpoint
 * without an annotation does not even start ({@link Access}).
 */
@Component(service = ContainerRequestFilter.class)
@JaxrsExtension
@JaxrsName("anju.security")
@JaxrsApplicationSelect("(osgi.jaxrs.name=*)")
public final class SecurityExtension implements ContainerRequestFilter {
    private final Callers callers;
    private final Audit audit;

    @Context
    private ResourceInfo resource;

    @Activate
    public SecurityExtension(@Reference Callers callers, @Reference Audit audit) {
        this.callers = callers;
        this.audit = audit;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Access access = Access.of(resource.getResourceClass(), resource.getResourceMethod());
        Caller caller = callers.current();
        if (access.kind() == Access.Kind.ANYONE) {
            return;
        }
        access.refuse(caller);
        if (access.kind() == Access.Kind.PERMISSION
                && access.permissions().stream().noneMatch(caller::may)) {
            audit.record("access.refused", request.getUriInfo().getPath(), Audit.Result.REFUSED, null);
            throw Problem.forbidden();
        }
    }
}
