package org.anju.contract;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.anju.api.contract.ContractEvents;
import org.anju.api.practitioner.CardDirectory;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContractAction;
import org.anju.contract.model.ContractState;
import org.anju.contract.model.Party;
import org.anju.contract.model.PartyRole;
import org.anju.contract.model.TermField;
import org.anju.contract.model.WizardStep;
import org.anju.contract.store.ContractRow;
import org.junit.Before;
import org.junit.Test;

/** 受理网签 from the verification to 签约 (CON-T01 … CON-T05). */
public class SigningTest {
    private final Counter counter = new Counter();

    @Before
    public void atTheInstitution() {
        counter.as(1);
    }

    @Test
    public void aSignedContractHasItsNumberAndTheHouseIsLet() {
        long id = counter.signed("101", null, "2026-04-01", "2027-03-31");
        ContractRow row = counter.row(id);
        assertEquals(ContractState.SIGNED, row.state());
        assertEquals("ZL3101011", row.contractNo());
        assertEquals("2025", row.templateVersion());
        assertNotNull(row.token());
        assertEquals("张三丰、李四光", row.name());
        assertEquals(List.of(ContractEvents.SIGNED, "notify.requested"), counter.eventTypes());
        assertEquals(id, counter.directory.ofCode(row.code()).orElseThrow().id());
        assertEquals(
                List.of("受理网签", "保存", "保存", "保存", "保存", "提交", "签约"),
                counter.service.history(id).stream()
                        .map(line -> line.actionLabel())
                        .toList());
    }

    /** A room's number and a code of the length that the listing domain lets them have (LST-F1). */
    @Test
    public void whatWasVerifiedCanBeSigned() {
        String room = "东".repeat(50);
        String code = "HY" + "1".repeat(38);
        counter.register.give(code, "101", room);
        long id = counter.drafting.begin(code, null);
        counter.fill(id, Counter.content(Counter.terms("2026-04-01", "2027-03-31")));
        counter.service.take(id, ContractAction.SUBMIT, counter.version(id));
        counter.sign(id);
        assertEquals(room, counter.row(id).roomNo());
        assertEquals(room, counter.directory.ofCode(code).orElseThrow().room());
    }

    /** The register may have given the house a name since. */
    @Test
    public void aNameThatNobodyLockedYetHasItsLockThen() throws SQLException {
        counter.register.give("HY1", "101", null);
        long id = counter.drafting.begin("HY1", null);
        counter.fill(id, Counter.content(Counter.terms("2026-04-01", "2027-03-31")));
        counter.service.take(id, ContractAction.SUBMIT, counter.version(id));
        try (Connection connection = counter.database.look();
                Statement statement = connection.createStatement()) {
            int locks = statement.executeUpdate("DELETE FROM con_house");
            counter.sign(id);
            assertEquals(ContractState.SIGNED, counter.row(id).state());
            assertEquals(locks, statement.executeUpdate("UPDATE con_house SET signings = 0 WHERE signings = 1"));
        }
    }

