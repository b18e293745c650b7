package org.anju.itests.rest;

import static org.anju.itests.harness.Client.texts;
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
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Contracts;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Paper;
import org.junit.BeforeClass;
import org.junit.Test;

/** 合同网签 by REST: from the draft to the effective contract, its print, and its end (CON-T01 … CON-T06). */
public class ContractTest {
    private static City city;
    private static Filings filings;
    private static Contracts contracts;

    @BeforeClass
    public static void people() {
        city = City.of(Outside.shared());
        filings = new Filings(city, City.HUANGPU);
        contracts = new Contracts(city, filings.filed());
    }

    /** CON-R02: details, lessees, agreed matters, requisites; CON-T02, T03: what was typed is there after 上一步. */
    @Test
    @Accepts({122, 123, 124, 125, 126, 129})
    public void theWizardKeepsWhatIsTyped() {
        JsonNode draft = contracts.begin(house()).expect(201).json();
        assertEquals("DRAFT", draft.get("state").asText());
        assertEquals("EDIT", draft.get("step").asText());
        assertEquals(List.of("出租人身份证明", "承租人身份证明", "权属证明"), texts(draft.get("missing")));
        Client.Answer early = contracts.step(draft, "submit").expect(400);
        assertTrue(
                early.text(), early.text().contains("月租金不能为空") && early.text().contains("请上传权属证明"));
        Map<String, Object> content = content(day(0), day(365));
        draft = contracts.save(draft, content).expect(200).json();
        assertEquals("3500.5", draft.at("/terms/monthlyRent").asText());
        assertEquals("房屋内禁止吸烟。", draft.at("/terms/clauses").asText());
        assertEquals("承租人乙", draft.at("/lessees/0/name").asText());
        assertTrue(draft.at("/lessees/0/idNo").asText().contains("**********"));
        for (String kind : List.of("01", "02", "03")) {
            draft = contracts.attach(draft, kind).expect(200).json();
        }
        assertEquals(List.of("出租人身份证明", "承租人身份证明", "权属证明"), values(draft.get("attachments"), "kindName"));
        assertEquals(0, draft.get("missing").size());
        JsonNode preview = contracts.step(draft, "submit").expect(200).json();
        assertEquals("PREVIEW", preview.get("step").asText());
        assertTrue(values(preview.get("actions"), "action").containsAll(List.of("SIGN", "BACK", "CANCEL")));
        JsonNode back = contracts.step(preview, "back").expect(200).json();
        assertEquals("EDIT", back.get("step").asText());
        assertEquals(draft.get("terms"), back.get("terms"));
        // What goes out masked comes back unchanged and means what is stored.
        Map<String, Object> again = Client.map(back);
        Map<String, Object> same = Map.of(
                "terms", again.get("terms"),
                "lessors", again.get("lessors"),
                "lessees", again.get("lessees"),
                "occupants", again.get("occupants"));
        JsonNode kept = contracts.save(back, same).expect(200).json();
        assertEquals(back.get("lessees"), kept.get("lessees"));
    }

    @Test
    @Accepts({127, 128, 131, 132})
    public void aSignedContractIsEffectiveListedAndViewed() {
        JsonNode preview = contracts.previewed(house(), content(day(0), day(365)));
        JsonNode signed = contracts.step(preview, "sign").expect(200).json();
        assertEquals("SIGNED", signed.get("state").asText());
        assertEquals("签约成功，合同已生效", signed.get("message").asText());
        String number = signed.at("/summary/contractNo").asText();
        assertTrue(number, number.matches("ZL310101\\d{8}\\d{5}"));
        assertEquals("2025", signed.get("templateVersion").asText());
        for (Client who : List.of(contracts.handler(), filings.reviewer())) {
            JsonNode listed =
                    who.get(PATH + "?contractNo=" + number).expect(200).json();
            assertEquals(1, listed.get("total").asInt());
            assertEquals("出租人甲、承租人乙", listed.at("/items/0/parties").asText());
            JsonNode view = who.get(path(signed)).expect(200).json();
            assertEquals("空调", view.at("/terms/facilities/0/name").asText());
        }
        JsonNode found = contracts
                .handler()
                .get(PATH + "?name=%E6%89%BF%E7%A7%9F%E4%BA%BA%E4%B9%99&size=100")
                .expect(200)
                .json();
        assertTrue(values(found.get("items"), "contractNo").contains(number));
        assertEquals(
                List.of("受理网签", "保存", "保存", "保存", "保存", "提交", "签约"),
                values(
                        contracts
                                .handler()
                                .get(path(signed) + "/history")
                                .expect(200)
                                .json(),
                        "actionLabel"));
        JsonNode checked = city.anybody().get(checkPath(signed)).expect(200).json();
        assertEquals("SIGNED", checked.get("state").asText());
        assertEquals("出***", checked.get("lessors").asText());
    }

