package org.anju.itests.database;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** {@code anju:copy-to}: a deployment that began on the embedded Derby goes on with PostgreSQL. */
public class CopyToTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final Postgres POSTGRES = new Postgres();
    private static final Outside OUTSIDE = new Outside("copy-to").with("account", "account.captcha.enabled", "false");

    @ClassRule
    public static final RuleChain RULES = RuleChain.outerRule(POSTGRES).around(OUTSIDE);

    @Test
    public void everythingIsThereAndGoesOn() throws IOException {
        City city = City.of(OUTSIDE);
        Filings filings = new Filings(city, City.HUANGPU);
        Filings.Filed filed = filings.filed();
        JsonNode waiting = filings.waiting();

        assertTrue(OUTSIDE.oneShot("anju:copy-to target").contains("没有名为target的数据源"));
        Path etc = OUTSIDE.data().resolve("etc");
        String other = POSTGRES.datasource();
        Files.writeString(
                etc.resolve("org.ops4j.datasource-target.cfg"),
                other.replace("dataSourceName = anju", "dataSourceName = target"));
        String[] printed = new String[1];
        Waiting.until("the data source is there", SOON, () -> {
            printed[0] = OUTSIDE.oneShot("anju:copy-to target");
            return !printed[0].contains("没有名为target的数据源");
        });
        assertTrue(printed[0], printed[0].contains("全部校验一致"));
        assertTrue(printed[0], printed[0].contains("ins_filing：2行，校验一致"));
        String again = OUTSIDE.oneShot("anju:copy-to target");
        assertTrue(again, again.contains("目标数据库不是空库"));

        OUTSIDE.stop();
        Files.delete(etc.resolve("org.ops4j.datasource-target.cfg"));
        Files.writeString(etc.resolve("org.ops4j.datasource-app.cfg"), other);
        OUTSIDE.startAgain();
        assertTrue(OUTSIDE.oneShot("anju:health").contains("PostgreSQL"));
        city.anybody().login("GOV", "admin", City.PASSWORD).expect(200);
        filings.clerk().get("/api/v1/platform/session").expect(200);
        assertEquals(
                filed.filing().at("/summary/filingNo"),
                filings.clerk()
                        .get(Filings.path(filed.filing()))
                        .expect(200)
                        .json()
                        .at("/summary/filingNo"));
        Client.Answer passed = Filings.review(filings.reviewer(), waiting, "PASS");
        passed.expect(200);
        filings.filed();
        assertTrue(OUTSIDE.oneShot("anju:audit-verify").contains("完整"));
    }
}
