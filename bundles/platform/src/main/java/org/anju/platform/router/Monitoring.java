package org.anju.platform.router;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.anju.api.problem.Problem;
import org.anju.platform.PlatformDomain;
import org.anju.platform.session.RequestScope;
import org.anju.platform.session.ThreadCallers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * {@code /system/health} and {@code /metrics}, for proxies and monitoring. Anybody may ask whether the node is up, only who has the
 * right 运行监控 reads what exactly is wrong. Metrics are for him too, and for the machine itself.
 */
@Component(service = Monitoring.class)
public final class Monitoring {
    private static final String HEALTH = "/system/health";
    private static final String METRICS = "/metrics";

    private final Authentication authentication;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile MonitoringPages pages;

    @Activate
    public Monitoring(@Reference Authentication authentication) {
        this.authentication = authentication;
    }

    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MonitoringPages.Answer answer = answer(request);
        response.setStatus(answer.status());
        response.setContentType(answer.type() + ";charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private MonitoringPages.Answer answer(HttpServletRequest request) {
        MonitoringPages present = pages;
        if (present == null) {
            return MonitoringPages.Answer.STARTING;
        }
        return switch (request.getRequestURI()) {
            case HEALTH -> present.health(monitors(request));
            case METRICS ->
                fromThisMachine(request) || monitors(request) ? present.metrics() : MonitoringPages.Answer.NOT_FOUND;
            default -> MonitoringPages.Answer.NOT_FOUND;
        };
    }

    /** A proxy on this machine speaks for others: then its requests carry a forwarding header and count as theirs. */
    private static boolean fromThisMachine(HttpServletRequest request) {
        if (request.getHeader("X-Forwarded-For") != null
                || request.getHeader("Forwarded") != null
                || request.getHeader("Via") != null) {
            return false;
        }
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Who cannot be recognised, because he is nobody or the database is away, may not. */
    private boolean monitors(HttpServletRequest request) {
        RequestScope nobody = new RequestScope(
                null, ThreadCallers.anonymous(Addresses.of(request)), null, null, Addresses.secure(request), null);
        RequestScope.enter(nobody);
        try {
            SpooledRequest spooled = new SpooledRequest(request, SpooledBody.empty());
            return authentication.authenticate(spooled, nobody).caller().may(PlatformDomain.MONITOR);
        } catch (Problem refused) {
            return false;
        } finally {
            RequestScope.leave();
        }
    }
}