    /** The path of the public check behind the QR code. */
    private static String checkPath(JsonNode signed) {
        String url = signed.get("checkUrl").asText();
        return Contracts.BASE + "/checks/" + url.substring(url.lastIndexOf('/') + 1);
    }

    @Test
    @Accepts(130)
    public void aCancelledContractStaysCancelled() {
        JsonNode preview = contracts.previewed(house(), content(day(0), day(365)));
        JsonNode cancelled = contracts.step(preview, "cancel").expect(200).json();
        assertEquals("CANCELLED", cancelled.get("state").asText());
        assertEquals("合同已取消", cancelled.get("message").asText());
        assertEquals(0, cancelled.get("actions").size());
        assertEquals(
                "STATE_CONFLICT", contracts.step(cancelled, "sign").expect(409).code());
        assertEquals(
                "STATE_CONFLICT",
                contracts.handler().get(path(cancelled) + "/print").expect(409).code());
        assertFalse(values(
                        contracts
                                .handler()
                                .get(PATH + "?size=100")
                                .expect(200)
                                .json()
                                .get("items"),
                        "id")
                .contains(cancelled.get("id").asText()));
    }

    /** CON-R21: preview and print are one text; a changed byte is found. */
    @Test
    @Accepts(133)
    public void whatIsPrintedIsWhatWasPreviewed() throws Exception {
        JsonNode preview = contracts.previewed(house(), content(day(0), day(365)));
        String draft = Paper.text(contracts.handler().get(path(preview) + "/preview"));
        assertTrue(draft, draft.contains("预览") && draft.contains("第1页，共"));
        assertTrue(draft, draft.contains("叁仟伍佰元伍角整") && draft.contains("房屋内禁止吸烟。"));
        JsonNode signed = contracts.step(preview, "sign").expect(200).json();
        Client.Answer printed = contracts.handler().get(path(signed) + "/print");
        String paper = Paper.text(printed);
        String number = signed.at("/summary/contractNo").asText();
        assertFalse(paper, paper.contains("预览"));
        assertEquals(body(draft), body(paper).replace(number, "（签约后生成）"));
        byte[] file = printed.response().body();
        assertTrue(compare(signed, file).get("unchanged").asBoolean());
        file[file.length / 2] ^= 1;
        JsonNode changed = compare(signed, file);
        assertFalse(changed.get("unchanged").asBoolean());
        assertEquals("文件与系统留存的不一致，可能已被改动", changed.get("message").asText());
        JsonNode prints =
                contracts.handler().get(path(signed) + "/prints").expect(200).json();
        assertEquals(1, prints.size());
        JsonNode revoked = contracts
                .revoke(signed, "双方协商一致", day(0), contracts.scan())
                .expect(200)
                .json();
        assertTrue(Paper.text(contracts.handler().get(path(revoked) + "/print")).contains("已撤销"));
    }

    /** What is printed between the parties and the time of the print. */
    private static String body(String text) {
        return text.substring(text.indexOf("第一条"), text.indexOf("第十四条"))
                .replaceAll("第\\d+页，共\\d+页|住房租赁合同编号：[^第]*|预览", "");
    }

    private static JsonNode compare(JsonNode signed, byte[] file) {
        return city.anybody()
                .send("POST", checkPath(signed) + "/files", file, "application/pdf", Map.of())
                .expect(200)
                .json();
    }

    @Test
    @Accepts(134)
    public void bothPartiesEndItByAgreement() {
        Map<String, Object> flat = house();
        JsonNode signed = contracts.signed(flat, day(0), day(365));
        assertTrue(values(signed.get("actions"), "action").contains("REVOKE"));
        Client.Answer without = contracts.revoke(signed, "双方协商一致", day(0), null).expect(400);
        assertTrue(without.text(), without.text().contains("请上传双方签署的解约协议"));
        JsonNode revoked = contracts
                .revoke(signed, "双方协商一致", day(0), contracts.scan())
                .expect(200)
                .json();
        assertEquals("REVOKED", revoked.get("state").asText());
        assertTrue(values(revoked.get("attachments"), "kindName").contains("解约协议"));
        assertEquals(
                "STATE_CONFLICT",
                contracts
                        .revoke(revoked, "双方协商一致", day(0), contracts.scan())
                        .expect(409)
                        .code());
        // The house is free again.
        contracts.signed(flat, day(0), day(365));
    }
}
