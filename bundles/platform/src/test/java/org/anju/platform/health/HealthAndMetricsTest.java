package org.anju.platform.health;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.anju.platform.db.Database;
import org.anju.platform.db.TestDatabase;
import org.anju.platform.domain.Readiness;
import org.anju.platform.router.MonitoringPages.Answer;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.junit.Test;

public class HealthAndMetricsTest {
    private final Database database = TestDatabase.derby();
    private final Meters meters = new Meters();

    private static void add(HealthPage page, String name, HealthCheck check) {
        page.addCheck(check, Map.of(HealthCheck.NAME, name));
    }

    private HealthPage page(HealthCheck database) {
        HealthPage page = new HealthPage();
        add(page, "database", database);
        add(page, "keys", () -> new Result(Result.Status.OK, "好"));
        add(page, "disk", () -> DiskHealth.of(5000));
        add(page, "jobs", new JobsHealth(this.database, Clock.systemUTC()));
        return page;
    }

    private DatabaseHealth databaseHealth() {
        DatabaseHealth health = new DatabaseHealth();
        health.database = database;
        return health;
    }

    @Test
    public void healthyWhenAllIsWell() {
        Answer answer = page(databaseHealth()).render(true);
        assertEquals(answer.body(), 200, answer.status());
        assertTrue(answer.body(), answer.body().startsWith("{\"status\":\"OK\""));
        assertTrue(answer.body(), answer.body().contains("Derby"));
        assertEquals(
                "strangers",
                "{\"status\":\"UP\"}",
                page(databaseHealth()).render(false).body());
    }

    @Test
    public void aWarningKeepsTheNodeInAndACriticalTakesItOut() {
        HealthPage warned = page(databaseHealth());
        add(warned, "disk", () -> DiskHealth.of(900));
        assertEquals(200, warned.render(true).status());
        assertTrue(warned.render(true).body().startsWith("{\"status\":\"WARN\""));

        HealthPage full = page(databaseHealth());
        add(full, "disk", () -> DiskHealth.of(100));
        assertEquals(503, full.render(true).status());

        assertEquals(
                "the database is not there",
                503,
                page(new DatabaseHealth()).render(true).status());
        assertEquals("nothing has started", 503, new HealthPage().render(true).status());
        HealthPage broken = page(() -> {
            throw new IllegalStateException("broken");
        });
        assertEquals(503, broken.render(true).status());
    }

    @Test
    public void aNodeThatStillStartsIsNotUp() {
        Readiness readiness = new Readiness();
        HealthAndMetrics pages = new HealthAndMetrics(page(databaseHealth()), meters, readiness);
        assertEquals(503, pages.health(true).status());
        assertEquals("{\"status\":\"STARTING\"}", pages.health(false).body());
        readiness.reach();
        assertEquals(200, pages.health(false).status());
    }

    @Test
    public void aFailedScheduledJobWarns() {
        database.update("INSERT INTO plt_job (type, title, request, caller, owner, scheduled, state, run, stop_asked,"
                + " total_items, done_items, failed_items, position_text, created_at, ended_at) VALUES ('t', 't', '', '{}', 0,"
                + " TRUE, 'FAILED', 1, FALSE, 0, 0, 0, '', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)");
        assertEquals(
                Result.Status.WARN,
                new JobsHealth(database, Clock.systemUTC()).execute().getStatus());
    }

    @Test
    public void metricsCountRequestsInBuckets() {
        meters.request("institution", 200, TimeUnit.MILLISECONDS.toNanos(3));
        meters.request("institution", 200, TimeUnit.MILLISECONDS.toNanos(30));
        meters.request("institution", 500, TimeUnit.SECONDS.toNanos(60));
        meters.request(null, 404, 1000);
        HealthAndMetrics pages = new HealthAndMetrics(new HealthPage(), meters, new Readiness());
        pages.work = new WorkMetrics(database);
        String text = pages.metrics().body();
        for (String line : new String[] {
            "anju_requests_total{domain=\"institution\",status=\"200\"} 2",
            "anju_requests_total{domain=\"institution\",status=\"500\"} 1",
            "anju_requests_total{domain=\"none\",status=\"404\"} 1",
            "anju_request_seconds_bucket{domain=\"institution\",le=\"0.005\"} 1",
            "anju_request_seconds_bucket{domain=\"institution\",le=\"0.05\"} 2",
            "anju_request_seconds_bucket{domain=\"institution\",le=\"10.0\"} 2",
            "anju_request_seconds_bucket{domain=\"institution\",le=\"+Inf\"} 3",
            "anju_request_seconds_count{domain=\"institution\"} 3",
            "anju_events_total 0",
            "anju_audit_unsealed 0"
        }) {
            assertTrue(line + "\n" + text, text.contains(line + "\n"));
        }
        assertTrue(text.contains("jvm_memory_used_bytes{area=\"heap\"} "));
    }
}
