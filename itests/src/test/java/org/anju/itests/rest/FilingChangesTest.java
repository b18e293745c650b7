package org.anju.itests.rest;

import static org.anju.itests.harness.ContractFilings.path;
import static org.anju.itests.harness.Contracts.day;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.ContractFilings;
import org.anju.itests.harness.Contracts;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Paper;
import org.junit.BeforeClass;
import org.junit.Test;

/** What happens to a filed lease (合同备案) afterwards: changes, extensions, cancellations and revocations of its filing. */
public class FilingChangesTest {
    private static City city;
    private static Contracts contracts;
    private static ContractFilings filings;

    @BeforeClass
    public static void people() {
        city = City.of(Outside.shared());
        Filings institutions = new Filings(city, City.HUANGPU);
        contracts = new Contracts(city, institutions.filed());
        filings = new ContractFilings(contracts, institutions.reviewer());
    }

    private static Map<String, Object> shown(JsonNode application, String term, Object value) {
        Map<String, Object> seen = Client.map(application);
        Map<String, Object> terms = new HashMap<>(map(seen.get("terms")));
        terms.put(term, value);
        Map<String, Object> entry = new HashMap<>();
        entry.put("reason", "双方协商一致");
        entry.put("changedOn", day(0));
        entry.put("terms", terms);
        entry.put("lessors", seen.get("lessors"));
        entry.put("lessees", seen.get("lessees"));
        entry.put("occupants", seen.get("occupants"));
        return entry;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** CON-T25, CON-R18 */
    @Test
    public void aChangeAndAnExtensionKeepTheNumber() {
        JsonNode filed = filings.filed();
        JsonNode change = filings.step(filed, "changes").expect(201).json();
        assertTrue(change.get("editable").asBoolean());
        change = filings.save(change, shown(change, "monthlyRent", 3600))
                .expect(200)
                .json();
        assertEquals("月租金", change.at("/changes/0/label").asText());
        change = filings.attach(change, "09").expect(200).json();
        JsonNode done =
                filings.passed(filings.step(change, "submit").expect(200).json());
        assertEquals("DONE", done.get("state").asText());
        JsonNode after = contracts.handler().get(path(filed)).expect(200).json();
        assertEquals("3600", after.at("/terms/monthlyRent").asText());
        assertEquals(2, after.at("/summary/revision").asInt());
        assertEquals(
                filed.at("/summary/filingNo").asText(),
                after.at("/summary/filingNo").asText());
        JsonNode extension = filings.step(after, "extensions").expect(201).json();
        extension = filings.save(extension, shown(extension, "endDate", day(700)))
                .expect(200)
                .json();
        extension = filings.attach(extension, "09").expect(200).json();
        filings.passed(filings.step(extension, "submit").expect(200).json());
        JsonNode longer = contracts.handler().get(path(filed)).expect(200).json();
        assertEquals(day(700), longer.at("/summary/validTo").asText());
        JsonNode contract = contracts
                .handler()
                .get(Contracts.PATH + "/" + longer.at("/summary/contractId").asLong())
                .expect(200)
                .json();
        assertEquals(day(700), contract.at("/summary/endDate").asText());
    }

    /** CON-T26, CON-R18 */
    @Test
    public void onePartyCancelsWithADeclaration() {
        JsonNode filed = filings.filed();
        JsonNode application = filings.step(filed, "cancellations").expect(201).json();
        filings.step(contracts.handler().get(path(filed)).expect(200).json(), "changes")
                .expect(409);
        Map<String, Object> entry =
                new HashMap<>(Map.of("reason", "承租人已搬离", "changedOn", day(0), "ground", "02", "declaredBy", "01"));
        application = filings.save(application, entry).expect(200).json();
        Client.Answer without = filings.step(application, "submit").expect(400);
        assertTrue(without.text(), without.text().contains("请上传单方注销书面声明"));
        application = filings.attach(application, "10").expect(200).json();
        filings.passed(filings.step(application, "submit").expect(200).json());
        JsonNode after = contracts.handler().get(path(filed)).expect(200).json();
        assertEquals("CANCELLED", after.get("state").asText());
        assertEquals("承租人已搬离", after.get("endReason").asText());
    }

    @Test
    public void theCityRevokes() {
        JsonNode filed = filings.filed();
        Map<String, Object> body = Map.of("version", filed.get("version").asInt(), "reason", "备案材料虚假");
        contracts.handler().post(path(filed) + "/revoke", body).expect(403);
        JsonNode revoked = city.official("310000", "GOV_CITY")
                .post(path(filed) + "/revoke", body)
                .expect(200)
                .json();
        assertEquals("CANCELLED", revoked.get("state").asText());
        assertEquals("备案材料虚假", revoked.get("endReason").asText());
    }

    /** XDE-13 */
    @Test
    public void aRevokedContractTakesItsFilingWithIt() throws Exception {
        JsonNode signed = contracts.signed();
        JsonNode filed = filings.filed(signed);
        contracts.revoke(signed, "双方协商一致", day(0), contracts.scan()).expect(200);
        JsonNode seen = contracts.handler().get(path(filed)).expect(200).json();
        assertEquals("CANCELLED", seen.get("state").asText());
        assertEquals("租赁合同已撤销", seen.get("endReason").asText());
        assertTrue(Paper.text(contracts.handler().get(path(filed) + "/certificate.pdf"))
                .contains("已注销"));
    }
}
