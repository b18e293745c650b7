package org.anju.itests.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.ContractFilings;
import org.anju.itests.harness.Contracts;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Houses;
import org.anju.itests.harness.Samples;

/** What belongs to one district, its institution and its people; everything that another must not meet. */
final class Subjects {
    /** An id that nothing has. */
    static final String UNKNOWN = "999999999";

    private final Map<String, Map<String, String>> ids = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final List<String> marks = new ArrayList<>();
    private String contractNo;
    private final Filings filings;
    private final Client admin;
    private final Client helper;

    Subjects(City city, String division) {
        filings = new Filings(city, division);
        JsonNode waiting = filings.waiting();
        String scan = waiting.at("/facts/attachments/0/fileId").asText();
        put("/api/v1/institution/filings/", waiting, Map.of("fileId", scan));
        marks.add(waiting.at("/facts/licenseNo").asText());
        Filings.Filed filed = filings.filed();
        admin = filed.admin();
        JsonNode institution = filings.clerk()
                .get(Filings.INSTITUTIONS + "/" + filed.institution())
                .expect(200)
                .json();
        put("/api/v1/institution/institutions/", institution, Map.of());
        marks.add(institution.findValue("filingNo").asText());
        store(division);
        operator();
        helper = city.official(division, "GOV_CLERK");
        people(city);
        ticket();
        files(city);
        contract(city, division, filed);
        listing(city, division);
    }

    private void listing(City city, String division) {
        String certNo = Houses.registered(city.admin(), Map.of("房屋区域", division));
        JsonNode passed = admin.post(Houses.VERIFICATIONS, Houses.request(certNo, "divisionCode", division))
                .expect(200)
                .json();
        put(
                Houses.VERIFICATIONS + "/",
                passed,
                Map.of("traceId", passed.at("/summary/traceId").asText()));
        marks.add(passed.at("/summary/code").asText());
        marks.add(certNo);
    }

    private void contract(City city, String division, Filings.Filed filed) {
        Contracts contracts = new Contracts(city, filed);
        Map<String, Object> house = Contracts.house();
        house.put("division", division);
        JsonNode signed = contracts.signed(house, Contracts.day(0), Contracts.day(365));
        put(
                "/api/v1/contract/contracts/",
                signed,
                Map.of("attachmentId", signed.at("/attachments/0/id").asText()));
        contractNo = signed.at("/summary/contractNo").asText();
        marks.add(contractNo);
        JsonNode filing = new ContractFilings(contracts, city.official(division, "GOV_REVIEWER")).filed(signed);
        put(
                "/api/v1/contract/filings/",
                filing,
                Map.of("attachmentId", filing.at("/attachments/0/id").asText()));
        marks.add(filing.at("/summary/filingNo").asText());
    }

    private void store(String division) {
        String license = Samples.creditCode();
        Map<String, Object> store = new HashMap<>(Map.of(
                "name",
                "安居门店" + license.substring(10),
                "licenseNo",
                license,
                "divisionCode",
                division,
                "address",
                "人民路1号",
                "principal",
                "王五",
                "principalIdNo",
                Samples.residentId(),
                "contactName",
                "赵六",
                "contactPhone",
                "13700003333"));
        put(
                "/api/v1/institution/stores/",
                admin.post("/api/v1/institution/stores", store).expect(201).json(),
                Map.of());
        marks.add(license);
    }

    private void operator() {
        Map<String, Object> form = new HashMap<>();
        String login = "op" + Samples.creditCode().substring(10).toLowerCase(java.util.Locale.ROOT);
        form.put("loginName", login);
        form.put("realName", "孙七");
        form.put("mobile", Samples.mobile());
        form.put("idNo", Samples.residentId());
        form.put("functions", List.of());
        JsonNode made =
                admin.post("/api/v1/account/operators", form).expect(201).json();
        put("/api/v1/account/operators/", made.has("user") ? made.get("user") : made, Map.of());
        marks.add(login);
    }

    private void people(City city) {
        String id = session(helper).at("/user/id").asText();
        JsonNode user =
                city.admin().get("/api/v1/account/users/" + id).expect(200).json();
        put("/api/v1/account/users/", user, Map.of());
        marks.add("\"" + session(helper).at("/user/login").asText() + "\"");
    }

    private void ticket() {
        String file = helper.upload("paper", "截图.jpg", "image/jpeg", Samples.scan())
                .expect(201)
                .json()
                .get("id")
                .asText();
        Map<String, Object> ticket = Map.of("module", "institution", "description", "列表打不开", "files", List.of(file));
        JsonNode made =
                helper.post("/api/v1/platform/tickets", ticket).expect(201).json();
        put("/api/v1/platform/tickets/", made, Map.of("file", file));
    }

    private void files(City city) {
        String file = helper.upload("paper", "草稿.jpg", "image/jpeg", Samples.scan())
                .expect(201)
                .json()
                .get("id")
                .asText();
        ids.put("/api/v1/platform/files/", Map.of("id", file));
        byte[] template = city.admin()
                .get("/api/v1/institution/takeover/template")
                .expect(200)
                .response()
                .body();
        String workbook = city.admin()
                .upload(
                        "workbook",
                        "存量机构.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        template)
                .expect(201)
                .json()
                .get("id")
                .asText();
        JsonNode job = city.admin()
                .post("/api/v1/institution/takeover/checks", Map.of("fileId", workbook))
                .expect(202)
                .json();
        ids.put("/api/v1/platform/jobs/", Map.of("id", job.get("jobId").asText()));
    }

    static JsonNode session(Client who) {
        return who.get("/api/v1/platform/session").expect(200).json();
    }

    private void put(String prefix, JsonNode thing, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("id", thing.get("id").asText());
        ids.put(prefix, all);
        versions.put(prefix, thing.path("version").asInt());
    }

    /** The ids that fill an operation's path; none when it is about nothing that belongs to anybody. */
    Map<String, String> of(Operation operation) {
        return ids.entrySet().stream()
                .filter(entry -> operation.path().startsWith(entry.getKey()))
                .filter(entry -> operation.aboutOne())
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(Map.of());
    }

    /** What a body must say to get as far as the thing itself. */
    Map<String, Object> values(Operation operation) {
        int version = versions.entrySet().stream()
                .filter(entry -> operation.path().startsWith(entry.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(1);
        return Map.of(
                "version", version, "action", "PASS", "opinion", "材料核对意见", "reason", "经营调整", "changedOn", "2026-03-01");
    }

    /** Words that stand in no answer to a stranger. */
    List<String> marks() {
        return marks;
    }

    /** Of the lease that its institution signed. */
    String contractNo() {
        return contractNo;
    }

    Client admin() {
        return admin;
    }

    Filings filings() {
        return filings;
    }
}
