package org.anju.platform.router;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anju.api.access.Caller;
import org.anju.api.access.RateLimits;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.platform.session.RequestScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * At most so many requests a minute by one user, or by one address where nobody is logged in; and of what a domain bounds, by one
 * address whoever is logged in: 429.
 */
@Component(service = {RateLimit.class, RateLimits.class})
public final class RateLimit implements RateLimits {
    /** 0 is no limit. */
    public static final Parameter<Integer> PER_MINUTE = Parameter.number(
                    "request.rate_per_minute", 6000, 0, 10_000_000, "每个用户（未登录时每个地址）每分钟最多请求次数，0为不限")
            .guarded();

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile long minute;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Parameters parameters;

    @Activate
    public RateLimit(@Reference Clock clock) {
        this.clock = clock;
    }

    private static final class Window {
        private int count;

        synchronized int next() {
            return ++count;
        }
    }

    void check(Caller caller) {
        count(PER_MINUTE, caller.userId() > 0 ? "u" + caller.userId() : "a" + caller.address());
    }

    @Override
    public void check(Parameter<Integer> perMinute) {
        count(perMinute, perMinute.key() + " " + RequestScope.current().caller().address());
    }

    private void count(Parameter<Integer> perMinute, String who) {
        Parameters present = parameters;
        int most = present == null ? perMinute.fallback() : present.get(perMinute);
        if (most == 0) {
            return;
        }
        long second = clock.millis() / 1000;
        if (second / 60 != minute) {
            minute = second / 60;
            windows.clear();
        }
        if (windows.computeIfAbsent(who, name -> new Window()).next() > most) {
            throw Problem.tooMany((int) (60 - second % 60));
        }
    }
}
