package org.anju.platform.rest;

import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/** Whatever a resource throws becomes an RFC 9457 problem in Chinese (§2.6). */
@Component(service = ExceptionMapper.class)
@JaxrsExtension
@JaxrsName("anju.problems")
@JaxrsApplicationSelect("(osgi.jaxrs.name=*)")
public final class ProblemExtension implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable fault) {
        Problem problem = ProblemBody.problem(fault);
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(ProblemBody.TYPE)
                .entity(ProblemBody.of(problem).json());
        return problem.retryAfter() == 0
                ? response.build()
                : response.header("Retry-After", problem.retryAfter()).build();
    }
}
