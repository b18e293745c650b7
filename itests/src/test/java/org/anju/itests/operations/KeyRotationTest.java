package org.anju.itests.operations;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.itests.harness.AuthenticatorApp;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Samples;
import org.anju.itests.harness.Waiting;
import org.junit.ClassRule;
import org.junit.Test;

/** {@code anju:key-rotate}: whatever was sealed is sealed anew, in every table of every domain, and still opens. */
public class KeyRotationTest {
    private static final Pattern CODE = Pattern.compile("验证码(\\d{6})");
    private static final Duration SOON = Duration.ofSeconds(60);

    @ClassRule
    public static final Outside OUTSIDE =
            new Outside("key-rotation").with("account", "account.captcha.enabled", "false");

    private final City city = City.of(OUTSIDE);

    @Test
    public void nothingStaysUnderTheOldKeyAndEverythingStillOpens() throws SQLException {
        Filings filings = new Filings(city, City.HUANGPU);
        Filings.Filed filed = filings.filed();
        Map<String, Object> facts = Samples.facts(City.HUANGPU, filings.clerk());
        facts.put("brokers", List.of(Map.of("name", "王五", "idNo", Samples.residentId())));
        JsonNode draft = filings.draft(facts);
        Client phoneUser = filings.reviewer();
        AuthenticatorApp app = enrol(phoneUser);
        JsonNode person = withMobile(Samples.mobile());

        assertTrue(OUTSIDE.console("anju:key-rotate").contains("新密钥 k2 已启用"));
        Waiting.until("the job is over", SOON, this::finished);

        Map<?, ?> after = Client.map(
                filings.clerk().get(Filings.path(draft)).expect(200).json().get("facts"));
        assertEquals(masked((String) facts.get("contactPhone")), after.get("contactPhone"));
        filed.admin().get("/api/v1/institution/me").expect(200);
        second(phoneUser, app);
        recover(person);

        OUTSIDE.stop();
        assertEquals(List.of(), sealedWith("k1:"));
        assertTrue("what is sealed is found by this search", sealedWith("k2:").size() >= 5);
    }

    private boolean finished() {
        JsonNode jobs = city.admin()
                .get("/api/v1/platform/jobs?all=true&size=50")
                .expect(200)
                .json()
                .get("items");
        for (JsonNode job : jobs) {
            if (job.get("type").asText().equals("platform.keys.rotate")) {
                return job.get("state").asText().equals("DONE");
            }
        }
        return false;
    }

    private static String masked(String mobile) {
        return mobile.substring(0, 3) + "****" + mobile.substring(7);
    }

    private static AuthenticatorApp enrol(Client client) {
        String secret = client.post("/api/v1/account/auth/totp/enrol", Map.of())
                .expect(200)
                .json()
                .get("secret")
                .asText();
        AuthenticatorApp app = new AuthenticatorApp(secret);
        client.post("/api/v1/account/auth/totp/confirm", Map.of("code", app.code(-1)))
                .expect(200);
        return app;
    }

    /** Logs in once more, with password and authenticator. */
    private void second(Client known, AuthenticatorApp app) {
        String login = known.get("/api/v1/platform/session")
                .expect(200)
                .json()
                .at("/user/login")
                .asText();
        Client again = city.anybody();
        JsonNode asked = again.login("GOV", login, City.PASSWORD).expect(200).json();
        Map<String, Object> step = new HashMap<>();
        step.put("ticket", asked.at("/secondFactor/ticket").asText());
        step.put("code", app.code(0));
        again.post("/api/v1/account/auth/second-factor", step).expect(200);
        again.get("/api/v1/platform/session").expect(200);
    }

    private JsonNode withMobile(String mobile) {
        Filings.Filed other = new Filings(city, City.XUHUI).filed();
        Map<String, Object> form = new HashMap<>();
        form.put("loginName", "operator" + mobile);
        form.put("realName", "经办人");
        form.put("mobile", mobile);
        form.put("idNo", Samples.residentId());
        form.put("functions", List.of());
        JsonNode made = other.admin()
                .post("/api/v1/account/operators", form)
                .expect(201)
                .json();
        return Client.JSON.valueToTree(Map.of("mobile", mobile, "made", made));
    }

    /** Forgotten password: the code by SMS, as the administrator reads it in the simulator's outbox. */
    private void recover(JsonNode person) {
        Map<String, Object> ask = new HashMap<>();
        ask.put("port", "ORG");
        ask.put("mobile", person.get("mobile").asText());
        city.anybody().post("/api/v1/account/auth/password/recover", ask).expect(204);
        ask.put("code", code());
        ask.put("newPassword", "Anju#2026fresh");
        city.anybody()
                .post("/api/v1/account/auth/password/recover/confirm", ask)
                .expect(204);
        city.anybody()
                .login("ORG", person.get("mobile").asText(), "Anju#2026fresh")
                .expect(200);
    }

    private String code() {
        List<String> found = new ArrayList<>();
        Waiting.until("the code is in the outbox", SOON, () -> {
            JsonNode items = city.admin()
                    .get("/api/v1/notify/outbox?template=NTF-13")
                    .expect(200)
                    .json()
                    .get("items");
            if (items.isEmpty()) {
                return false;
            }
            String id = items.get(0).get("id").asText();
            Matcher text = CODE.matcher(city.admin()
                    .get("/api/v1/notify/outbox/" + id)
                    .expect(200)
                    .json()
                    .get("text")
                    .asText());
            return text.find() && found.add(text.group(1));
        });
        return found.get(0);
    }

    /** Table and column of every value in the database that begins with a key's id: also of columns that nobody registered. */
    private static List<String> sealedWith(String key) throws SQLException {
        List<String> places = new ArrayList<>();
        String url = "jdbc:derby:" + OUTSIDE.data().resolve("db/anju");
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet columns = connection.getMetaData().getColumns(null, connection.getSchema(), "%", "%")) {
            while (columns.next()) {
                String type = columns.getString("TYPE_NAME");
                if (!type.equals("VARCHAR") && !type.equals("CLOB")) {
                    continue;
                }
                String table = columns.getString("TABLE_NAME");
                String column = columns.getString("COLUMN_NAME");
                try (ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT COUNT(*) FROM " + table + " WHERE " + column + " LIKE '" + key + "%'")) {
                    row.next();
                    if (row.getInt(1) > 0) {
                        places.add(table + "." + column);
                    }
                }
            }
        }
        return places;
    }
}
