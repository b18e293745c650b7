package org.anju.itests.rest;

import static org.anju.itests.harness.Practitioners.BASE;
import static org.anju.itests.harness.Practitioners.CARDS;
import static org.anju.itests.harness.Practitioners.CASES;
import static org.anju.itests.harness.Practitioners.cardPath;
import static org.anju.itests.harness.Practitioners.ids;
import static org.anju.itests.harness.Practitioners.path;
import static org.anju.itests.harness.Practitioners.version;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Practitioners;
import org.anju.itests.harness.Samples;
import org.anju.itests.harness.Waiting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.BeforeClass;
import org.junit.Test;

/** 从业人员信息卡 by REST: from the LOGO over application, verification and activation to change, cancellation and history. */
public class PractitionerTest {
    private static final String PUBLIC = BASE + "/checks/";
    private static final String TAKEN = "该人员已存在相关案件";
    private static City city;
    private static Filings filings;
    private static Practitioners people;

    @BeforeClass
    public static void people() {
        city = City.of(Outside.shared());
        filings = new Filings(city, City.HUANGPU);
        people = Practitioners.branded(filings);
    }

    @Test
    @Accepts({23, 24, 33, 35, 45, 50, 56})
    public void aPersonGoesFromDraftToCard() {
        JsonNode draft = people.draft("陈明");
        assertEquals("DRAFT", draft.get("state").asText());
        assertTrue(lists(people.admin(), CASES + "?view=APPLICATIONS", draft));

        JsonNode waiting = people.submit(draft).expect(200).json();
        assertEquals("VERIFYING", waiting.get("state").asText());
        assertFalse(waiting.at("/summary/caseNo").asText().isEmpty());
        assertTrue(lists(people.district(), CASES + "?view=VERIFICATION", draft));
        Client city310000 = city.official("310000", "GOV_REVIEWER");
        assertEquals(
                403, Practitioners.verify(city310000, waiting, "PASS", null).status());

        people.pass(waiting).expect(200);
        JsonNode mine = people.admin().get(path(draft)).expect(200).json();
        assertEquals("TO_ACTIVATE", mine.get("state").asText());
        assertTrue(lists(people.admin(), CASES + "?view=ACTIVATION", draft));
        assertEquals(
                403,
                people.district().post(path(draft) + "/activate", version(mine)).status());

        JsonNode active = people.activate(mine).expect(200).json();
        JsonNode card = people.card(active.at("/card/id").asLong());
        assertEquals("ACTIVE", card.get("state").asText());
        assertTrue(card.toString(), card.at("/summary/number").asText().matches("310101\\d{10}"));
        assertEquals("安居示范", card.get("shortName").asText());
        assertEquals(1, card.at("/summary/edition").asInt());
        assertTrue(lists(people.admin(), CARDS, card));
        assertTrue(lists(people.district(), CARDS, card));
        assertTrue(people.admin()
                .get(cardPath(card) + "/history")
                .expect(200)
                .json()
                .findValuesAsText("actionLabel")
                .containsAll(List.of("保存", "提交", "核验通过", "激活")));
    }

    private static boolean lists(Client who, String list, JsonNode one) {
        return ids(who.get(list)).contains(one.get("id").asLong());
    }

    @Test
    @Accepts({25})
    public void theDistrictNeitherAppliesNorActivates() {
        Map<String, Object> facts = people.person("李1");
        assertEquals(403, people.district().post(CASES, Map.of("facts", facts)).status());
        JsonNode passed = people.pass(people.waiting("李1")).expect(200).json();
        assertEquals(
                403,
                people.district()
                        .post(path(passed) + "/activate", version(passed))
                        .status());
        assertEquals(
                403,
                people.district()
                        .post(
                                CARDS + "/batch-activate",
                                Map.of("ids", List.of(passed.get("id").asLong())))
                        .status());
    }

