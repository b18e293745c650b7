package org.anju.platform.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.anju.platform.json.Json;
import org.anju.platform.router.MonitoringPages.Answer;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * {@code /system/health}: all Felix Health Checks of the deployment. 503 when one is critical, so that a proxy takes this node out;
 * warnings keep it in. Looked at anew at most once a second.
 */
@Component(service = HealthPage.class)
public final class HealthPage {
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);
    /** Without these nothing works, whether or not their checks are there yet. */
    private static final List<String> NEEDED = List.of("database", "keys", "disk", "jobs");

    private final Map<String, HealthCheck> checks = new ConcurrentSkipListMap<>();
    private Page last;
    private long lastAt;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCheck(HealthCheck check, Map<String, Object> properties) {
        checks.put(name(check, properties), check);
    }

    void removeCheck(HealthCheck check, Map<String, Object> properties) {
        checks.remove(name(check, properties), check);
    }

    private static String name(HealthCheck check, Map<String, Object> properties) {
        return String.valueOf(
                properties.getOrDefault(HealthCheck.NAME, check.getClass().getName()));
    }

    /** What a check found. */
    public record Finding(String name, String status, List<String> messages) {}

    /** All of them and the worst. */
    public record Page(String status, List<Finding> checks) {
        boolean up() {
            return status.equals("OK") || status.equals("WARN");
        }
    }

    /** {@code {"status":"UP"}} or {@code DOWN}; with details what each check found. */
    Answer render(boolean details) {
        Page page = page();
        String brief = "{\"status\":\"" + (page.up() ? "UP" : "DOWN") + "\"}";
        return new Answer(page.up() ? 200 : 503, "application/json", details ? Json.write(page) : brief);
    }

    /** What the checks found a second ago at most. */
    public synchronized Page page() {
        if (last == null || System.nanoTime() - lastAt > FRESH) {
            last = look();
            lastAt = System.nanoTime();
        }
        return last;
    }

    private Page look() {
        Result.Status worst = Result.Status.OK;
        List<Finding> findings = new ArrayList<>();
        for (String needed : NEEDED) {
            if (!checks.containsKey(needed)) {
                worst = Result.Status.CRITICAL;
                findings.add(new Finding(needed, "CRITICAL", List.of("尚未启动")));
            }
        }
        for (Map.Entry<String, HealthCheck> check : checks.entrySet()) {
            Result result = execute(check.getValue());
            List<String> messages = new ArrayList<>();
            for (ResultLog.Entry entry : result) {
                messages.add(entry.getMessage());
            }
            findings.add(new Finding(check.getKey(), result.getStatus().name(), messages));
            worst = worst.compareTo(result.getStatus()) < 0 ? result.getStatus() : worst;
        }
        return new Page(worst.name(), findings);
    }

    private static Result execute(HealthCheck check) {
        try {
            return check.execute();
        } catch (RuntimeException e) {
            return new Result(Result.Status.HEALTH_CHECK_ERROR, "检查失败");
        }
    }
}
