package org.anju.itests.rest;

import static org.anju.itests.harness.Houses.VERIFICATIONS;
import static org.anju.itests.harness.Houses.path;
import static org.anju.itests.harness.Houses.request;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Houses;
import org.junit.BeforeClass;
import org.junit.Test;

/** 房源核验 by REST: code, notice, check, list, revocation, manual decision, what the register's changes do. */
public class ListingTest {
    private static City city;
    private static Client admin;
    private static Client staff;
    private static Client district;

    @BeforeClass
    public static void people() {
        city = City.of(Houses.outside());
        admin = city.admin();
        Filings filings = new Filings(city, City.HUANGPU);
        staff = filings.filed().admin();
        district = city.official(City.HUANGPU, "GOV_DIST");
    }

    private static JsonNode verified(Client who, String certNo) {
        return who.post(VERIFICATIONS, request(certNo)).expect(200).json();
    }

    @Test
    @Accepts({99, 102, 108})
    public void aHouseThatIsRealAndFreePasses() {
        String certNo = Houses.registered(admin);
        JsonNode passed = verified(staff, certNo);
        assertEquals("PASSED", passed.get("state").asText());
        assertEquals("核验通过", passed.get("message").asText());
        assertEquals("PLATFORM", passed.at("/summary/channel").asText());
        String code = passed.at("/summary/code").asText();
        assertTrue(code, code.matches("HY\\d{8}\\d{6}\\d"));
        assertTrue(passed.get("mortgaged").asBoolean());
        assertEquals(
                code,
                verified(staff, certNo.replace('（', '(').replace('）', ')'))
                        .at("/summary/code")
                        .asText());
        assertNotEquals(code, verified(district, certNo).at("/summary/code").asText());
        assertEquals(
                certNo,
                staff.get(VERIFICATIONS + "?code=" + code)
                        .expect(200)
                        .json()
                        .at("/items/0/certNo")
                        .asText());
    }

    @Test
    @Accepts({100, 101})
    public void whatIsUnknownSealedOrInDisputeFails() {
        assertFails("未查询到该产权证号对应的房屋信息", request(Houses.number()));
        String known = Houses.registered(admin);
        assertFails("产权人信息与登记信息不一致", request(known, "ownerName", "李四"));
        assertFails("产权人信息与登记信息不一致", request(known, "ownerIdNo", "310101199003070019"));
        assertFails("该房屋已被查封，不能用于租赁", request(Houses.registered(admin, Map.of("查封", "是"))));
        assertFails("该房屋产权存在争议，不能用于租赁", request(Houses.registered(admin, Map.of("异议或争议", "是"))));
    }

    private static void assertFails(String message, Map<String, Object> request) {
        JsonNode failed = district.post(VERIFICATIONS, request).expect(200).json();
        assertEquals("FAILED", failed.get("state").asText());
        assertEquals(message, failed.get("message").asText());
        assertTrue(failed.at("/summary/address").isNull());
        assertTrue(failed.at("/summary/code").isNull());
    }

    @Test
    @Accepts({116})
    public void theNoticeIsAPageAndAPdf() {
        JsonNode passed = verified(staff, Houses.registered(admin));
        JsonNode notice = staff.get(path(passed) + "/notice").expect(200).json();
        assertEquals(passed.at("/summary/code").asText(), notice.get("code").asText());
        assertEquals("张*", notice.get("owner").asText());
        assertEquals("有", notice.get("mortgaged").asText());
        assertEquals("未出租", notice.get("let").asText());
        assertTrue(notice.get("qrCode").asText().startsWith("<svg"));
        assertTrue(notice.get("checkUrl").asText().contains("/v/listing/"));
        byte[] pdf =
                staff.get(path(passed) + "/notice.pdf").expect(200).response().body();
        assertArrayEquals("%PDF".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(pdf, 4));
        assertFalse(notice.toString().contains(Houses.OWNER_ID));
    }