    @Test
    @Accepts({26, 27, 28})
    public void withoutLogoAndShortNameThereIsNoCard() {
        Practitioners bare = new Practitioners(filings);
        String logo = BASE + "/institutions/me/logo";
        assertFalse(bare.admin().get(logo).expect(200).json().get("complete").asBoolean());
        JsonNode draft = bare.draft("陈明");
        Client.Answer refused = bare.submit(draft).expect(422);
        assertEquals("请先在【企业LOGO上传】菜单上传企业LOGO和企业简称，否则无法生成从业人员信息卡", refused.detail());
        bare.admin().put(logo, Map.of("version", 0, "shortName", "安居")).expect(400);
        Map<String, Object> half = Practitioners.brand(0, bare.upload("logo", Practitioners.picture(300, 300)));
        half.remove("shortName");
        bare.admin().put(logo, half).expect(400);
        JsonNode stored = bare.brand().expect(200).json();
        assertTrue(stored.get("complete").asBoolean());
        assertEquals(200, bare.admin().get(logo + "/image").status());
        bare.submit(draft).expect(200);
    }

    @Test
    @Accepts({29, 30})
    public void theApplicationListHoldsDraftsAndReturnedCasesWithTheirReason() {
        JsonNode draft = people.draft("朱194");
        JsonNode returned =
                people.sendBack(people.waiting("朱195"), "头像照片不清晰").expect(200).json();
        JsonNode list = people.admin()
                .get(CASES + "?view=APPLICATIONS&size=100")
                .expect(200)
                .json()
                .get("items");
        List<String> states = new ArrayList<>();
        list.forEach(item -> states.add(item.get("state").asText()));
        assertTrue(states.stream().allMatch(s -> s.equals("DRAFT") || s.equals("RETURNED")));
        assertTrue(list.findValuesAsText("opinion").contains("头像照片不清晰"));
        assertTrue(lists(people.admin(), CASES + "?view=APPLICATIONS&size=100", draft));
        assertTrue(lists(people.admin(), CASES + "?view=APPLICATIONS&size=100", returned));
    }

    private static List<Long> three(String name) {
        return List.of(
                people.draft(name).get("id").asLong(),
                people.draft(name).get("id").asLong(),
                people.draft(name).get("id").asLong());
    }

    @Test
    @Accepts({31, 43})
    public void threeSelectedDraftsAreDeletedAndNothingElse() {
        List<Long> ids = three("朱200");
        JsonNode waiting = people.waiting("朱200");
        List<Long> all = new ArrayList<>(ids);
        all.add(waiting.get("id").asLong());
        JsonNode result = people.admin()
                .post(CASES + "/batch-delete", Map.of("ids", all))
                .expect(200)
                .json();
        assertEquals("成功 3 条，失败 1 条", result.get("message").asText());
        assertEquals("当前状态不允许此操作", result.at("/failures/0/reason").asText());
        ids.forEach(id -> assertEquals(404, people.admin().get(CASES + "/" + id).status()));
        assertEquals(200, people.admin().get(path(waiting)).status());
        assertEquals(
                409,
                people.admin()
                        .delete(path(waiting) + "?version=" + waiting.get("version"))
                        .status());
    }

    @Test
    @Accepts({32, 44, 51})
    public void threeSelectedPeopleAreSubmittedVerifiedAndActivated() {
        List<Long> ids = three("朱196");
        Map<String, Object> batch = Map.of("ids", ids);
        assertEquals(3, succeeded(people.admin().post(CASES + "/batch-submit", batch)));
        assertTrue(
                ids(people.district().get(CASES + "?view=VERIFICATION&size=50")).containsAll(ids));
        assertEquals(
                3, succeeded(people.district().post(CASES + "/batch-verify", Map.of("ids", ids, "action", "PASS"))));
        assertEquals(3, succeeded(people.admin().post(CARDS + "/batch-activate", batch)));
        ids.forEach(id -> assertEquals(
                "ACTIVE",
                people.admin()
                        .get(CASES + "/" + id)
                        .expect(200)
                        .json()
                        .at("/card/state")
                        .asText()));
        assertEquals(
                "请至少选择一条记录",
                people.admin()
                        .post(CASES + "/batch-submit", Map.of("ids", List.of()))
                        .expect(400)
                        .detail());
    }

