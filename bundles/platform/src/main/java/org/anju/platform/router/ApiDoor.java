package org.anju.platform.router;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.anju.api.access.Caller;
import org.anju.api.file.FileKind;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.platform.domain.DomainRegistry;
import org.anju.platform.domain.Readiness;
import org.anju.platform.health.Meters;
import org.anju.platform.rest.ProblemBody;
import org.anju.platform.session.RequestScope;
import org.anju.platform.session.ThreadCallers;
import org.anju.platform.swap.Gate;
import org.anju.platform.swap.Gates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.MDC;

/**
 * The way of a request to {@code /api} (DESIGN §4): request id, body, the gate of its domain, authentication, rate limit, domain. A request
 * whose body is still coming or whose gate is held leaves its thread and comes again ({@link Visit}); nothing before the gate has an
 * effect that must not happen twice.
 */
@Component(service = ApiDoor.class)
public final class ApiDoor {
    /** A percent sign that two hexadecimal digits don't follow. */
    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final DomainRegistry domains;
    private final Gates gates;
    private final Readiness readiness;
    private final Authentication authentication;
    private final Documents documents;
    private final RateLimit limit;
    private final Stream stream;
    private final Replays replays;
    private final Meters meters;
    private final Parameters parameters;
    private final Packages packages = new Packages();

    @Activate
    public ApiDoor(
            @Reference DomainRegistry domains,
            @Reference Gates gates,
            @Reference Readiness readiness,
            @Reference Authentication authentication,
            @Reference Documents documents,
            @Reference RateLimit limit,
            @Reference Stream stream,
            @Reference Replays replays,
            @Reference Meters meters,
            @Reference Parameters parameters) {
        this.domains = domains;
        this.gates = gates;
        this.readiness = readiness;
        this.authentication = authentication;
        this.documents = documents;
        this.limit = limit;
        this.stream = stream;
        this.replays = replays;
        this.meters = meters;
        this.parameters = parameters;
    }

    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean over = true;
        Visit visit = Visit.of(request);
        Target target = Target.of(request.getRequestURI());
        Optional<Gate> gate = gates.find(target.domain());
        RequestScope.enter(new RequestScope(
                visit.trace(),
                ThreadCallers.anonymous(Addresses.of(request)),
                null,
                null,
                Addresses.secure(request),
                null));
        MDC.put("trace", visit.trace());
        response.setHeader("X-Request-Id", visit.trace());
        response.setHeader("Cache-Control", "no-store");
        try {
            refuseBroken(request.getQueryString());
            over = visit.hasBody(this::body) && admit(visit, target, gate, response);
        } catch (Problem problem) {
            answer(response, problem);
        } catch (ServletException | RuntimeException e) {
            answer(response, e);
        } finally {
            try {
                if (over) {
                    end(visit, counted(target, gate), response.getStatus());
                }
            } finally {
                MDC.remove("trace");
                RequestScope.leave();
            }
        }
    }

    private static void refuseBroken(String query) {
        if (query != null && query.indexOf('%') >= 0 && BROKEN.matcher(query).find()) {
            throw new Problem(400, "VALIDATION", "请求地址格式不正确");
        }
    }

    private void end(Visit visit, String domain, int status) {
        try {
            meters.request(domain, status, visit.nanos());
        } finally {
            visit.close();
        }
    }

    /** Who sends a package is asked before its body comes; of API clients none is taken, because a signature covers a body that has come. */
    private SpooledBody body(HttpServletRequest request) throws IOException {
        String path = request.getRequestURI();
        if (!SpooledBody.isPackage(path, request.getQueryString()) || request.getHeader("X-Anju-Client") != null) {
            return SpooledBody.on(path);
        }
        SpooledRequest head = new SpooledRequest(request, SpooledBody.empty());
        Caller caller =
                authentication.authenticate(head, RequestScope.current()).caller();
        return packages.of(caller, parameters.get(FileKind.PHOTOS.megabytes()));
    }

    /** @return whether the visit is over; else it is suspended and will come again */
    private boolean admit(Visit visit, Target target, Optional<Gate> gate, HttpServletResponse response)
            throws IOException, ServletException {
        if (gate.isEmpty()) {
            // The platform's own, or nobody's.
            through(visit, target, response);
            return true;
        }
        try (Gate.Pass pass = gate.get().enter(visit::suspend)) {
            if (pass != null) {
                through(visit, target, response);
            }
            return pass != null;
        } catch (Gate.Closed e) {
            throw domains.absence(target.domain());
        }
    }

    private void through(Visit visit, Target target, HttpServletResponse response)
            throws IOException, ServletException {
        if ((target.document() || target.stream())
                && !Router.READING.contains(visit.request().getMethod())) {
            throw ProblemBody.ofHttp(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        if (target.document()) {
            documents.serve(target, response);
            return;
        }
        Route route = domains.route(target.domain()).orElseThrow(() -> domains.absence(target.domain()));
        SpooledRequest request = visit.request();
        request.at(OwnAddress.of(request, parameters.get(OwnAddress.BASE_URL)));
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

    /**
     * While the node starts, the whiteboard rebuilds endpoints that served already, and knows no path of theirs meanwhile. What counts is
     * that the request came while the node started: it may be ready by the time that the answer is there.
     */
    private void serveWhileStarting(SpooledRequest request, ClientResponse client, Route route)
            throws IOException, ServletException {
        KeptResponse kept = new KeptResponse(client);
        replays.serve(request, kept, route);
        if (kept.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
            client.setHeader("Content-Length", null);
            throw new Problem(503, "STARTING", "系统正在启动，请稍后再试");
        }
        kept.send();
    }

    /** The domain that a request is counted for; what was never here is not counted by its name. */
    private static String counted(Target target, Optional<Gate> gate) {
        return gate.isPresent() || "platform".equals(target.domain()) ? target.domain() : null;
    }

    static void answer(HttpServletResponse response, Throwable fault) throws IOException {
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