    @Test
    @Accepts({106})
    public void publishersAreToldNoWithoutAValidCode() {
        JsonNode passed = verified(staff, Houses.registered(admin));
        String code = passed.at("/summary/code").asText();
        Client anybody = city.anybody();
        JsonNode yes = anybody.get(Houses.BASE + "/checks/" + code).expect(200).json();
        assertTrue(yes.get("valid").asBoolean());
        assertTrue(yes.get("required").asBoolean());
        assertEquals("黄河五路338号3号楼", yes.get("fuzzyAddress").asText());
        assertFalse(yes.toString().contains(Houses.OWNER));
        assertEquals(
                "房源核验码无效或已过期",
                anybody.get(Houses.BASE + "/checks/HY202601010000001")
                        .expect(404)
                        .detail());

        String token = staff.get(path(passed) + "/notice")
                .json()
                .get("checkUrl")
                .asText()
                .replaceAll(".*/", "");
        staff.post(path(passed) + "/revoke", version(passed)).expect(200);
        JsonNode no = anybody.get(Houses.BASE + "/checks/" + token).expect(200).json();
        assertFalse(no.get("valid").asBoolean());
        assertEquals("房源核验码无效或已过期", no.get("reason").asText());
        assertTrue(no.get("fuzzyAddress").isNull());
    }

    private static Map<String, Object> version(JsonNode seen) {
        return Map.of("version", seen.get("version").asInt());
    }

    @Test
    public void eachSeesItsOwnAndAuthoritiesTheirDivision() {
        JsonNode passed = verified(staff, Houses.registered(admin));
        Client xuhui = city.official(City.XUHUI, "GOV_DIST");
        Client other = new Filings(city, City.XUHUI).filed().admin();
        assertEquals(200, district.get(path(passed)).status());
        assertEquals(404, xuhui.get(path(passed)).status());
        assertEquals(404, other.get(path(passed)).status());
        assertEquals(
                403, district.post(path(passed) + "/revoke", version(passed)).status());
        assertEquals(
                403,
                staff.post(path(passed) + "/invalidate", Map.of("version", 1, "reason", "试"))
                        .status());
        assertEquals("张*", staff.get(path(passed)).json().at("/owner/name").asText());
        assertEquals(
                Houses.OWNER_ID,
                staff.get(path(passed) + "?full=true")
                        .expect(200)
                        .json()
                        .at("/owner/idNo")
                        .asText());
    }

    @Test
    public void twoClicksAreOneVerification() {
        Map<String, Object> request = request(Houses.registered(admin));
        Map<String, String> key = Map.of("Idempotency-Key", "listing-" + System.nanoTime());
        String first = staff.post(VERIFICATIONS, request, key).expect(200).text();
        assertEquals(first, staff.post(VERIFICATIONS, request, key).expect(200).text());
    }

    @Test
    public void aHouseThatTheRegisterSealsLosesItsCode() {
        String certNo = Houses.registered(admin);
        JsonNode passed = verified(staff, certNo);
        Houses.enter(admin, certNo, Map.of("查封", "是"));
        JsonNode now = staff.get(path(passed)).expect(200).json();
        assertEquals("INVALID", now.get("state").asText());
        assertEquals("该房屋已被查封，不能用于租赁", now.get("opinion").asText());
    }

    @Test
    public void theRegisterIsImportedInBulkAndNamesTheRowsThatAreWrong() {
        int rows = 5_000;
        String first = Houses.number();
        byte[] workbook = Houses.workbook(rows, i -> {
            Map<String, String> house = Houses.house(i == 1 ? first : Houses.number());
            if (i == 7) {
                house.put("产权证号", "0007157");
            } else if (i == 4_999) {
                house.put("权利人证件号", "");
            }
            return house;
        });
        String file = Houses.uploaded(admin, workbook);
        JsonNode tried = Houses.done(admin, "checks", file, Duration.ofSeconds(120));
        assertEquals("试导入通过4998条，错误2条", tried.get("message").asText());
        assertFalse(tried.get("fileId").isNull());
        assertEquals("FAILED", verified(staff, first).get("state").asText());
        JsonNode job = Houses.done(admin, "imports", file, Duration.ofSeconds(120));
        assertEquals("PASSED", verified(staff, first).get("state").asText());
        assertEquals(rows, job.get("done").asInt());
        assertEquals(2, job.get("failed").asInt());
        assertEquals("成功4998条，失败2条", job.get("message").asText());
        assertFalse(job.get("fileId").isNull());
        assertEquals(403, staff.get(Houses.BASE + "/property-register/template").status());
    }
}
