package org.anju.itests.rest;

import static org.anju.itests.harness.Client.values;
import static org.anju.itests.harness.Contracts.PATH;
import static org.anju.itests.harness.Contracts.content;
import static org.anju.itests.harness.Contracts.day;
import static org.anju.itests.harness.Contracts.house;
import static org.anju.itests.harness.Contracts.path;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Contracts;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.junit.BeforeClass;
import org.junit.Test;

/** Who signs a lease (合同网签) and who does not, by REST: houses that are let, retries, counters, cities that ask for a verification. */
public class ContractGuardsTest {
    private static City city;
    private static Filings filings;
    private static Contracts contracts;

    @BeforeClass
    public static void people() {
        city = City.of(Outside.shared());
        filings = new Filings(city, City.HUANGPU);
        contracts = new Contracts(city, filings.filed());
    }

    /** Appendix B */
    @Test
    public void roomsAndWholeFlatsOverlap() {
        String flat = "沪（2024）黄字不动产权第" + UUID.randomUUID().toString().substring(0, 8) + "号";
        contracts.signed(house(flat), day(0), day(100));
        Client.Answer taken = contracts
                .step(contracts.previewed(Contracts.room(flat, "B"), content(day(100), day(200))), "sign")
                .expect(409);
        assertEquals("该房屋在此租赁期间内已有生效合同", taken.detail());
        contracts.signed(Contracts.room(flat, "B"), day(101), day(200));
        contracts.signed(Contracts.room(flat, "C"), day(101), day(200));
        contracts
                .step(contracts.previewed(house(flat), content(day(200), day(300))), "sign")
                .expect(409);
    }

    @Test
    public void aRetriedSigningGivesTheSameAnswer() {
        JsonNode preview = contracts.previewed(house(), content(day(0), day(365)));
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> body = Map.of("version", preview.get("version").asInt());
        String first = contracts
                .handler()
                .post(path(preview) + "/sign", body, key)
                .expect(200)
                .text();
        assertEquals(
                first,
                contracts
                        .handler()
                        .post(path(preview) + "/sign", body, key)
                        .expect(200)
                        .text());
        assertEquals(
                "STATE_CONFLICT", contracts.step(preview, "sign").expect(409).code());
    }

    /** The government side (001:L55): a counter signs, the authority looks on, others see nothing. */
    @Test
    public void aCounterSignsToo() {
        Client clerk = filings.clerk();
        JsonNode draft = clerk.post(PATH, Map.of("house", house())).expect(201).json();
        assertEquals(
                List.of(draft.get("id").asText()),
                values(clerk.get(PATH + "?view=DRAFTS").expect(200).json().get("items"), "id"));
        city.official("310000", "GOV_CITY").get(path(draft)).expect(404);
        city.official(City.XUHUI, "GOV_CLERK").get(path(draft)).expect(404);
        clerk.post(
                        path(draft) + "/cancel",
                        Map.of("version", draft.get("version").asInt()))
                .expect(200);
    }

    /** SPEC §1.5: with the feature away the user keeps what was typed, is told, and goes on later. */
    @Test
    public void withoutVerificationNobodySignsWhereItIsAskedFor() {
        JsonNode preview = contracts.previewed(house(), content(day(0), day(365)));
        Contracts.verificationRequired(city, true);
        try {
            Client.Answer refused = contracts.step(preview, "sign").expect(422);
            assertEquals("请先通过房源核验", refused.detail());
            contracts.begin(house()).expect(422);
        } finally {
            Contracts.verificationRequired(city, false);
        }
        assertEquals(
                "3500.5",
                contracts
                        .handler()
                        .get(path(preview))
                        .expect(200)
                        .json()
                        .at("/terms/monthlyRent")
                        .asText());
        contracts.step(preview, "sign").expect(200);
    }

    @Test
    public void numbersInFullNeedTheRightAndAreRecorded() {
        JsonNode signed = contracts.signed();
        JsonNode full =
                contracts.handler().get(path(signed) + "?full=true").expect(200).json();
        assertTrue(full.at("/lessees/0/idNo").asText().matches("\\d{17}[\\dX]"));
        JsonNode found = contracts
                .handler()
                .post(
                        PATH + "/searches",
                        Map.of("idNo", full.at("/lessees/0/idNo").asText()))
                .expect(200)
                .json();
        assertEquals(1, found.get("total").asInt());
        assertFalse(Outside.shared().log().contains(full.at("/lessees/0/idNo").asText()));
    }
}