    private static int succeeded(Client.Answer batch) {
        return batch.expect(200).json().get("succeeded").asInt();
    }

    @Test
    @Accepts({34})
    public void whatIsNotSavedCannotBeSubmitted() {
        assertEquals(
                404,
                people.admin().post(CASES + "/0/submit", Map.of("version", 1)).status());
        assertEquals(400, people.save(Map.of("name", "陈明")).status());
    }

    @Test
    @Accepts({46, 47, 48, 49})
    public void whoIsTakenIsRefusedWithTheWordsOfTheManual() {
        Practitioners others = Practitioners.branded(filings);
        String verifying = Samples.residentId();
        JsonNode waiting = people.submit(
                        people.save(people.person("张三", verifying)).expect(201).json())
                .expect(200)
                .json();
        assertEquals(
                TAKEN, others.save(others.person("张三", verifying)).expect(409).detail());
        assertEquals(
                TAKEN, people.save(people.person("张三", verifying)).expect(409).detail());
        JsonNode active = people.activate(people.pass(waiting).expect(200).json())
                .expect(200)
                .json();
        assertEquals(
                TAKEN,
                others.save(others.person("张三", verifying.toLowerCase()))
                        .expect(409)
                        .detail());
        JsonNode card = people.card(active.at("/card/id").asLong());
        JsonNode cancelling = people.cancel(card).expect(201).json();
        assertEquals(
                TAKEN, others.save(others.person("张三", verifying)).expect(409).detail());
        people.pass(cancelling).expect(200);
        others.save(others.person("张三", verifying)).expect(201);
    }

    @Test
    @Accepts({53, 54, 65, 66, 67, 68})
    public void theDetailShowsBothBlocks() {
        JsonNode card = people.card("小明51");
        JsonNode facts = card.get("facts");
        JsonNode summary = card.get("summary");
        assertEquals("小明51", facts.get("name").asText());
        assertTrue(List.of("男", "女").contains(summary.get("sexName").asText()));
        assertTrue(facts.get("idNo").asText(), facts.get("idNo").asText().matches("3101\\*{10}.{4}"));
        assertTrue(facts.get("phone").asText().matches("1\\d{10}"));
        assertTrue(card.get("birthDate").asText().matches("\\d{4}-\\d{2}-\\d{2}"));
        assertTrue(summary.hasNonNull("appliedAt"));
        assertEquals("上海市黄浦区", summary.get("divisionName").asText());
        assertEquals(people.institutionName(), summary.get("institutionName").asText());
        assertEquals("业务员", card.get("categoryName").asText());
        assertTrue(summary.hasNonNull("firstAppliedOn"));
        assertEquals("房地产经纪人职业资格", card.get("certTypeName").asText());
        assertEquals("6666a1a5", facts.get("certNo").asText());
        assertEquals("店长", facts.get("position").asText());
        assertEquals("大场店", facts.get("storeName").asText());
        String whole = people.admin()
                .get(cardPath(card) + "?full=true")
                .expect(200)
                .json()
                .at("/facts/idNo")
                .asText();
        assertTrue(whole, whole.matches("\\d{17}[\\dX]"));
        Map<String, Object> unnumbered = people.person("小明51");
        unnumbered.remove("certNo");
        JsonNode draft = people.save(unnumbered).expect(201).json();
        assertEquals("职业类资格证书编号不能为空", people.submit(draft).expect(400).detail());
        JsonNode changed = people.activate(
                        people.pass(people.change(card, Map.of("position", "总经理", "storeName", "张江店"))
                                        .expect(201)
                                        .json())
                                .expect(200)
                                .json())
                .expect(200)
                .json();
        assertEquals(summary.get("firstAppliedOn"), changed.at("/firstAppliedOn"));
    }

