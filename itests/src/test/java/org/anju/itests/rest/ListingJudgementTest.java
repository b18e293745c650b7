package org.anju.itests.rest;

import static org.anju.itests.harness.Houses.VERIFICATIONS;
import static org.anju.itests.harness.Houses.path;
import static org.anju.itests.harness.Houses.request;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Houses;
import org.anju.itests.harness.Samples;
import org.anju.itests.harness.Waiting;
import org.junit.BeforeClass;
import org.junit.Test;

/** 房源核验 where people decide (LST-T05, LST-T07), and who may not verify, or not this house (LST-R09, LST-R11, §6.1). */
public class ListingJudgementTest {
    private static final Duration TOLD = Duration.ofSeconds(40);

    private static City city;
    private static Filings filings;
    private static Client staff;
    private static Client district;
    private static Client authority;

    @BeforeClass
    public static void people() {
        city = City.of(Houses.outside());
        filings = new Filings(city, City.HUANGPU);
        staff = filings.filed().admin();
        district = city.official(City.HUANGPU, "GOV_DIST");
        authority = city.official("310000", "GOV_CITY");
    }

    private static JsonNode waiting() {
        Map<String, Object> request = request("村集体证明" + System.nanoTime() + "号", "certType", "99");
        JsonNode waiting = staff.post(VERIFICATIONS, request).expect(200).json();
        assertEquals("MANUAL", waiting.get("state").asText());
        return waiting;
    }

    private static Client.Answer decide(Client who, JsonNode seen, String action, String opinion) {
        Map<String, Object> body = new HashMap<>();
        body.put("version", seen.get("version").asInt());
        body.put("action", action);
        body.put("opinion", opinion);
        return who.post(path(seen) + "/decide", body);
    }

    private static void isTold(Client who, JsonNode verification) {
        String link = "/listing/verifications/" + verification.get("id").asLong();
        Waiting.until("there is a message about " + link, TOLD, () -> who.get("/api/v1/notify/messages?size=100")
                .expect(200)
                .text()
                .contains("\"" + link + "\""));
    }

    @Test
    public void whatIsInNoRegisterTheDistrictJudges() {
        Houses.set("listing.manual.enabled", "true");
        try {
            JsonNode waiting = waiting();
            assertTrue(waiting.at("/summary/code").isNull());
            isTold(district, waiting);
            JsonNode queue =
                    district.get(VERIFICATIONS + "?state=MANUAL").expect(200).json();
            assertEquals(waiting.get("id").asLong(), queue.at("/items/0/id").asLong());
            assertEquals(
                    404,
                    decide(city.official(City.XUHUI, "GOV_DIST"), waiting, "PASS", "同意")
                            .status());
            assertEquals(403, decide(staff, waiting, "PASS", "同意").status());
            assertEquals(
                    "审核意见不能为空",
                    decide(district, waiting, "REJECT", " ").expect(400).detail());
            assertEquals(
                    "核验结果取值不在字典范围内",
                    decide(district, waiting, "REVOKE", "x").expect(400).detail());
            JsonNode passed =
                    decide(district, waiting, "PASS", "已现场核实").expect(200).json();
            assertEquals("PASSED", passed.get("state").asText());
            assertEquals(409, decide(district, waiting, "PASS", "已现场核实").status());
            isTold(staff, passed);
            JsonNode notice = staff.get(path(passed) + "/notice").expect(200).json();
            assertEquals(passed.at("/summary/code").asText(), notice.get("code").asText());
            JsonNode rejected =
                    decide(district, waiting(), "REJECT", "与现场不符").expect(200).json();
            assertEquals("FAILED", rejected.get("state").asText());
            assertEquals("与现场不符", rejected.get("message").asText());
            assertEquals(409, staff.get(path(rejected) + "/notice").status());
        } finally {
            Houses.set("listing.manual.enabled", "false");
        }
    }

    @Test
    public void ofTwoReviewersAtOnceOneDecides() {
        Houses.set("listing.manual.enabled", "true");
        try {
            JsonNode waiting = waiting();
            List<Integer> statuses = Stream.of("PASS", "REJECT")
                    .map(action -> CompletableFuture.supplyAsync(
                            () -> decide(district, waiting, action, "材料核对意见").status()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 409), statuses);
        } finally {
            Houses.set("listing.manual.enabled", "false");
        }
    }

    private static JsonNode passed(Client who, String certNo) {
        JsonNode passed = who.post(VERIFICATIONS, request(certNo)).expect(200).json();
        assertEquals(passed.toString(), "PASSED", passed.get("state").asText());
        return passed;
    }

