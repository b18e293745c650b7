package org.anju.itests.rest;

import static org.anju.itests.rest.RegistrationTest.NOT_FILED;
import static org.anju.itests.rest.RegistrationTest.OPERATORS;
import static org.anju.itests.rest.RegistrationTest.city;
import static org.anju.itests.rest.RegistrationTest.filings;
import static org.anju.itests.rest.RegistrationTest.registrants;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Registrants;
import org.anju.itests.harness.Registration;
import org.anju.itests.harness.Samples;
import org.junit.Test;

/** From the UKey or the electronic licence to the admin's first login; the part of {@link RegistrationTest} that registers. */
public class RegistrationByCa {
    private static final String SECOND_ADMIN = "该机构已注册管理用户，管理用户唯一，注册后暂无法变更";
    private static final String HELP = "如遇无法登录，请联系CA中心咨询，CA中心服务热线021-962600";

    @Test
    @Accepts(13)
    public void theInitialPasswordGoesToTheAdminsMobileOnce() {
        Registrants.Admin admin = registrants.registered();
        assertEquals(admin.mobile().substring(0, 3) + "****" + admin.mobile().substring(7), admin.shown());
        assertEquals(1, registrants.messages(admin.mobile()).size());
        Client client = city.anybody();
        JsonNode session = client.login("ORG", admin.mobile(), admin.password())
                .expect(200)
                .json();
        assertEquals("PASSWORD_CHANGE_REQUIRED", session.get("restricted").asText());
        assertEquals(403, client.get(OPERATORS).status());
        client.changePassword(admin.password(), City.PASSWORD).expect(200);
        client.get(OPERATORS).expect(200);
        city.anybody().login("ORG", admin.mobile(), City.PASSWORD).expect(200);
        assertEquals(
                401,
                city.anybody().login("ORG", admin.mobile(), admin.password()).status());
    }

    @Test
    @Accepts(22)
    public void withoutAFilingCertificateNobodyRegisters() {
        String code = Samples.creditCode();
        Registration.known(city.admin(), code, "上海未备案住房租赁有限公司");
        Client.Answer refused = new Registration(city.anybody()).caLogin(code).expect(422);
        assertEquals(NOT_FILED, refused.detail());
        assertEquals("RULE ACC-R01", refused.code());
        JsonNode waiting = filings.waiting();
        String submitted = Registrants.license(waiting);
        Registration.known(city.admin(), submitted, Registrants.name(waiting));
        assertEquals(
                NOT_FILED,
                new Registration(city.anybody()).caLogin(submitted).expect(422).detail());
    }