    @Test
    @Accepts({57})
    public void peopleAreFoundByAPartOfTheName() {
        JsonNode card = people.card("欧阳小红");
        assertTrue(lists(people.admin(), CARDS + "?name=%E9%98%B3%E5%B0%8F", card));
        assertFalse(lists(people.admin(), CARDS + "?name=%E9%98%B3%E5%A4%A7", card));
        assertTrue(lists(
                people.admin(), CARDS + "?number=" + card.at("/summary/number").asText(), card));
        assertEquals(
                card.get("id").asLong(),
                people.admin()
                        .post(CARDS + "/searches", Map.of("idNo", whole(card)))
                        .expect(200)
                        .json()
                        .at("/items/0/id")
                        .asLong());
    }

    private static String whole(JsonNode card) {
        return people.admin()
                .get(cardPath(card) + "?full=true")
                .expect(200)
                .json()
                .at("/facts/idNo")
                .asText();
    }

    @Test
    @Accepts({74, 75, 76})
    public void aChangeIsVerifiedActivatedAgainAndLeavesTheOldCardValidUntilThen() {
        JsonNode card = people.card("朱3");
        String check = check(card);
        JsonNode waiting = people.change(card, Map.of("phone", Samples.mobile()))
                .expect(201)
                .json();
        assertEquals("CHANGE", waiting.at("/summary/kind").asText());
        assertEquals("变更核验中", waiting.get("stateLabel").asText());
        assertEquals("联系电话", waiting.at("/changes/0/label").asText());
        JsonNode passed = people.pass(waiting).expect(200).json();
        assertTrue(lists(people.admin(), CASES + "?view=ACTIVATION&size=50", passed));
        assertEquals("VALID", check(check).get("state").asText());
        assertFalse(check(check).get("voidEdition").asBoolean());
        people.activate(passed).expect(200);
        JsonNode revised = people.card(card.get("id").asLong());
        assertEquals(2, revised.at("/summary/edition").asInt());
        assertEquals(card.at("/summary/number"), revised.at("/summary/number"));
        assertNotEquals(card.at("/facts/phone"), revised.at("/facts/phone"));
        assertTrue(check(check).get("voidEdition").asBoolean());
        assertFalse(check(check(revised)).get("voidEdition").asBoolean());
        assertEquals("未作任何变更", people.change(revised, Map.of()).expect(422).detail());
    }

    /** Where the public looks a card up, from what its QR code says. */
    private static String check(JsonNode card) {
        String url = card.get("checkUrl").asText();
        return PUBLIC + url.substring(url.lastIndexOf('/') + 1);
    }

    private static JsonNode check(String path) {
        return city.anybody().get(path).expect(200).json();
    }

    @Test
    @Accepts({61, 62, 63, 64, 78, 79})
    public void aCancelledCardIsInTheHistoryAlone() {
        JsonNode card = people.card("张三三");
        JsonNode waiting = people.cancel(card).expect(201).json();
        assertEquals("注销核验中", waiting.get("stateLabel").asText());
        assertEquals(
                TAKEN,
                people.cancel(people.card(card.get("id").asLong())).expect(409).detail());
        people.pass(waiting).expect(200);
        assertFalse(lists(people.admin(), CARDS + "?size=100", card));
        assertTrue(lists(people.admin(), CARDS + "/history", card));
        JsonNode over = people.card(card.get("id").asLong());
        assertEquals("CANCELLED", over.get("state").asText());
        assertEquals(0, over.get("actions").size());
        assertEquals("张三三", over.at("/facts/name").asText());
        assertEquals("上海市黄浦区", over.at("/summary/divisionName").asText());
        assertEquals("CANCELLED", check(check(card)).get("state").asText());
        assertFalse(check(check(card)).hasNonNull("certNo"));
        people.change(over, Map.of("position", "经理")).expect(409);
    }

