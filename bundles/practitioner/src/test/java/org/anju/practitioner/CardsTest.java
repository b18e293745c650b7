package org.anju.practitioner;

import static org.anju.practitioner.Office.person;
import static org.anju.practitioner.Office.refused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anju.api.institution.InstitutionEvents;
import org.anju.api.problem.Problem;
import org.anju.api.value.CheckToken;
import org.anju.practitioner.model.CardAction;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.model.CaseAction;
import org.anju.practitioner.model.CaseKind;
import org.anju.practitioner.model.CaseState;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.model.PersonField;
import org.anju.practitioner.store.CardFilter;
import org.anju.practitioner.store.CardRow;
import org.junit.Test;

/** Cards: change, cancellation, suspension, the end of validity, and what institutions' events do to them. */
public class CardsTest {
    private static final String CHEN = "310101199003070019";
    private static final String HONG = "310101199003070027";
    private final Office office = new Office();

    private PersonFacts facts(long card) {
        return office.card(card).facts(office.secrets);
    }

    private long change(long card, PersonFacts facts) {
        office.as(1);
        return office.applications.change(card, office.card(card).version(), facts);
    }

    private void activate(long id) {
        office.as(1);
        office.caseService.activate(id, office.row(id).version());
    }

    @Test
    public void aChangeMakesTheNextEditionAndKeepsTheNumber() {
        long card = office.active(1, person("陈明", CHEN));
        String number = office.card(card).number();
        String token = office.card(card).token();
        long id = change(card, facts(card).with(PersonField.PHONE, "13711111111"));
        assertEquals(CaseState.VERIFYING, office.row(id).state());
        assertEquals(CaseKind.CHANGE, office.card(card).openKind());
        office.verify(id, CaseAction.PASS, null);
        assertEquals("13701111111", facts(card).get(PersonField.PHONE));
        activate(id);
        CardRow revised = office.card(card);
        assertEquals("13711111111", facts(card).get(PersonField.PHONE));
        assertEquals(2, revised.edition());
        assertEquals(number, revised.number());
        assertEquals(token, revised.token());
        assertNull(revised.openCase());
        assertTrue(office.publicCheck.of(token, 1).voidEdition());
        assertFalse(office.publicCheck.of(token, 2).voidEdition());
    }

    @Test
    public void aReturnedChangeIsCorrectedOrDeleted() {
        long card = office.active(1, person("陈明", CHEN));
        long id = change(card, facts(card).with(PersonField.POSITION, "店长"));
        office.verify(id, CaseAction.RETURN, "职位不符");
        assertEquals(409, refused(() -> office.cancel(card)).status());
        office.as(1);
        office.drafting.edit(
                id,
                office.row(id).version(),
                office.row(id).facts(office.secrets).with(PersonField.POSITION, "经理"));
        office.caseService.submit(id, office.row(id).version());
        office.verify(id, CaseAction.RETURN, "职位不符");
        office.as(1);
        office.caseService.delete(id, office.row(id).version());
        assertNull(office.card(card).openCase());
        office.cancel(card);
    }

    @Test
    public void nothingChangedIsNoChangeAndIdentityNeverChanges() {
        long card = office.active(1, person("陈明", CHEN));
        Problem same = refused(() -> change(card, facts(card)));
        assertEquals(422, same.status());
        assertEquals("未作任何变更", same.getMessage());
        Problem other = refused(() -> change(card, person("陈明", HONG)));
        assertEquals(400, other.status());
        assertTrue(other.fields().stream().anyMatch(p -> p.message().equals("身份证号码不能变更")));
        office.settingsInForce.put("practitioner.change.fields", List.of("phone"));
        assertEquals(
                "职位不能变更",
                refused(() -> change(card, facts(card).with(PersonField.POSITION, "店长")))
                        .getMessage());
        assertEquals(
                409,
                refused(() -> office.applications.change(card, 0, facts(card))).status());
    }

    @Test
    public void anotherNameNeedsAProof() {
        long card = office.active(1, person("陈明", CHEN));
        assertEquals(
                "请上传姓名变更证明",
                refused(() -> change(card, facts(card).with(PersonField.NAME, "陈光明")))
                        .getMessage());
        long id = change(card, facts(card).with(PersonField.NAME, "陈光明").with(PersonField.PROOF, "own-proof"));
        office.verify(id, CaseAction.PASS, null);
        activate(id);
        assertEquals("陈光明", office.card(card).name());
        assertEquals(1, office.cardService.list(named("光明"), 1, 10).total());
        assertEquals(0, office.cardService.list(named("陈明"), 1, 10).total());
    }

