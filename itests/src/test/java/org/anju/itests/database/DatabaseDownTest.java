package org.anju.itests.database;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Postgres;
import org.anju.itests.harness.Waiting;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** The database server fails while the platform runs, and comes back. */
public class DatabaseDownTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final Postgres POSTGRES = new Postgres();
    private static final Outside OUTSIDE = new Outside("database-down")
            .with("account", "account.captcha.enabled", "false")
            .withFile("org.ops4j.datasource-app.cfg", POSTGRES.datasource());

    @ClassRule
    public static final RuleChain RULES = RuleChain.outerRule(POSTGRES).around(OUTSIDE);

    private static void unavailable(Client.Answer answer) {
        assertEquals(answer.text(), 503, answer.status());
        assertEquals("DATABASE_UNAVAILABLE", answer.code());
        assertEquals("数据库暂时不可用，请稍后再试", answer.detail());
        assertTrue(answer.response()
                .headers()
                .firstValue("Content-Type")
                .orElse("")
                .startsWith("application/problem+json"));
        assertTrue(answer.response().headers().firstValue("Retry-After").isPresent());
    }

    @Test
    public void answers503WhileItIsAwayAndGoesOnByItselfWithNothingLost() {
        City city = City.of(OUTSIDE);
        Filings filings = new Filings(city, City.HUANGPU);
        Client clerk = filings.clerk();
        JsonNode submitted = filings.waiting();
        JsonNode draft = filings.draft();

        POSTGRES.down();
        // Right after the failure connections may still be found broken, each of them once.
        unavailable(clerk.get("/api/v1/institution/filings"));
        unavailable(clerk.get(Filings.path(draft)));
        unavailable(filings.submit(draft));
        unavailable(city.anybody().login("GOV", "admin", City.PASSWORD));
        Waiting.until("not ready", SOON, () -> {
            Client.Answer health = city.anybody().get("/system/health");
            return health.status() == 503 && health.text().equals("{\"status\":\"DOWN\"}");
        });
        assertTrue(OUTSIDE.oneShot("anju:health").contains("CRITICAL"));

        POSTGRES.up();
        Waiting.until(
                "ready again", SOON, () -> city.anybody().get("/system/health").status() == 200);
        Waiting.until(
                "sessions are found again",
                SOON,
                () -> clerk.get("/api/v1/platform/session").status() == 200);
        assertEquals(
                submitted.get("state"),
                clerk.get(Filings.path(submitted)).expect(200).json().get("state"));
        assertEquals(
                draft.get("version"),
                clerk.get(Filings.path(draft)).expect(200).json().get("version"));
        filings.submit(draft).expect(200);
        Filings.review(filings.reviewer(), submitted, "PASS").expect(200);
        Waiting.until(
                "events flow and jobs run again",
                SOON,
                () -> city.admin().get("/metrics").text().contains("\nanju_events_unsealed 0\n"));
    }
}
