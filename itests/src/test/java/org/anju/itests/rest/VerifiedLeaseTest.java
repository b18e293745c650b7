package org.anju.itests.rest;

import static org.anju.itests.harness.Contracts.day;
import static org.anju.itests.harness.Houses.VERIFICATIONS;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Console;
import org.anju.itests.harness.ContractFilings;
import org.anju.itests.harness.Contracts;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Houses;
import org.anju.itests.harness.Waiting;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** 网签 of houses that 房源核验 verified: each domain hears of the other (XDE-02, XDE-12 … XDE-14), and does without it (SPEC §1.5). */
public class VerifiedLeaseTest {
    private static final String VERIFY = Contracts.BASE + "/verifications";
    private static final String AWAY = "所需功能模块未启用：房源核验";
    private static final Duration TOLD = Duration.ofSeconds(40);

    private static City city;
    private static Client clerk;
    private static Contracts contracts;
    private static Console console;

    @BeforeClass
    public static void people() {
        city = City.of(Houses.outside());
        clerk = city.official(City.HUANGPU, "GOV_CLERK");
        contracts = new Contracts(new Filings(city, City.HUANGPU).filed());
        Contracts.verificationRequired(city, true);
        console = Houses.outside().operator();
    }

    @AfterClass
    public static void leave() {
        Contracts.verificationRequired(city, false);
        console.close();
    }

    private static Client.Answer verify(Map<String, Object> request) {
        request.put("division", request.remove("divisionCode"));
        return contracts.handler().post(VERIFY, request);
    }

    private static String registered() {
        return Houses.registered(city.admin());
    }

    /** The code that ① gives the handler for a house of the register. */
    private static String code(String certNo) {
        JsonNode verified = verify(Houses.request(certNo)).expect(200).json();
        assertEquals(verified.toString(), "PASSED", verified.get("state").asText());
        return verified.at("/house/verificationCode").asText();
    }

    /** The owner lets for a year. */
    private static Map<String, Object> content() {
        Map<String, Object> content = Contracts.content(day(0), day(365));
        Map<String, Object> owner = Contracts.party(Houses.OWNER, "01");
        owner.put("idNo", Houses.OWNER_ID);
        content.put("lessors", List.of(owner));
        return content;
    }

    private static JsonNode signed(String code) {
        return contracts
                .step(contracts.previewed(code, content()), "sign")
                .expect(200)
                .json();
    }

    @Test
    @Accepts({119, 120, 121})
    public void theWizardBeginsWithTheHouse() {
        for (String field : List.of("divisionCode", "certType", "certNo", "ownerName", "ownerIdNo")) {
            Client.Answer refused =
                    verify(Houses.request(Houses.number(), field, "")).expect(400);
            assertEquals(
                    field.replace("divisionCode", "division"),
                    refused.json().at("/fields/0/field").asText());
            assertTrue(refused.detail(), refused.detail().endsWith("不能为空"));
        }
        String certNo = registered();
        JsonNode failed =
                verify(Houses.request(certNo, "ownerName", "李四")).expect(200).json();
        assertEquals("FAILED", failed.get("state").asText());
        assertEquals("产权人信息与登记信息不一致", failed.get("reason").asText());
        assertTrue(failed.get("house").isNull());
        assertEquals(
                "请先通过房源核验",
                contracts.handler().post(Contracts.PATH, Map.of()).expect(422).detail());
        assertEquals(
                "房源核验码无效或已过期", contracts.begin("HY202601010000001").expect(422).detail());
        JsonNode draft = contracts.begin(code(certNo)).expect(201).json();
        assertEquals("DRAFT", draft.get("state").asText());
        assertTrue(draft.at("/house/verified").asBoolean());
        assertEquals("黄河五路338号3号楼2单元501室", draft.at("/house/address").asText());
        assertEquals(certNo, draft.at("/house/certNo").asText());
    }

    /** CON-R13: by 产权证号 the register is asked, by 租赁合同编号 the contract must be there. */
    @Test
    @Accepts(139)
    public void aFilingBeginsWithEitherNumber() {
        String certNo = registered();
        JsonNode signed = signed(code(certNo));
        String contractNo = signed.at("/summary/contractNo").asText();
        Client handler = contracts.handler();
        JsonNode byContract = handler.get(ContractFilings.PATH + "/contracts?contractNo=" + contractNo)
                .expect(200)
                .json();
        assertEquals(certNo, byContract.at("/house/certNo").asText());
        assertEquals(
                "没有查到该编号的租赁合同",
                handler.get(ContractFilings.PATH + "/contracts?contractNo=ZL0")
                        .expect(404)
                        .detail());
        assertEquals(
                "FAILED", found(certNo, "李四").expect(200).json().get("state").asText());
        assertEquals(
                "备案前必须进行合同网签", found(registered(), Houses.OWNER).expect(422).detail());
        JsonNode byCertificate = found(certNo, Houses.OWNER).expect(200).json();
        assertEquals(contractNo, byCertificate.at("/contracts/0/contractNo").asText());
        JsonNode draft = handler.post(
                        ContractFilings.PATH,
                        Map.of(
                                "verifyBy",
                                "CERT_NO",
                                "verificationCode",
                                byCertificate.at("/house/verificationCode").asText()))
                .expect(201)
                .json();
        assertEquals("产权证号", draft.get("verifyByLabel").asText());
        assertEquals(contractNo, draft.at("/summary/contractNo").asText());
        ContractFilings filings = new ContractFilings(contracts, city.official(City.HUANGPU, "GOV_REVIEWER"));
        JsonNode filed =
                filings.passed(filings.step(draft, "submit").expect(200).json());
        assertEquals("FILED", filed.get("state").asText());
        assertEquals("该合同已申请备案或已备案", found(certNo, Houses.OWNER).expect(409).detail());
    }