    @Test
    @Accepts(16)
    public void theAdminIsUniqueAlsoWhenManyComeAtOnce() throws Exception {
        String code = registrants.filed();
        List<JsonNode> proved = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            proved.add(
                    new Registration(city.anybody()).caLogin(code).expect(200).json());
        }
        ExecutorService pool = Executors.newFixedThreadPool(proved.size());
        try {
            List<Future<Client.Answer>> answers = new ArrayList<>();
            for (JsonNode one : proved) {
                answers.add(pool.submit(() -> new Registration(city.anybody()).register(one, Samples.mobile())));
            }
            int won = 0;
            for (Future<Client.Answer> answer : answers) {
                if (answer.get().status() == 201) {
                    won++;
                } else {
                    assertEquals(SECOND_ADMIN, answer.get().expect(409).detail());
                }
            }
            assertEquals(1, won);
        } finally {
            pool.shutdownNow();
        }
        assertEquals(
                SECOND_ADMIN,
                new Registration(city.anybody()).caLogin(code).expect(409).detail());
    }

    @Test
    @Accepts({3, 9})
    public void caLoginWithEitherMediumIsTheOnlyWayIn() {
        Client.Answer page = city.anybody().get(Registration.PATH + "/ca").expect(200);
        assertTrue(page.json().get("simulated").asBoolean());
        assertEquals("法人一证通UKey", page.json().at("/media/0/name").asText());
        assertEquals("电子营业执照", page.json().at("/media/1/name").asText());
        String code = registrants.filed();
        Registration registration = new Registration(city.anybody());
        for (String medium : List.of("UKEY", "LICENSE")) {
            for (String algorithm : List.of("SM3withSM2", "SHA256withRSA", "SHA256withRSAandMGF1")) {
                String id = registration.start(medium);
                JsonNode proved = registration
                        .prove(id, registration.signed(id, code, algorithm, "NONE"))
                        .expect(200)
                        .json();
                assertEquals(code, proved.get("creditCode").asText());
            }
        }
        JsonNode noTicket = Client.JSON.valueToTree(Map.of("id", registration.start("UKEY"), "ticket", "none"));
        assertEquals(
                "CA登录已失效，请重新登录",
                registration.register(noTicket, Samples.mobile()).expect(400).detail());
    }

    @Test
    @Accepts(10)
    public void whatFailsAtTheCaNamesTheReasonAndTheHotline() {
        String code = registrants.filed();
        Map<String, String> words = Map.of(
                "EXPIRED", "数字证书已过期",
                "NOT_YET_VALID", "数字证书尚未生效",
                "REVOKED", "数字证书已被吊销",
                "WRONG_CHAIN", "数字证书不是由受信任的CA中心签发",
                "WRONG_USAGE", "数字证书的用途不包括身份认证",
                "NO_CREDIT_CODE", "数字证书中没有有效的统一社会信用代码",
                "WRONG_SIGNATURE", "数字签名校验未通过");
        Registration registration = new Registration(city.anybody());
        words.forEach((flaw, reason) -> {
            String id = registration.start("UKEY");
            Client.Answer refused = registration.prove(id, registration.signed(id, code, "SHA256withRSA", flaw));
            assertEquals(reason + "。" + HELP, refused.expect(422).detail());
        });
        assertEquals(
                HELP,
                city.anybody().get(Registration.PATH + "/ca").json().get("help").asText());
    }

    @Test
    public void aCaThatIsDownOrSlowIsSaid() {
        String code = registrants.filed();
        Registration registration = new Registration(city.anybody());
        city.set("account.ca.simulator.down", "true");
        try {
            String id = registration.start("UKEY");
            Client.Answer down = registration.prove(id, registration.signed(id, code, "SM3withSM2", "NONE"));
            assertEquals("CA中心暂时无法使用，请稍后再试。" + HELP, down.expect(503).detail());
            city.set("account.ca.simulator.down", "false");
            city.set("account.ca.simulator.delay_ms", "1500");
            long began = System.nanoTime();
            registration.caLogin(code).expect(200);
            assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() >= 1500);
        } finally {
            city.set("account.ca.simulator.down", "false");
            city.set("account.ca.simulator.delay_ms", "0");
        }
    }

    @Test
    public void aChallengeIsNotReplayed() {
        String code = registrants.filed();
        Registration registration = new Registration(city.anybody());
        String id = registration.start("LICENSE");
        Map<String, Object> signed = registration.signed(id, code, "SM3withSM2", "NONE");
        assertEquals(
                422, registration.prove(registration.start("LICENSE"), signed).status());
        registration.prove(id, signed).expect(200);
        assertEquals("CA登录已失效，请重新登录", registration.prove(id, signed).expect(400).detail());
    }

    @Test
    public void badFormsAreRefusedFieldByField() {
        JsonNode proved = new Registration(city.anybody())
                .caLogin(registrants.filed())
                .expect(200)
                .json();
        Client.Answer empty = city.anybody()
                .post(
                        Registration.PATH + "/admins",
                        Map.of(
                                "id",
                                proved.get("id").asText(),
                                "ticket",
                                proved.get("ticket").asText()))
                .expect(400);
        List<String> fields = new ArrayList<>();
        empty.json()
                .get("fields")
                .forEach(field -> fields.add(field.get("field").asText()));
        assertTrue(fields.toString(), fields.containsAll(List.of("realName", "idNo", "mobile", "consent")));
        Registrants.Admin other = registrants.registered();
        Client.Answer taken = new Registration(city.anybody()).register(proved, other.mobile());
        assertEquals("该手机号已被使用", taken.expect(409).detail());
    }
}
