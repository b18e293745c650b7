package org.anju.itests.swap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Console;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.SampleJar;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/** A city in production takes only jars that are on its list, by whichever way, and says in its audit log what it decided. */
public class ProductionTest {
    private static final String FEATURES = "/api/v1/platform/features";

    @ClassRule
    public static final Outside PRODUCTION = new Outside("production")
            .withEnvironment("ANJU_MODE", "production")
            .with("account", "account.captcha.enabled", "false");

    private static Console console;

    @BeforeClass
    public static void operator() {
        console = PRODUCTION.operator();
    }

    @AfterClass
    public static void logout() {
        console.close();
    }

    @Test
    public void theRawCommandsAreClosed() {
        String url = SampleJar.of("1.0.0").url();
        console.run("bundle:install -s " + url);
        console.run("bundle:update org.anju.notify " + url);
        console.run("feature:repo-add " + url);
        console.run("bundle:uninstall org.anju.notify");
        String bundles = console.run("bundle:list -s --no-format");
        assertFalse(bundles, bundles.contains("org.anju.sample"));
        assertTrue(bundles, bundles.contains("org.anju.notify"));
        assertTrue(console.run("anju:domains").contains("消息通知"));
    }

    @Test
    public void atTheConsoleAJarMustBeOnTheList() throws Exception {
        Path jar = SampleJar.of("1.0.1").write();
        String printed = console.run("anju:domain-install sample " + jar);
        assertTrue(printed, printed.contains("功能包不在可信清单"));
        trust(jar);
        assertTrue(console.run("anju:domain-install sample " + jar).contains("已安装1.0.1"));
        Path other = SampleJar.of("1.0.2").write();
        printed = console.run("anju:domain-update sample " + other);
        assertTrue(printed, printed.contains("功能包不在可信清单"));
        assertTrue(new Client(PRODUCTION.url())
                .get("/api/v1/sample/version")
                .expect(200)
                .text()
                .contains("1.0.1"));
        assertTrue(console.run("anju:domain-remove sample").contains("已移除"));
        assertAudited();
    }

    private static void assertAudited() {
        Client auditor = City.of(PRODUCTION).official(City.HUANGPU, "AUDITOR");
        for (String result : new String[] {"REFUSED", "OK"}) {
            JsonNode lines = auditor.get("/api/v1/platform/audit-logs?action=feature.install")
                    .expect(200)
                    .json()
                    .get("items");
            assertTrue(result, StreamSupport.stream(lines.spliterator(), false).anyMatch(line -> line.get("result")
                    .asText()
                    .equals(result)));
        }
    }

    @Test
    public void onThePageTooAndTheReleasesOwnAreTrusted() throws Exception {
        Client admin = City.of(PRODUCTION).admin();
        byte[] content = Files.readAllBytes(SampleJar.of("1.0.3").write());
        JsonNode received = admin.send("POST", FEATURES + "/files", content, "application/java-archive", Map.of())
                .expect(201)
                .json();
        assertFalse(received.get("trusted").asBoolean());
        Client.Answer refused =
                admin.post(FEATURES, Map.of("sha256", received.get("sha256").asText(), "dryRun", false));
        assertEquals(403, refused.status());
        assertTrue(refused.detail(), refused.detail().contains("功能包不在可信清单"));
        admin.post(FEATURES + "/notify/remove", Map.of("dryRun", false)).expect(200);
        assertEquals(404, admin.get("/api/v1/notify/messages").status());
        admin.post(FEATURES, Map.of("feature", "anju-notify", "dryRun", false)).expect(200);
        admin.get("/api/v1/notify/messages").expect(200);
    }

    private static void trust(Path jar) throws Exception {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
        Files.writeString(
                PRODUCTION.data().resolve("etc/anju.trusted"),
                "sha256 " + hash + " org.anju.sample\n",
                StandardOpenOption.APPEND);
    }
}
