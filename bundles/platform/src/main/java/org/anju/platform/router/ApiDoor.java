package org.anju.platform.router;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.anju.api.problem.Problem;
import org.anju.platform.domain.DomainRegistry;
import org.anju.platform.domain.Readiness;
import org.anju.platform.health.Meters;
import org.anju.platform.rest.ProblemBody;
import org.anju.platform.session.RequestScope;
import org.anju.platform.session.ThreadCallers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.MDC;

/** The way of a request to {@code /api} (DESIGN §4): request id, body, authentication, rate limit, domain. */
@Component(service = ApiDoor.class)
public final class ApiDoor {
    private final DomainRegistry domains;
    private final Readiness readiness;
    private final Authentication authentication;
    private final Documents documents;
    private final RateLimit limit;
    private final Stream stream;
    private final Replays replays;
    private final Meters meters;

    @Activate
    public ApiDoor(
            @Reference DomainRegistry domains,
            @Reference Readiness readiness,
            @Reference Authentication authentication,
            @Reference Documents documents,
            @Reference RateLimit limit,
            @Reference Stream stream,
            @Reference Replays replays,
            @Reference Meters meters) {
        this.domains = domains;
        this.readiness = readiness;
        this.authentication = authentication;
        this.documents = documents;
        this.limit = limit;
        this.stream = stream;
        this.replays = replays;
        this.meters = meters;
    }

    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long start = System.nanoTime();
        String trace = UUID.randomUUID().toString().replace("-", "");
        String address = Addresses.of(request);
        RequestScope.enter(
                new RequestScope(trace, ThreadCallers.anonymous(address), null, null, Addresses.secure(request), null));
        MDC.put("trace", trace);
        response.setHeader("X-Request-Id", trace);
        response.setHeader("Cache-Control", "no-store");
        try (SpooledRequest spooled = SpooledRequest.of(request)) {
            admit(spooled, response);
        } catch (Problem problem) {
            answer(response, problem);
        } catch (ServletException | RuntimeException e) {
            answer(response, e);
        } finally {
            meters.request(domain(request), response.getStatus(), System.nanoTime() - start);
            MDC.remove("trace");
            RequestScope.leave();
        }
    }

    private void admit(SpooledRequest request, HttpServletResponse response) throws IOException, ServletException {
        Target target = Target.of(request.getRequestURI());
        if (target.document()) {
            documents.serve(target, response);
            return;
        }
        Route route = route(target);
        RequestScope.enter(authentication.authenticate(request, RequestScope.current()));
        limit.check(RequestScope.current().caller());
        if (target.stream()) {
            stream.open(request, response);
            return;
        }
        ClientResponse client = new ClientResponse(response);
        if (readiness.reached()) {
            replays.serve(request, client, route);
        } else {
            serveWhileStarting(request, client, route);
        }
    }

    /** The whiteboard serves an Application before its last extension has come, and knows no path of it meanwhile. */
    private void serveWhileStarting(SpooledRequest request, ClientResponse client, Route route)
            throws IOException, ServletException {
        KeptResponse kept = new KeptResponse(client);
        replays.serve(request, kept, route);
        if (kept.getStatus() == HttpServletResponse.SC_NOT_FOUND && !readiness.reached()) {
            client.setHeader("Content-Length", null);
            throw new Problem(503, "STARTING", "系统正在启动，请稍后再试");
        }
        kept.send();
    }

    private String domain(HttpServletRequest request) {
        String named = Target.of(request.getRequestURI()).domain();
        return named != null && domains.route(named).isPresent() ? named : null;
    }

    private Route route(Target target) {
        Optional<Route> route = domains.route(target.domain());
        return route.orElseThrow(() -> domains.absence(target.domain()));
    }

    private static void answer(HttpServletResponse response, Throwable fault) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Problem problem = ProblemBody.problem(fault);
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(ProblemBody.TYPE);
        if (problem.retryAfter() > 0) {
            response.setIntHeader("Retry-After", problem.retryAfter());
        }
        response.getOutputStream()
                .write(ProblemBody.of(problem).json().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