    private static Client.Answer found(String certNo, String owner) {
        Map<String, Object> request = Houses.request(certNo, "ownerName", owner);
        request.put("division", request.remove("divisionCode"));
        return contracts.handler().post(ContractFilings.PATH + "/verifications", request);
    }

    @Test
    public void onlyTheVerifiedOwnerLets() {
        JsonNode preview = contracts.previewed(code(registered()), Contracts.content(day(0), day(365)));
        assertEquals(
                "出租人中没有该房屋核验的权利人", contracts.step(preview, "sign").expect(422).detail());
    }

    @Test
    public void aHouseThatIsLetKeepsItsCodeUntilTheContractEnds() {
        String certNo = registered();
        String code = code(certNo);
        assertEquals("未出租", let(certNo));
        JsonNode signed = signed(code);
        assertEquals("已出租，至" + day(365), let(certNo));
        assertKept(code);
        console.run("bundle:stop org.anju.contract");
        try {
            // What contracts told before answers for them.
            Waiting.until("it is told of the lease", TOLD, () -> !let(certNo).equals("未出租"));
            assertKept(code);
        } finally {
            console.run("bundle:start org.anju.contract");
            Houses.outside().awaitDomain("contract");
        }
        contracts.revoke(signed, "双方协商一致", day(0), contracts.scan()).expect(200);
        assertEquals("未出租", let(certNo));
        revoke(code).expect(200);
    }

    /** 在租状态 as the counter's notice says, verified anew. */
    private static String let(String certNo) {
        JsonNode seen =
                clerk.post(VERIFICATIONS, Houses.request(certNo)).expect(200).json();
        JsonNode notice = clerk.get(Houses.path(seen) + "/notice").expect(200).json();
        return notice.get("let").asText()
                + (notice.get("letUntil").isNull()
                        ? ""
                        : "，至" + notice.get("letUntil").asText());
    }

    private static Client.Answer revoke(String code) {
        JsonNode found = contracts
                .handler()
                .get(VERIFICATIONS + "?code=" + code)
                .expect(200)
                .json()
                .at("/items/0");
        return contracts
                .handler()
                .post(
                        Houses.path(found) + "/revoke",
                        Map.of("version", found.get("version").asInt()));
    }

    private static void assertKept(String code) {
        assertEquals("该核验码已用于生效合同，不能撤销", revoke(code).expect(409).detail());
    }

    @Test
    public void whatTheRegisterSealsIsNotSignedAndFlagsWhatWas() {
        String drafted = registered();
        JsonNode preview = contracts.previewed(code(drafted), content());
        String let = registered();
        JsonNode signed = signed(code(let));
        for (String certNo : List.of(drafted, let)) {
            Houses.enter(city.admin(), certNo, Map.of("查封", "是"));
        }
        Client.Answer refused = contracts.step(preview, "sign").expect(422);
        assertEquals("RULE LST-R12", refused.code());
        assertEquals("房源核验码无效或已过期", refused.detail());
        Waiting.until("the contract is flagged", TOLD, () -> !contracts
                .handler()
                .get(Contracts.path(signed))
                .expect(200)
                .json()
                .at("/summary/flag")
                .isNull());
    }

    /** Who asks while it is changed waits, and is answered by the new version. */
    @Test
    public void anUpdatedVerificationHoldsNobodyUp() throws Exception {
        String code = code(registered());
        JsonNode preview = contracts.previewed(code, content());
        CompletableFuture<String> update =
                CompletableFuture.supplyAsync(() -> console.run("bundle:update org.anju.listing"));
        int asked = 0;
        do {
            contracts.handler().get(VERIFY + "/" + code).expect(200);
            asked++;
        } while (!update.isDone());
        assertTrue("asked meanwhile", asked > 1);
        assertFalse(update.get(), update.get().contains("Error"));
        contracts.step(preview, "sign").expect(200);
    }

    @Test
    public void aStoppedVerificationHoldsDraftsUp() {
        assertWaits("bundle:stop org.anju.listing", "bundle:start org.anju.listing");
    }

    @Test
    public void aRemovedVerificationHoldsDraftsUp() {
        assertWaits("anju:domain-remove listing", "anju:domain-install listing");
    }

    /** Only ① and 签约 need it; what is typed meanwhile is kept, and signed when it is back. */
    private static void assertWaits(String leave, String back) {
        String code = code(registered());
        JsonNode preview = contracts.previewed(code, content());
        console.run(leave);
        try {
            Waiting.until(
                    "verification is away",
                    TOLD,
                    () -> contracts.handler().get(VERIFY + "/" + code).status() == 503);
            for (Client.Answer refused : List.of(
                    verify(Houses.request(Houses.number())), contracts.begin(code), contracts.step(preview, "sign"))) {
                assertEquals("FEATURE_UNAVAILABLE", refused.expect(503).code());
                assertEquals(AWAY, refused.detail());
            }
            Map<String, Object> changed = content();
            changed.put("occupants", List.of(Map.of("name", "实际居住人丙", "idNo", "310101199003070019")));
            JsonNode edited = contracts.step(preview, "back").expect(200).json();
            edited = contracts.save(edited, changed).expect(200).json();
            preview = contracts.step(edited, "submit").expect(200).json();
        } finally {
            console.run(back);
            Houses.outside().awaitDomain("listing");
        }
        JsonNode signed = contracts.step(preview, "sign").expect(200).json();
        assertEquals("SIGNED", signed.get("state").asText());
        assertEquals("实际居住人丙", signed.at("/occupants/0/name").asText());
    }
}
