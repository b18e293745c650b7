package org.anju.itests.rest;

import static org.anju.itests.harness.Practitioners.BASE;
import static org.anju.itests.harness.Practitioners.CARDS;
import static org.anju.itests.harness.Practitioners.CASES;
import static org.anju.itests.harness.Practitioners.cardPath;
import static org.anju.itests.harness.Practitioners.lists;
import static org.anju.itests.harness.Practitioners.path;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import org.junit.BeforeClass;
import org.junit.Test;

/** Cards by REST: what they show, their picture, change, cancellation and history, and what the public learns. */
public class CardTest {
    private static final String PUBLIC = BASE + "/checks/";
    private static City city;
    private static Practitioners people;

    @BeforeClass
    public static void people() {
        city = City.of(Outside.shared());
        people = Practitioners.branded(new Filings(city, City.HUANGPU));
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
                        .post(CARDS + "/searches", Map.of("idNo", people.idNo(card)))
                        .expect(200)
                        .json()
                        .at("/items/0/id")
                        .asLong());
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
                PractitionerTest.TAKEN,
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
        JsonNode operator = people.operator(card);
        assertEquals(
                "该人员是本企业的业务操作用户，请先关闭其业务操作权限后再申请注销信息卡",
                people.cancel(card).expect(422).detail());
        people.close(operator);
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
    public void thePublicLearnsWhatIsOnTheCardAndNothingPrivate() {
        JsonNode card = people.card("小红");
        Client.Answer shown = city.anybody().get(check(card)).expect(200);
        assertEquals("小红", shown.json().get("name").asText());
        assertEquals("业务员", shown.json().get("categoryName").asText());
        assertFalse(shown.text().contains(people.idNo(card)));
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