    private static CardFilter named(String part) {
        return new CardFilter(CardState.IN_EFFECT, null, part, null, null, null, null, null);
    }

    @Test
    public void aCancellationFreesThePersonAndMovesTheCardToHistory() {
        long card = office.active(1, person("陈明", CHEN));
        long id = office.cancel(card);
        assertEquals(409, refused(() -> office.draft(2, person("陈明", CHEN))).status());
        assertEquals("该人员已存在相关案件", refused(() -> office.cancel(card)).getMessage());
        office.verify(id, CaseAction.PASS, null);
        assertEquals(CardState.CANCELLED, office.card(card).state());
        assertEquals("已离职", office.card(card).reason());
        office.as(1);
        assertEquals(
                0, office.cardService.list(life(CardState.IN_EFFECT), 1, 10).total());
        assertEquals(
                List.of(card),
                Office.ids(
                        office.cardService.list(life(CardState.HISTORY), 1, 10).items()));
        assertEquals(
                "CANCELLED", office.publicCheck.of(office.card(card).token(), 1).state());
        assertNull(office.publicCheck.of(office.card(card).token(), 1).categoryName());
        office.as(1);
        CardFilter wrong = new CardFilter(CardState.IN_EFFECT, CardState.CANCELLED, null, null, null, null, null, null);
        assertEquals(0, office.cardService.list(wrong, 1, 10).total());
        CardFilter right = new CardFilter(CardState.HISTORY, CardState.CANCELLED, "陈明", null, null, null, null, null);
        assertEquals(1, office.cardService.list(right, 1, 10).total());
        office.active(2, person("陈明", CHEN));
    }

    private static CardFilter life(String life) {
        return new CardFilter(life, null, null, null, null, null, null, null);
    }

    @Test
    public void aReturnedCancellationLeavesTheCardAsItWas() {
        long card = office.active(1, person("陈明", CHEN));
        long id = office.cancel(card);
        office.verify(id, CaseAction.RETURN, "未离职");
        assertEquals(CardState.ACTIVE, office.card(card).state());
        assertNull(office.card(card).openCase());
        office.cancel(card);
    }

    @Test
    public void whatWaitsForActivationCanBeCancelledToo() {
        long first = office.passed(1, person("陈明", CHEN));
        long card = office.row(first).cardId();
        long id = office.cancel(card);
        assertEquals(409, refused(() -> activate(first)).status());
        office.verify(id, CaseAction.PASS, null);
        assertEquals(CardState.CANCELLED, office.card(card).state());
        assertEquals(CaseState.ENDED, office.row(first).state());
        office.submitted(2, person("陈明", CHEN));
    }

    @Test
    public void anOpenOperatorIsClosedFirst() {
        long card = office.active(1, person("陈明", CHEN));
        office.operators.add(1L + office.secrets.hash(CHEN));
        Problem open = refused(() -> office.cancel(card));
        assertEquals(422, open.status());
        assertEquals("该人员是本企业的业务操作用户，请先关闭其业务操作权限后再申请注销信息卡", open.getMessage());
        office.operators.clear();
        office.cancel(card);
    }

    @Test
    public void theCitySuspendsResumesAndCancels() {
        long card = office.active(1, person("陈明", CHEN));
        office.people.now(People.CITY);
        assertEquals(400, refused(() -> step(card, CardAction.SUSPEND, null)).status());
        step(card, CardAction.SUSPEND, "投诉核查");
        assertEquals(
                "SUSPENDED", office.publicCheck.of(office.card(card).token(), 1).state());
        assertTrue(office.directory.activeCard(office.secrets.hash(CHEN)).isEmpty());
        step(card, CardAction.RESUME, "核查完毕");
        assertTrue(office.directory.activeCard(office.secrets.hash(CHEN)).isPresent());
        long change = change(card, facts(card).with(PersonField.POSITION, "店长"));
        office.people.now(People.CITY);
        step(card, CardAction.CANCEL_EX_OFFICIO, "违规");
        assertEquals(CardState.CANCELLED, office.card(card).state());
        assertEquals(CaseState.ENDED, office.row(change).state());
        assertEquals(409, refused(() -> step(card, CardAction.RESUME, "误操作")).status());
        office.people.now(People.DISTRICT);
        assertEquals(
                403,
                refused(() -> step(office.active(2, person("陈明", CHEN)), CardAction.SUSPEND, "无权"))
                        .status());
    }

