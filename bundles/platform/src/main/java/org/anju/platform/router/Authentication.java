package org.anju.platform.router;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.anju.api.access.Caller;
import org.anju.api.problem.Problem;
import org.anju.platform.session.Cookies;
import org.anju.platform.session.DatabaseSessions;
import org.anju.platform.session.RequestScope;
import org.anju.platform.session.Tokens;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Who asks: a browser by session cookie and CSRF token, an API client by signature, or nobody. */
@Component(service = Authentication.class)
public final class Authentication {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String CSRF = "X-CSRF-Token";

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile DatabaseSessions sessions;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile ClientAuthentication clients;

    RequestScope authenticate(SpooledRequest request, RequestScope scope) {
        String key = request.getHeader("Idempotency-Key");
        if (request.getHeader("X-Anju-Client") != null) {
            return with(scope, client(request, scope), null, null, key);
        }
        Optional<DatabaseSessions.Session> session = session(request);
        if (session.isEmpty()) {
            return with(scope, scope.caller(), null, null, key);
        }
        DatabaseSessions.Session found = session.get();
        if (!SAFE.contains(request.getMethod()) && !Tokens.same(found.csrf(), request.getHeader(CSRF))) {
            throw new Problem(403, "CSRF", "页面已过期，请刷新后重试");
        }
        return with(scope, at(found.caller(), scope.caller().address()), found.hash(), found.csrf(), key);
    }

    private Caller client(SpooledRequest request, RequestScope scope) {
        ClientAuthentication present = clients;
        if (present == null) {
            throw new Problem(503, "STARTING", "系统正在启动，请稍后再试");
        }
        return present.authenticate(
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                request.hash(),
                request::getHeader,
                scope.caller().address());
    }

    private Optional<DatabaseSessions.Session> session(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        DatabaseSessions present = sessions;
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(Cookies.SESSION))
                .filter(cookie -> !cookie.getValue().isEmpty())
                .findFirst()
                .flatMap(cookie -> {
                    if (present == null) {
                        throw new Problem(503, "STARTING", "系统正在启动，请稍后再试");
                    }
                    return present.find(cookie.getValue());
                });
    }

    /** The address is that of this request; a session may move between networks. */
    private static Caller at(Caller caller, String address) {
        return new Caller(
                caller.userId(),
                caller.login(),
                caller.name(),
                caller.port(),
                caller.type(),
                caller.institutionId(),
                caller.departmentId(),
                caller.departmentName(),
                caller.scope(),
                caller.roles(),
                caller.permissions(),
                address,
                caller.restricted());
    }

    private static RequestScope with(RequestScope scope, Caller caller, String hash, String csrf, String key) {
        String idempotency = key == null ? null : caller.userId() + ":" + key;
        return new RequestScope(scope.traceId(), caller, hash, csrf, scope.secure(), idempotency);
    }
}
