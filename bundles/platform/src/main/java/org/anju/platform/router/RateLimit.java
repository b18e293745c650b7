package org.anju.platform.router;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anju.api.access.Caller;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** At most so many requests a minute by one user, or by one address where nobody is logged in: 429. */
@Component(service = RateLimit.class)
public final class RateLimit {
    /** 0 is no limit. */
    public static final Parameter<Integer> PER_MINUTE = Parameter.number(
                    "request.rate_per_minute", 6000, 0, 10_000_000, "每个用户（未登录时每个地址）每分钟最多请求次数，0为不限")
            .guarded();

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private volatile long minute;

    @Reference
    private Clock clock;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Parameters parameters;

    private static final class Window {
        private int count;

        synchronized int next() {
            return ++count;
        }
    }

    void check(Caller caller) {
        Parameters present = parameters;
        int most = present == null ? PER_MINUTE.fallback() : present.get(PER_MINUTE);
        if (most == 0) {
            return;
        }
        long now = clock.millis() / 60_000;
        if (now != minute) {
            minute = now;
            windows.clear();
        }
        String who = caller.userId() > 0 ? "u" + caller.userId() : "a" + caller.address();
        if (windows.computeIfAbsent(who, name -> new Window()).next() > most) {
            throw new Problem(429, "TOO_MANY", "操作过于频繁，请稍后再试");
        }
    }
}