    private void step(long card, CardAction action, String opinion) {
        office.cardService.step(card, action, office.card(card).version(), opinion);
    }

    @Test
    public void validityEnds() {
        office.settingsInForce.put("practitioner.card.valid_months", 12);
        long card = office.active(1, person("陈明", CHEN));
        assertEquals(LocalDate.of(2027, 3, 10), office.card(card).validTo());
        assertEquals(List.of(), office.expiry.due());
        office.now = Instant.parse("2027-03-10T16:30:00Z");
        PublicCheck.Shown before = office.publicCheck.of(office.card(card).token(), 1);
        assertEquals("EXPIRED", before.state());
        assertEquals("已过期", before.stateLabel());
        assertEquals("VOID", before.stateTone());
        assertNull(before.categoryName());
        assertTrue(office.directory.activeCard(office.secrets.hash(CHEN)).isEmpty());
        assertEquals(List.of(card), office.expiry.due());
        office.people.as(org.anju.api.access.Caller.system(), () -> office.expiry.handle(card));
        assertEquals(CardState.EXPIRED, office.card(card).state());
        assertEquals(before, office.publicCheck.of(office.card(card).token(), 1));
        assertFalse(office.expiry.handle(card));
        office.submitted(2, person("陈明", CHEN));
    }

    /** XDE-10 */
    @Test
    public void aCancelledInstitutionTakesItsCardsAndCasesAlong() {
        long card = office.active(1, person("陈明", CHEN));
        long draft = office.draft(1, person("小红", HONG));
        office.told(InstitutionEvents.CANCELLED, 1);
        office.told(InstitutionEvents.CANCELLED, 1);
        assertEquals(CardState.CANCELLED, office.card(card).state());
        assertEquals("机构备案注销", office.card(card).reason());
        assertEquals(CaseState.ENDED, office.row(draft).state());
        office.submitted(2, person("陈明", CHEN));
    }

    /** XDE-07 */
    @Test
    public void anotherNameOfTheInstitutionMakesNewEditions() {
        long card = office.active(1, person("陈明", CHEN));
        long draft = office.draft(1, person("小红", HONG));
        office.institution(1, "测试房地交易中心测试", "310104", "FILED");
        office.told(InstitutionEvents.CHANGED, 1);
        office.told(InstitutionEvents.CHANGED, 1);
        assertEquals("测试房地交易中心测试", office.card(card).institutionName());
        assertEquals("310104", office.card(card).division());
        assertEquals(2, office.card(card).edition());
        assertEquals("310104", office.row(draft).division());
    }

    /** XDE-19 */
    @Test
    public void anotherLogoCountsFromTheNextCardUnlessTheCityWantsItAtOnce() {
        long card = office.active(1, person("陈明", CHEN));
        office.as(1);
        office.brands.save(1, "新安居", "own-logo2");
        assertEquals("安居", office.card(card).shortName());
        office.settingsInForce.put("practitioner.logo.regenerate", true);
        office.brands.save(2, "新新安居", "own-logo2");
        assertEquals("新新安居", office.card(card).shortName());
        assertEquals(2, office.card(card).edition());
        assertEquals(409, refused(() -> office.brands.save(2, "安居", "own-logo")).status());
        assertEquals(400, refused(() -> office.brands.save(3, "安", null)).status());
    }

    /** INS-R10 */
    @Test
    public void unfinishedBusinessIsNamed() {
        office.active(1, person("陈明", CHEN));
        office.submitted(1, person("小红", HONG));
        assertEquals(List.of("核验中的从业人员案件1件", "生效的从业人员信息卡1张"), office.unfinished.blockers(1));
        assertEquals(List.of(), office.unfinished.blockers(2));
    }

    @Test
    public void nobodyGuessesAToken() {
        long card = office.active(1, person("陈明", CHEN));
        assertEquals(24, office.card(card).token().length());
        Problem fake = refused(() -> office.publicCheck.of("guessed", null));
        assertEquals(404, fake.status());
        assertEquals("未查询到相关信息，请谨防假冒", fake.getMessage());
        assertNotEquals(CheckToken.fresh(), CheckToken.fresh());
    }
}