    @Test
    @Accepts({81})
    public void whatWaitsForActivationIsCancelledToo() {
        JsonNode passed = people.pass(people.waiting("朱4")).expect(200).json();
        JsonNode card = people.card(passed.at("/card/id").asLong());
        JsonNode waiting = people.cancel(card).expect(201).json();
        assertEquals(
                409, people.activate(people.admin().get(path(passed)).json()).status());
        people.pass(waiting).expect(200);
        assertEquals(
                "ENDED",
                people.admin().get(path(passed)).expect(200).json().get("state").asText());
        assertTrue(lists(people.admin(), CARDS + "/history", card));
    }

    @Test
    @Accepts({82})
    public void anOpenOperatorIsClosedBeforeHisCard() {
        JsonNode card = people.card("朱5");
        JsonNode operator = people.admin()
                .post(
                        "/api/v1/account/operators",
                        Map.of(
                                "realName", "朱5",
                                "mobile", Samples.mobile(),
                                "idNo", whole(card),
                                "functions", List.of()))
                .expect(201)
                .json()
                .get("user");
        assertEquals(
                "该人员是本企业的业务操作用户，请先关闭其业务操作权限后再申请注销信息卡",
                people.cancel(card).expect(422).detail());
        people.admin()
                .post("/api/v1/account/operators/" + operator.get("id").asLong() + "/close", version(operator))
                .expect(200);
        people.cancel(card).expect(201);
    }

