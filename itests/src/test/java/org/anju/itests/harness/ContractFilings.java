package org.anju.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The steps of 合同备案 of one filed institution, for tests that need what comes out of them. */
public final class ContractFilings {
    public static final String PATH = Contracts.BASE + "/filings";

    private final Contracts contracts;
    private final Client reviewer;

    public ContractFilings(Contracts contracts, Client reviewer) {
        this.contracts = contracts;
        this.reviewer = reviewer;
    }

    /** A draft for a signed contract, by its number. */
    public Client.Answer begin(Client who, JsonNode signed) {
        return who.post(
                PATH,
                Map.of(
                        "verifyBy",
                        "CONTRACT_NO",
                        "contractNo",
                        signed.at("/summary/contractNo").asText()));
    }

    public Client.Answer begin(JsonNode signed) {
        return begin(contracts.handler(), signed);
    }

    /** 合同补录 of a typed house. */
    public Client.Answer record(Map<String, Object> house) {
        return contracts.handler().post(PATH, Map.of("verifyBy", "CERT_NO", "house", house, "applicant", "01"));
    }

    public Client.Answer save(JsonNode seen, Map<String, Object> entry) {
        Map<String, Object> body = new HashMap<>(entry);
        body.put("version", seen.get("version").asInt());
        return contracts.handler().put(path(seen), body);
    }

    public Client.Answer attach(JsonNode seen, String kind) {
        return contracts
                .handler()
                .post(
                        path(seen) + "/attachments",
                        Map.of("version", seen.get("version").asInt(), "kind", kind, "fileId", contracts.scan()));
    }

    /** A record with all that 提交 needs. */
    public JsonNode recorded(Map<String, Object> house, Map<String, Object> content) {
        JsonNode draft = record(house).expect(201).json();
        Map<String, Object> entry = new HashMap<>(content);
        entry.put("signedOn", Contracts.day(0));
        draft = save(draft, entry).expect(200).json();
        for (String kind : List.of("01", "02", "03", "08")) {
            draft = attach(draft, kind).expect(200).json();
        }
        return draft;
    }

    public Client.Answer step(Client who, JsonNode seen, String step) {
        return who.post(
                path(seen) + "/" + step, Map.of("version", seen.get("version").asInt()));
    }

    public Client.Answer step(JsonNode seen, String step) {
        return step(contracts.handler(), seen, step);
    }

    public JsonNode submitted(JsonNode signed) {
        return step(begin(signed).expect(201).json(), "submit").expect(200).json();
    }

    public Client.Answer review(Client who, JsonNode seen, String action, String opinion) {
        Map<String, Object> body = new HashMap<>();
        body.put("action", action);
        body.put("version", seen.get("version").asInt());
        body.put("opinion", opinion);
        return who.post(path(seen) + "/review", body);
    }

    public JsonNode passed(JsonNode submitted) {
        return review(reviewer, submitted, "PASS", null).expect(200).json();
    }

    /** The filing of a contract, in force. */
    public JsonNode filed(JsonNode signed) {
        return passed(submitted(signed));
    }

    public JsonNode filed() {
        return filed(contracts.signed());
    }

    public static String path(JsonNode one) {
        return PATH + "/" + one.get("id").asLong();
    }
}
