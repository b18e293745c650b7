package org.anju.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of 受理网签 of one filed institution, for tests that need what comes out of them. Houses are typed where the city does not ask for
 * verification, else they come by their code.
 */
public final class Contracts {
    public static final String BASE = "/api/v1/contract";
    public static final String PATH = BASE + "/contracts";
    private static final String LISTING_REQUIRED = "/api/v1/platform/parameters/contract.listing_verification.required";

    private final Filings.Filed institution;
    private String scan;

    /** In a city that does not ask for verification. */
    public Contracts(City city, Filings.Filed institution) {
        this(institution);
        verificationRequired(city, false);
    }

    /** In a city as it is. */
    public Contracts(Filings.Filed institution) {
        this.institution = institution;
    }

    /** Whether the city asks for 房源核验 before 网签. */
    public static void verificationRequired(City city, boolean required) {
        city.admin()
                .put(LISTING_REQUIRED, Map.of("value", String.valueOf(required)))
                .expect(200);
    }

    public Client handler() {
        return institution.admin();
    }

    public Filings.Filed institution() {
        return institution;
    }

    /** A day from today on, in China. */
    public static String day(int fromToday) {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(fromToday).toString();
    }

    /** A house that no contract knows yet. */
    public static Map<String, Object> house() {
        return house(Houses.number());
    }

    public static Map<String, Object> house(String certNo) {
        Map<String, Object> house = new HashMap<>();
        house.put("division", City.HUANGPU);
        house.put("certType", "01");
        house.put("certNo", certNo);
        house.put("address", address(certNo));
        house.put("area", 88.5);
        house.put("use", "成套住宅");
        return house;
    }

    /** A door of its own for each certificate. */
    public static String address(String certNo) {
        return "上海市黄浦区人民路1号" + certNo.replaceAll(".*第1?0*|号$", "") + "室";
    }

    /** A room of a house, for two people. */
    public static Map<String, Object> room(String certNo, String room) {
        Map<String, Object> house = house(certNo);
        house.put("rentPart", "2");
        house.put("roomNo", room);
        house.put("roomUse", "01");
        house.put("roomArea", 15);
        house.put("maxPersons", 2);
        return house;
    }

    public static Map<String, Object> party(String name, String nature) {
        Map<String, Object> party = new HashMap<>();
        party.put("name", name);
        party.put("idNo", Samples.residentId());
        party.put("phone", Samples.mobile());
        party.put("nature", nature);
        party.put("idChecked", true);
        return party;
    }

    /** Terms with all that is needed, and some more. */
    public static Map<String, Object> terms(String from, String to) {
        Map<String, Object> terms = new HashMap<>();
        terms.put("signMode", "01");
        terms.put("purpose", "01");
        terms.put("startDate", from);
        terms.put("endDate", to);
        terms.put("monthlyRent", 3500.5);
        terms.put("payCycle", "Q");
        terms.put("payDay", 5);
        terms.put("deposit", 3500);
        terms.put("depositReturnDays", 7);
        terms.put("deductCases", "损坏设施、欠缴费用");
        terms.put("feesByLessor", List.of("01"));
        terms.put("feesByLessee", List.of("02", "03"));
        terms.put("facilities", List.of(Map.of("name", "空调", "quantity", 2, "note", "挂机")));
        terms.put("sublet", false);
        terms.put("disputeWay", "01");
        terms.put("clauses", "房屋内禁止吸烟。");
        return terms;
    }

    /** The owner lets to one lessee. */
    public static Map<String, Object> content(String from, String to) {
        Map<String, Object> content = new HashMap<>();
        content.put("terms", terms(from, to));
        content.put("lessors", List.of(party("出租人甲", "01")));
        content.put("lessees", List.of(party("承租人乙", null)));
        content.put("occupants", List.of());
        return content;
    }

    public Client.Answer begin(Map<String, Object> house) {
        return handler().post(PATH, Map.of("house", house));
    }

    /** With a 房源核验码. */
    public Client.Answer begin(String code) {
        return handler().post(PATH, Map.of("verificationCode", code));
    }

    public Client.Answer save(JsonNode draft, Map<String, Object> content) {
        Map<String, Object> body = new HashMap<>(content);
        body.put("version", draft.get("version").asInt());
        return handler().put(path(draft), body);
    }

    public String scan() {
        if (scan == null) {
            scan = handler()
                    .upload("paper", "要件.jpg", "image/jpeg", Samples.scan())
                    .expect(201)
                    .json()
                    .get("id")
                    .asText();
        }
        return scan;
    }

    public Client.Answer attach(JsonNode draft, String kind) {
        return handler()
                .post(
                        path(draft) + "/attachments",
                        Map.of("version", draft.get("version").asInt(), "kind", kind, "fileId", scan()));
    }

    /** A draft with all that 提交 needs. */
    public JsonNode filled(Map<String, Object> house, Map<String, Object> content) {
        return filled(begin(house).expect(201).json(), content);
    }

    private JsonNode filled(JsonNode begun, Map<String, Object> content) {
        JsonNode draft = save(begun, content).expect(200).json();
        for (String kind : List.of("01", "02", "03")) {
            draft = attach(draft, kind).expect(200).json();
        }
        return draft;
    }

    public Client.Answer step(JsonNode seen, String step) {
        return handler()
                .post(
                        path(seen) + "/" + step,
                        Map.of("version", seen.get("version").asInt()));
    }

    /** A draft at the preview. */
    public JsonNode previewed(Map<String, Object> house, Map<String, Object> content) {
        return step(filled(house, content), "submit").expect(200).json();
    }

    public JsonNode previewed(String code, Map<String, Object> content) {
        return step(filled(begin(code).expect(201).json(), content), "submit")
                .expect(200)
                .json();
    }

    public JsonNode signed(Map<String, Object> house, String from, String to) {
        return step(previewed(house, content(from, to)), "sign").expect(200).json();
    }

    public JsonNode signed() {
        return signed(house(), day(0), day(365));
    }

    public Client.Answer revoke(JsonNode seen, String reason, String on, String agreement) {
        Map<String, Object> body = new HashMap<>();
        body.put("version", seen.get("version").asInt());
        body.put("reason", reason);
        body.put("revokedOn", on);
        body.put("agreementFileId", agreement);
        return handler().post(path(seen) + "/revoke", body);
    }

    public static String path(JsonNode one) {
        return PATH + "/" + one.get("id").asLong();
    }
}