    @Test
    public void theCityTakesACodeAwayWithAReason() {
        JsonNode passed = passed(staff, Houses.registered(city.admin()));
        String path = path(passed) + "/invalidate";
        int version = passed.get("version").asInt();
        assertEquals(400, authority.post(path, Map.of("version", version)).status());
        assertEquals(
                403,
                district.post(path, Map.of("version", version, "reason", "产权变更"))
                        .status());
        JsonNode invalid = authority
                .post(path, Map.of("version", version, "reason", "产权变更"))
                .expect(200)
                .json();
        assertEquals("INVALID", invalid.get("state").asText());
        assertEquals("产权变更", invalid.get("opinion").asText());
        isTold(staff, passed);
        JsonNode history = staff.get(path(passed) + "/history").expect(200).json();
        assertEquals(
                List.of("确定", "失效"),
                StreamSupport.stream(history.spliterator(), false)
                        .map(line -> line.get("actionLabel").asText())
                        .toList());
    }

    /** P:listing.exclusive_for_operator */
    @Test
    public void aHouseOfARentalEnterpriseIsForBrokersOnly() {
        Map<String, Object> facts = Samples.facts(City.HUANGPU, filings.clerk());
        facts.put("instType", "01");
        Client broker = filings.filed(facts).admin();
        Client enterprise = filings.filed().admin();
        String certNo = Houses.registered(city.admin());
        Houses.set("listing.exclusive_for_operator", "true");
        try {
            passed(staff, certNo);
            JsonNode refused =
                    enterprise.post(VERIFICATIONS, request(certNo)).expect(200).json();
            assertEquals("FAILED", refused.get("state").asText());
            assertEquals("该房源已由住房租赁企业核验，不能重复核验", refused.get("message").asText());
            passed(broker, certNo);
        } finally {
            Houses.set("listing.exclusive_for_operator", "false");
        }
        passed(enterprise, certNo);
    }

    /** XDE-11, XDE-10 */
    @Test
    public void aSuspendedInstitutionKeepsItsCodesAndACancelledOneLosesThem() {
        Filings.Filed filed = filings.filed();
        JsonNode passed = passed(filed.admin(), Houses.registered(city.admin()));
        String institution = Filings.INSTITUTIONS + "/" + filed.institution();
        step(institution, "suspend", Map.of());
        Client.Answer refused =
                filed.admin().post(VERIFICATIONS, request(Houses.number())).expect(422);
        assertEquals("RULE LST-R11", refused.code());
        assertEquals("PASSED", district.get(path(passed)).json().get("state").asText());
        step(institution, "cancel", Map.of("exOfficio", true));
        Waiting.until("the code is invalid", TOLD, () -> district.get(path(passed))
                .expect(200)
                .json()
                .get("state")
                .asText()
                .equals("INVALID"));
        assertEquals("机构备案注销", district.get(path(passed)).json().get("opinion").asText());
    }

    private static void step(String institution, String step, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put(
                "version",
                authority.get(institution).expect(200).json().get("version").asInt());
        body.put("opinion", "监督检查");
        authority.post(institution + "/" + step, body).expect(200);
    }

    /** SPEC §1.5 */
    @Test
    public void withoutTheBlackListNobodyVerifiesWhereItIsAskedFor() {
        Houses.set("listing.check_blacklist", "true");
        try {
            Client.Answer refused =
                    staff.post(VERIFICATIONS, request(Houses.number())).expect(503);
            assertEquals("所需功能模块未启用：红黑名单", refused.detail());
        } finally {
            Houses.set("listing.check_blacklist", "false");
        }
    }

    @Test
    public void anOwnerVerifiesHisOwnHouseWhereTheCityOpensIt() {
        String mobile = Samples.mobile();
        String password = city.admin()
                .post(
                        "/api/v1/account/users",
                        Map.of(
                                "userType",
                                "PUBLIC",
                                "realName",
                                Houses.OWNER,
                                "mobile",
                                mobile,
                                "idNo",
                                Houses.OWNER_ID))
                .expect(201)
                .json()
                .at("/credentials/password")
                .asText();
        Client owner = city.anybody();
        owner.login("WEB", mobile, password).expect(200);
        owner.changePassword(password, City.PASSWORD).expect(200);
        String certNo = Houses.registered(city.admin());
        assertEquals(403, owner.post(VERIFICATIONS, request(certNo)).status());
        Houses.set("listing.public.enabled", "true");
        try {
            assertEquals(
                    "只能核验本人的房屋",
                    owner.post(VERIFICATIONS, request(certNo, "ownerName", "李四"))
                            .expect(403)
                            .detail());
            JsonNode passed = passed(owner, certNo);
            assertEquals("PUBLIC_WEB", passed.at("/summary/channel").asText());
            passed(staff, certNo);
            assertEquals(
                    1, owner.get(VERIFICATIONS).expect(200).json().get("total").asInt());
            Client phone = city.anybody();
            phone.login("WX", mobile, City.PASSWORD).expect(200);
            JsonNode byPhone = passed(phone, Houses.registered(city.admin()));
            assertEquals("PUBLIC_WX", byPhone.at("/summary/channel").asText());
        } finally {
            Houses.set("listing.public.enabled", "false");
        }
    }
}