    @Test
    public void allThatSpeaksAgainstItIsSaidAtOnce() {
        Counter.bind(counter.blackLists, counter.prepared);
        Counter.bind(counter.grades, counter.graded);
        counter.settingsInForce.put("contract.sign.check_blacklist", true);
        counter.signed("101", null, "2026-04-01", "2027-03-31");
        Party unchecked = new Party(
                null,
                PartyRole.LESSEE,
                "王五",
                "01",
                Counter.OTHER_LESSEE,
                "13701111111",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
        Content content = new Content(
                Counter.terms("2026-05-01", "2027-03-31"),
                List.of(Counter.party(PartyRole.LESSOR, "赵六", Counter.LESSEE, "01"), unchecked));
        long id = counter.previewed("101", null, content);
        counter.register.refuse(counter.row(id).code(), "房源核验码已撤销");
        counter.blacklisted.add(counter.secrets.hash(Counter.OTHER_LESSEE));
        counter.grade.put(counter.secrets.hash("91310101MA1FL0001D"), "D");
        counter.institution(1, "测试住房租赁有限公司", "SUSPENDED");
        Problem refused = Counter.refused(() -> counter.sign(id));
        assertEquals(422, refused.status());
        assertEquals("RULE LST-R12", refused.code());
        assertEquals(
                List.of("LST-R12", "CON-R06", "CON-R05", "XDE-05", "XDE-03", "CON-F1", "CON-R10"),
                refused.fields().stream().map(FieldProblem::field).toList());
        assertTrue(refused.getMessage(), refused.getMessage().contains("当事人王五已被列入黑名单，不能办理合同网签"));
        assertEquals(ContractState.DRAFT, counter.row(id).state());
    }

    /** Also where the first would be a conflict if it stood alone. */
    @Test
    public void severalReasonsHaveTheRuleOfTheFirst() {
        counter.signed("101", null, "2026-04-01", "2027-03-31");
        long id = counter.previewed("101", null, "2026-04-01", "2027-03-31");
        counter.institution(1, "测试住房租赁有限公司", "SUSPENDED");
        Problem refused = Counter.refused(() -> counter.sign(id));
        assertEquals(422, refused.status());
        assertEquals(
                List.of("CON-R06", "CON-R05"),
                refused.fields().stream().map(FieldProblem::field).toList());
        assertEquals("RULE CON-R06", refused.code());
    }

    @Test
    public void whatIsAwayAndAskedForLetsNobodySign() {
        long id = counter.previewed("101", null, "2026-04-01", "2027-03-31");
        Counter.bind(counter.listings, null);
        Problem away = Counter.refused(() -> counter.sign(id));
        assertEquals(503, away.status());
        assertEquals("所需功能模块未启用：房源核验", away.getMessage());
        // What was typed is there, can be changed and previewed, and is signed when the feature is back.
        counter.drafting.edit(id, counter.version(id), Counter.content(Counter.terms("2026-05-01", "2027-03-31")));
        counter.service.take(id, ContractAction.SUBMIT, counter.version(id));
        Counter.bind(counter.listings, counter.register);
        counter.sign(id);
        counter.settingsInForce.put("contract.sign.check_blacklist", true);
        long other = counter.previewed("102", null, "2026-04-01", "2027-03-31");
        assertEquals(
                "所需功能模块未启用：红黑名单", Counter.refused(() -> counter.sign(other)).getMessage());
    }

    @Test
    public void aBrokerNeedsACardWhereTheCityAsksForOne() {
        counter.settingsInForce.put("contract.sign.require_active_card", true);
        var terms = Counter.with(Counter.terms("2026-04-01", "2027-03-31"), TermField.SIGN_MODE, "02");
        long id = counter.filled("101", null, Counter.content(terms));
        Problem missing = Counter.refused(() -> counter.service.take(id, ContractAction.SUBMIT, counter.version(id)));
        assertEquals("brokerCardNo", missing.fields().get(0).field());
        terms = Counter.with(terms, TermField.BROKER_CARD_NO, "C1");
        counter.drafting.edit(id, counter.version(id), Counter.content(terms));
        counter.service.take(id, ContractAction.SUBMIT, counter.version(id));
        assertEquals("所需功能模块未启用：从业人员管理", Counter.refused(() -> counter.sign(id)).getMessage());
        Counter.bind(counter.cards, counter.cardDirectory);
        assertEquals(
                "经办人员没有生效的从业人员信息卡，不能办理网签",
                Counter.refused(() -> counter.sign(id)).getMessage());
        counter.cardsThere.put(
                "C1", new CardDirectory.Card(7, "C1", "陈明", 1, "测试住房租赁有限公司", "310101", "01", null, "hash:x"));
        counter.sign(id);
        assertEquals("陈明", counter.row(id).brokerName());
    }

    /** CON-F1: name and number are both those of the right holder, and it is not told which was wrong. */
    @Test
    public void nobodyLetsWithAnothersNumberOrName() {
        for (Party lessor : List.of(
                Counter.party(PartyRole.LESSOR, "张三", Register.OWNER, "01"),
                Counter.party(PartyRole.LESSOR, "张三丰", Counter.OTHER_LESSEE, "01"))) {
            long id = counter.previewed("101", null, letBy(lessor));
            Problem refused = Counter.refused(() -> counter.sign(id));
            assertEquals("RULE CON-F1", refused.code());
            assertEquals("出租人中没有该房屋核验的权利人", refused.getMessage());
        }
        counter.sign(
                counter.previewed("101", null, letBy(Counter.party(PartyRole.LESSOR, "张 三丰", Register.OWNER, "02"))));
    }

    private static Content letBy(Party lessor) {
        return new Content(
                Counter.terms("2026-04-01", "2027-03-31"),
                List.of(lessor, Counter.party(PartyRole.LESSEE, "李四光", Counter.LESSEE, null)));
    }

    /** LST-R06: each owner that was tried in vain counts; then not even the right one is told. */
    @Test
    public void ownersAreNotGuessedBySigning() {
        counter.register.most = 3;
        long one = counter.previewed(
                "101", null, letBy(Counter.party(PartyRole.LESSOR, "张三丰", Counter.OTHER_LESSEE, "01")));
        assertEquals(422, Counter.refused(() -> counter.sign(one)).status());
        assertEquals(1, counter.register.failed);
        Content two = new Content(
                Counter.terms("2026-04-01", "2027-03-31"),
                List.of(
                        Counter.party(PartyRole.LESSOR, "张三", Register.OWNER, "01"),
                        Counter.party(PartyRole.LESSOR, "李四光", Counter.LESSEE, "02"),
                        Counter.party(PartyRole.LESSEE, "王五", Counter.OTHER_LESSEE, null)));
        long both = counter.previewed("101", null, two);
        assertEquals(
                "出租人中没有该房屋核验的权利人", Counter.refused(() -> counter.sign(both)).getMessage());
        assertEquals(3, counter.register.failed);
        assertEquals(429, Counter.refused(() -> counter.sign(one)).status());
        long right = counter.previewed("102", null, "2026-04-01", "2027-03-31");
        assertEquals(429, Counter.refused(() -> counter.sign(right)).status());
        counter.register.most = 4;
        counter.sign(right);
        assertEquals(429, Counter.refused(() -> counter.sign(both)).status());
    }

    @Test
    public void onlyWhatWasPreviewedIsSigned() {
        long id = counter.filled("101", null, Counter.content(Counter.terms("2026-04-01", "2027-03-31")));
        assertEquals("STATE_CONFLICT", Counter.refused(() -> counter.sign(id)).code());
        counter.service.take(id, ContractAction.SUBMIT, counter.version(id));
        counter.service.take(id, ContractAction.BACK, counter.version(id));
        assertEquals(WizardStep.EDIT, counter.row(id).step());
        assertEquals("STATE_CONFLICT", Counter.refused(() -> counter.sign(id)).code());
        counter.service.take(id, ContractAction.SUBMIT, counter.version(id));
        int previewed = counter.version(id);
        counter.drafting.edit(id, previewed, Counter.content(Counter.terms("2026-04-01", "2027-02-28")));
        assertEquals(
                "VERSION_CONFLICT",
                Counter.refused(() -> counter.service.sign(id, previewed)).code());
    }

    @Test
    public void whatIsOverStaysOver() {
        long signed = counter.signed("101", null, "2026-04-01", "2027-03-31");
        assertEquals(
                "STATE_CONFLICT", Counter.refused(() -> counter.sign(signed)).code());
        assertEquals(
                "STATE_CONFLICT",
                Counter.refused(() -> counter.drafting.edit(signed, counter.version(signed), Content.begun()))
                        .code());
        long cancelled = counter.previewed("102", null, "2026-04-01", "2027-03-31");
        counter.service.take(cancelled, ContractAction.CANCEL, counter.version(cancelled));
        assertEquals(ContractState.CANCELLED, counter.row(cancelled).state());
        assertEquals(
                "STATE_CONFLICT", Counter.refused(() -> counter.sign(cancelled)).code());
    }
}
