package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Outside;
import org.junit.BeforeClass;
import org.junit.Test;

/** Logging in, changing and resetting passwords. */
public class LoginTest {
    private static City city;

    @BeforeClass
    public static void people() {
        city = City.of(Outside.shared());
    }

    @Test
    @Accepts(164)
    public void theFirstLoginAsksForAPasswordChangeBeforeAnythingElse() {
        String initial = city.create("first1", City.HUANGPU, "GOV_CLERK");
        Client client = city.anybody();
        JsonNode session = client.login("GOV", "first1", initial).expect(200).json();
        assertEquals("PASSWORD_CHANGE_REQUIRED", session.get("restricted").asText());
        Client.Answer refused = client.get("/api/v1/institution/filings");
        assertEquals(403, refused.status());
        assertEquals("PASSWORD_CHANGE_REQUIRED", refused.code());
        assertEquals("首次登录请修改密码", refused.detail());
        client.changePassword(initial, City.PASSWORD).expect(200);
        client.get("/api/v1/institution/filings").expect(200);
    }

    /** Whoever has the cookie that a browser had before gets nowhere with it. */
    @Test
    public void aSessionEndsWithTheNextLoginAndWithALogout() {
        Client client = city.anybody();
        String password = city.create("again1", City.HUANGPU, "GOV_CLERK");
        client.login("GOV", "again1", password).expect(200);
        Map<String, String> first = client.headers();
        client.login("GOV", "again1", "wrong").expect(401);
        known(first, 200);
        client.login("GOV", "again1", password).expect(200);
        known(first, 401);
        Map<String, String> second = client.headers();
        Client.Answer out = client.post("/api/v1/account/auth/logout", Map.of()).expect(204);
        String cookie = out.response().headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie, cookie.startsWith("ANJU_SESSION=;") && cookie.contains("Max-Age=0"));
        known(second, 401);
    }

    private static void known(Map<String, String> headers, int status) {
        city.anybody()
                .send("GET", "/api/v1/platform/session", null, null, headers)
                .expect(status);
    }

    @Test
    @Accepts(14)
    public void aChangedPasswordTakesTheOldOnesPlace() {
        String initial = city.create("change1", City.HUANGPU, "GOV_CLERK");
        Client client = city.anybody();
        client.login("GOV", "change1", initial).expect(200);
        assertEquals(400, client.changePassword(initial, "abcdefgh").status());
        assertEquals("密码需包含字母和数字", client.changePassword(initial, "12345678").detail());
        client.changePassword(initial, City.PASSWORD).expect(200);
        assertNotEquals(200, city.anybody().login("GOV", "change1", initial).status());
        city.anybody().login("GOV", "change1", City.PASSWORD).expect(200);
    }

    @Test
    @Accepts(165)
    public void aSystemAdministratorResetsAPassword() {
        Client clerk = city.official(City.HUANGPU, "GOV_CLERK");
        long id = clerk.get("/api/v1/platform/session")
                .expect(200)
                .json()
                .get("user")
                .get("id")
                .asLong();
        String login = clerk.get("/api/v1/platform/session")
                .json()
                .get("user")
                .get("login")
                .asText();
        assertEquals(
                403,
                clerk.post("/api/v1/account/users/" + id + "/reset-password", Map.of())
                        .status());
        String fresh = city.admin()
                .post("/api/v1/account/users/" + id + "/reset-password", Map.of())
                .expect(200)
                .json()
                .get("password")
                .asText();
        assertEquals(401, clerk.get("/api/v1/platform/session").status());
        Client again = city.anybody();
        JsonNode session = again.login("GOV", login, fresh).expect(200).json();
        assertEquals("PASSWORD_CHANGE_REQUIRED", session.get("restricted").asText());
    }

    @Test
    public void fiveWrongPasswordsLockTheAccountEvenForTheRightOne() {
        String initial = city.create("lock1", City.HUANGPU, "GOV_CLERK");
        Client client = city.anybody();
        for (int left = 4; left > 0; left--) {
            assertEquals(
                    "用户名或密码错误，还可尝试" + left + "次",
                    client.login("GOV", "lock1", "Wrong#1234").detail());
        }
        client.login("GOV", "lock1", "Wrong#1234");
        Client.Answer locked = client.login("GOV", "lock1", initial);
        assertEquals(423, locked.status());
        assertTrue(locked.detail(), locked.detail().startsWith("账号已锁定，请"));
    }

    @Test
    public void aForeignPageCannotUseTheSession() {
        Client clerk = city.official(City.HUANGPU, "GOV_CLERK");
        Client.Answer answer = clerk.forgetCsrf().post("/api/v1/institution/filings", Map.of("facts", Map.of()));
        assertEquals(403, answer.status());
        assertEquals("CSRF", answer.code());
    }

    @Test
    public void aPortIsForItsOwnUsersOnly() {
        String initial = city.create("port1", City.HUANGPU, "GOV_CLERK");
        Client.Answer answer = city.anybody().login("ORG", "port1", initial);
        assertEquals(403, answer.status());
        assertEquals("该账号不能从此端口登录", answer.detail());
    }
}
