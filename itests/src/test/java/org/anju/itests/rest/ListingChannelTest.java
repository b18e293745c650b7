package org.anju.itests.rest;

import static org.anju.itests.harness.Houses.VERIFICATIONS;
import static org.anju.itests.harness.Houses.request;
import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Houses;
import org.anju.itests.harness.SignedClient;
import org.junit.BeforeClass;
import org.junit.Test;

/** Verification by signed calls of other platforms, each by the channel that it was granted (LST-R03). */
public class ListingChannelTest {
    private static City city;

    @BeforeClass
    public static void people() {
        city = City.of(Houses.outside());
    }

    private static SignedClient client(String code, String... permissions) {
        JsonNode made = city.admin()
                .post(
                        "/api/v1/platform/clients",
                        Map.of(
                                "code",
                                code,
                                "name",
                                "对接平台" + code,
                                "division",
                                City.HUANGPU,
                                "permissions",
                                List.of(permissions),
                                "paths",
                                List.of(Houses.BASE)))
                .expect(201)
                .json();
        return new SignedClient(city.anybody(), code, made.get("secret").asText());
    }

    private static void assertVerifiesBy(String channel) {
        SignedClient client = client("by-" + channel.toLowerCase(java.util.Locale.ROOT), "listing.verify:" + channel);
        JsonNode passed = client.post(VERIFICATIONS, request(Houses.registered(city.admin())))
                .expect(200)
                .json();
        assertEquals("PASSED", passed.get("state").asText());
        assertEquals(channel, passed.at("/summary/channel").asText());
        JsonNode list = client.get(VERIFICATIONS, Map.of()).expect(200).json();
        assertEquals(1, list.get("total").asInt());
        client.get(Houses.path(passed) + "/notice", Map.of()).expect(200);
    }

    @Test
    @Accepts({103})
    public void theSharedPlatform() {
        assertVerifiesBy("SHARED");
    }

    @Test
    @Accepts({104})
    public void theEnterprisePlatform() {
        assertVerifiesBy("ENTERPRISE");
    }

    @Test
    @Accepts({105})
    public void theMarketPlatform() {
        assertVerifiesBy("MARKET");
    }

    @Test
    public void withoutTheGrantOrWithABadSignatureNothingIsVerified() {
        SignedClient publisher = client("publisher", "listing.check");
        assertEquals(
                403, publisher.post(VERIFICATIONS, request(Houses.number())).status());
        publisher.get(Houses.BASE + "/checks/HY202601010000001", Map.of()).expect(404);
        SignedClient shared = client("shared-only", "listing.verify:SHARED");
        Map<String, Object> market = request(Houses.number(), "channel", "MARKET");
        assertEquals(
                "接口客户端未获得该核验渠道的授权",
                shared.post(VERIFICATIONS, market).expect(403).detail());
        SignedClient forged = new SignedClient(city.anybody(), shared.code(), "x" + shared.secret());
        assertEquals(401, forged.post(VERIFICATIONS, request(Houses.number())).status());
    }
}
