package org.anju.itests.rest;

import static org.anju.itests.harness.Houses.VERIFICATIONS;
import static org.anju.itests.harness.Houses.request;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Houses;
import org.junit.BeforeClass;
import org.junit.Test;

/** §6.7 of the specification, row by row, as far as it is about what was typed. */
public class ListingInputTest {
    private static City city;
    private static Client clerk;

    @BeforeClass
    public static void people() {
        city = City.of(Houses.outside());
        clerk = city.official(City.HUANGPU, "GOV_CLERK");
    }

    private static Client.Answer verify(Map<String, Object> request) {
        return clerk.post(VERIFICATIONS, request);
    }

    @Test
    @Accepts({109, 110, 111, 112, 113})
    public void eachOfTheFiveFieldsIsRequired() {
        for (String field : List.of("divisionCode", "certType", "certNo", "ownerName", "ownerIdNo")) {
            JsonNode problem =
                    verify(request(Houses.number(), field, " ")).expect(400).json();
            assertEquals("VALIDATION", problem.get("code").asText());
            assertEquals(1, problem.get("fields").size());
            assertEquals(field, problem.at("/fields/0/field").asText());
            assertTrue(problem.at("/fields/0/message").asText().endsWith("不能为空"));
        }
        assertEquals(5, verify(Map.of()).expect(400).json().get("fields").size());
        assertEquals(400, clerk.post(VERIFICATIONS, null).status());
    }

    @Test
    public void numberAndTypeMustFit() {
        assertEquals("产权证号格式不正确", verify(request("0007157")).expect(400).detail());
        assertEquals(
                "产权证号格式不正确",
                verify(request(Houses.number(), "certType", "02")).expect(400).detail());
        assertEquals(
                "证件类型取值不在字典范围内",
                verify(request(Houses.number(), "certType", "77")).expect(400).detail());
        assertEquals(
                "房屋区域不在您的管辖范围内",
                verify(request(Houses.number(), "divisionCode", City.XUHUI))
                        .expect(400)
                        .detail());
        assertEquals(
                "身份证号码校验位不正确",
                verify(request(Houses.number(), "ownerIdNo", "371002198802291018"))
                        .expect(400)
                        .detail());
    }

    @Test
    public void noKitchenAndNoCrowdedRoomIsLet() {
        assertEquals(
                "厨房、卫生间、阳台、过道、地下储藏室、车库等非居住空间，不得单独出租用于居住",
                verify(room("11", 12, 1)).expect(422).detail());
        assertEquals("RULE LST-R08", verify(room("01", 30, 3)).expect(422).code());
        assertEquals("RULE LST-R08", verify(room("01", 9.99, 2)).expect(422).code());
        assertEquals(
                "FAILED",
                verify(room("01", 10, 2)).expect(200).json().get("state").asText());
    }

    private static Map<String, Object> room(String use, double area, int persons) {
        Map<String, Object> room = new HashMap<>(request(Houses.number()));
        room.put("rentPart", "2");
        room.put("roomNo", "A");
        room.put("roomUse", use);
        room.put("roomArea", area);
        room.put("maxPersons", persons);
        return room;
    }

    @Test
    public void theEleventhFailedAttemptOfADayIsRefused() {
        Client tries = city.official(City.HUANGPU, "GOV_CLERK");
        for (int i = 0; i < 10; i++) {
            assertEquals(
                    "FAILED",
                    tries.post(VERIFICATIONS, request(Houses.number()))
                            .expect(200)
                            .json()
                            .get("state")
                            .asText());
        }
        Client.Answer eleventh =
                tries.post(VERIFICATIONS, request(Houses.number())).expect(429);
        assertEquals("TOO_MANY", eleventh.code());
        assertTrue(eleventh.response().headers().firstValue("Retry-After").isPresent());
    }

    @Test
    public void whoIsNotLoggedInOrMayNotVerifyIsRefused() {
        assertEquals(
                401,
                city.anybody().post(VERIFICATIONS, request(Houses.number())).status());
        assertEquals(
                403, city.admin().post(VERIFICATIONS, request(Houses.number())).status());
    }
}