    @Test
    @Accepts({5, 77})
    public void theCardIsAPictureAndAChangeMakesAnotherOne() throws IOException {
        JsonNode card = people.card("陈明");
        String image = cardPath(card) + "/image";
        Client.Answer first = people.admin().get(image).expect(200);
        assertEquals(
                "image/jpeg",
                first.response().headers().firstValue("Content-Type").orElse(""));
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(first.response().body()));
        assertEquals(1011, picture.getWidth());
        assertEquals(638, picture.getHeight());
        assertEquals("陈明", card.at("/facts/name").asText());
        assertFalse(card.at("/summary/number").asText().isEmpty());
        JsonNode change =
                people.change(card, Map.of("category", "01")).expect(201).json();
        JsonNode passed = people.pass(change).expect(200).json();
        assertArrayEquals(
                first.response().body(), people.admin().get(image).response().body());
        people.activate(passed).expect(200);
        Client.Answer second = people.admin().get(image).expect(200);
        assertFalse(Arrays.equals(first.response().body(), second.response().body()));
        assertEquals(
                2, people.card(card.get("id").asLong()).at("/summary/edition").asInt());
        assertEquals(200, people.admin().get(image + "?format=png").status());
        JsonNode waiting = people.pass(people.waiting("陈明")).expect(200).json();
        assertEquals(
                "信息卡未生效，不能下载",
                people.admin()
                        .get(CARDS + "/" + waiting.at("/card/id").asLong() + "/image")
                        .expect(422)
                        .detail());
    }

    @Test
    @Accepts({4})
    public void agenciesAndRentalEnterprisesBothApply() {
        for (String type : List.of("01", "02")) {
            Map<String, Object> facts = Samples.facts(City.HUANGPU, filings.clerk());
            facts.put("instType", type);
            Practitioners applying = new Practitioners(filings.filed(facts), filings.reviewer());
            applying.brand().expect(200);
            assertEquals("ACTIVE", applying.card("张三").get("state").asText());
        }
    }

    @Test
    @Accepts({95})
    public void theAuthorityReadsInstitutionsStoresAndPeople() throws IOException {
        JsonNode card = people.card("朱197");
        String subjects = BASE + "/subjects/";
        Client authority = city.official("310000", "GOV_CITY");
        String name = URLEncoder.encode(people.institutionName(), StandardCharsets.UTF_8);
        JsonNode institution = authority
                .get(subjects + "institutions?name=" + name)
                .expect(200)
                .json()
                .at("/items/0");
        assertEquals(people.institutionId(), institution.get("id").asLong());
        assertTrue(institution.get("effectiveCards").asLong() > 0);
        assertEquals(200, authority.get(subjects + "stores").status());
        JsonNode person = authority
                .get(subjects + "people?number=" + card.at("/summary/number").asText())
                .expect(200)
                .json()
                .at("/items/0");
        assertEquals("朱197", person.get("name").asText());
        JsonNode figures = authority
                .get(subjects + "people/" + person.get("id").asLong())
                .expect(200)
                .json();
        assertEquals(1, figures.at("/cards/ACTIVE").asInt());
        assertEquals(1, figures.at("/cases/DONE").asInt());
        assertTrue(figures.get("contracts").isNull());
        assertTrue(authority
                        .get(subjects + "institutions/" + people.institutionId())
                        .expect(200)
                        .json()
                        .at("/cards/ACTIVE")
                        .asInt()
                > 0);
        Client.Answer export = authority
                .get(subjects + "people/export?institutionId=" + people.institutionId())
                .expect(200);
        try (Workbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(export.response().body()))) {
            assertEquals("行政区", workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
            assertTrue(workbook.getSheetAt(0).getLastRowNum() > 0);
        }
        assertEquals(
                200,
                authority.get(subjects + "institutions/export?name=" + name).status());
        assertEquals(
                "没有可导出的数据",
                authority
                        .get(subjects + "people/export?number=none")
                        .expect(400)
                        .detail());
        assertEquals(403, people.admin().get(subjects + "people").status());
        Client elsewhere = city.official(City.XUHUI, "GOV_REVIEWER");
        assertEquals(
                404,
                elsewhere.get(subjects + "people/" + person.get("id").asLong()).status());
    }

    @Test
    @Accepts({60})
    public void listsShowTenAndSayHowMany() {
        List<Long> ids = three("李1");
        JsonNode list = people.admin().get(CASES).expect(200).json();
        assertEquals(10, list.get("size").asInt());
        assertTrue(list.get("total").asLong() >= ids.size());
        assertTrue(list.get("items").size() <= 10);
        assertEquals(400, people.admin().get(CASES + "?size=11").status());
    }

    /** A condition that is misspelt or left out must not become all that there is. */
    @Test
    public void aBatchOverAListNeedsAFilterThatIsUnderstood() {
        JsonNode draft = people.draft("朱200");
        for (String batch : List.of("/batch-delete", "/batch-submit")) {
            assertEquals(
                    400, people.admin().post(CASES + batch, Map.of("all", true)).status());
            Map<String, Object> misspelt = Map.of("view", "APPLICATIONS", "batchid", 999_999);
            Client.Answer refused = people.admin()
                    .post(CASES + batch, Map.of("all", true, "filter", misspelt))
                    .expect(400);
            assertEquals("filter.batchid", refused.json().at("/fields/0/field").asText());
        }
        people.admin().get(path(draft)).expect(200);
    }

    @Test
    public void allThatAFilterFindsIsDoneByAJob() {
        Practitioners busy = Practitioners.branded(filings);
        busy.draft("朱3");
        busy.draft("朱4");
        Map<String, Object> half = busy.person("朱5");
        half.remove("photoFileId");
        busy.save(half).expect(201);
        long job = busy.admin()
                .post(CASES + "/batch-submit", Map.of("all", true, "filter", Map.of("view", "APPLICATIONS")))
                .expect(202)
                .json()
                .get("jobId")
                .asLong();
        Waiting.until("the job is done", Duration.ofSeconds(30), () -> busy.admin()
                .get("/api/v1/platform/jobs/" + job)
                .expect(200)
                .json()
                .get("state")
                .asText()
                .equals("DONE"));
        assertEquals(
                "成功 2 条，失败 1 条",
                busy.admin()
                        .get("/api/v1/platform/jobs/" + job)
                        .json()
                        .get("message")
                        .asText());
        JsonNode counts = busy.admin().get(CASES + "/counts").expect(200).json();
        assertEquals(1, counts.get("applications").asInt());
        assertEquals(2, counts.get("verification").asInt());
    }

    @Test
    public void othersSeeNothing() {
        JsonNode card = people.card("朱197");
        JsonNode waiting = people.waiting("朱197");
        Client elsewhere = city.official(City.XUHUI, "GOV_REVIEWER");
        assertEquals(404, elsewhere.get(cardPath(card)).status());
        assertEquals(404, elsewhere.get(path(waiting)).status());
        assertEquals(404, Practitioners.verify(elsewhere, waiting, "PASS", null).status());
        Practitioners others = new Practitioners(filings);
        assertEquals(404, others.admin().get(cardPath(card)).status());
        assertEquals(404, others.admin().get(path(waiting) + "/photo").status());
        assertEquals(200, people.admin().get(path(waiting) + "/photo").status());
        assertEquals(401, city.anybody().get(CARDS).status());
    }

    /** PRA-R24: an effective card is cancelled, never deleted. */
    @Test
    @Accepts(59)
    public void onlyDraftsAndReturnedCasesOfferToBeDeleted() {
        JsonNode draft = people.draft("朱200");
        assertTrue(offers(draft, "DELETE"));
        JsonNode waiting = people.submit(draft).expect(200).json();
        assertFalse(offers(waiting, "DELETE"));
        people.sendBack(waiting, "照片不清晰").expect(200);
        JsonNode returned = people.admin().get(path(draft)).expect(200).json();
        assertTrue(offers(returned, "DELETE"));
        JsonNode card = people.card("朱196");
        assertFalse(offers(card, "DELETE"));
        assertFalse(people.admin().delete(cardPath(card)).status() < 400);
        people.admin().get(cardPath(card)).expect(200);
        people.admin()
                .delete(path(returned) + "?version=" + returned.get("version"))
                .expect(204);
    }

    private static boolean offers(JsonNode seen, String action) {
        List<String> offered = new ArrayList<>();
        seen.get("actions").forEach(one -> offered.add(one.get("action").asText()));
        return offered.contains(action);
    }

    @Test
    public void thePublicLearnsWhatIsOnTheCardAndNothingPrivate() {
        JsonNode card = people.card("小红");
        Client.Answer shown = city.anybody().get(check(card)).expect(200);
        assertEquals("小红", shown.json().get("name").asText());
        assertEquals("业务员", shown.json().get("categoryName").asText());
        assertFalse(shown.text().contains(whole(card)));
        assertFalse(shown.text().contains(card.at("/facts/phone").asText()));
        assertFalse(shown.text().contains("idNo"));
        assertEquals(
                "未查询到相关信息，请谨防假冒",
                city.anybody().get(PUBLIC + "guessed").expect(404).detail());
        assertEquals(
                404,
                city.anybody()
                        .get(check(card).replaceAll("edition=.*", "edition=99"))
                        .status());
        Client authority = city.official("310000", "GOV_CITY");
        JsonNode suspended = authority
                .post(
                        cardPath(card) + "/suspend",
                        Map.of("version", card.get("version").asInt(), "opinion", "投诉核查"))
                .expect(200)
                .json();
        assertEquals("SUSPENDED", check(check(card)).get("state").asText());
        authority
                .post(
                        cardPath(card) + "/resume",
                        Map.of("version", suspended.get("version").asInt(), "opinion", "核查完毕"))
                .expect(200);
        assertEquals("VALID", check(check(card)).get("state").asText());
    }
}
