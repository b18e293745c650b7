package org.anju.institution.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.junit.Test;

/** What cannot be seen, turns the direction of reading, or is half a character stands in no name and no address (§2.1). */
public class UnseenTest {
    private static final List<String> UNSEEN = List.of(
            "\u200B", "\u200D", "\uFEFF", "\u202A", "\u202E", "\u2066", "\u2069", "\uD83D", "\uDC00", "\u2028",
            "\u0007");

    private final FilingRules rules = FactsCheckTest.rules(0, false, false, false);
    private final FactsCheck check = new FactsCheck(rules);

    private static String within(String text, String unseen) {
        return text.substring(0, 2) + unseen + text.substring(2);
    }

    private static List<String> messages(List<FieldProblem> problems) {
        return problems.stream().map(FieldProblem::message).toList();
    }

    private void refused(FactField field, int page) {
        for (String unseen : UNSEEN) {
            Facts facts = Facts.of(FactsCheckTest.right()).with(field, within("人民大道一号", unseen));
            List<String> refusal = List.of(field.label() + "格式不正确");
            assertEquals(refusal, messages(check.page(page, facts)));
            assertEquals(refusal, messages(check.draft(facts)));
        }
    }

    @Test
    public void notInFactsOfAnInstitution() {
        refused(FactField.NAME, 1);
        refused(FactField.REG_ADDRESS, 1);
        refused(FactField.BIZ_ADDRESS, 1);
        refused(FactField.LEGAL_PERSON, 1);
        refused(FactField.SHORT_NAME, 1);
        refused(FactField.FUND_ACCOUNT_NAME, 1);
        refused(FactField.CONTACT_NAME, 2);
    }

    @Test
    public void notInFactsOfAStore() {
        for (String unseen : UNSEEN) {
            StoreFacts store = new StoreFacts(
                    within("安居大场店", unseen),
                    "91310101MA1FL0001D",
                    "310101",
                    within("大场路8号", unseen),
                    within("孙店长", unseen),
                    null,
                    within("吴经办", unseen),
                    "13701112222",
                    null,
                    null);
            List<String> messages = messages(
                    assertThrows(Problem.class, () -> store.check(rules)).fields());
            assertEquals(List.of("公司门店名称格式不正确", "经营地址格式不正确", "负责人姓名格式不正确", "经办人姓名格式不正确"), messages);
        }
    }

    @Test
    public void notInTheNameOfABroker() {
        Broker broker = new Broker("张\u200B三", "310101199003070019", "01", null);
        Facts facts = new Facts(FactsCheckTest.right(), List.of(broker), List.of());
        assertEquals(List.of("专业人员姓名格式不正确"), messages(check.page(2, facts)));
        assertEquals(List.of("专业人员姓名格式不正确"), messages(check.draft(facts)));
    }

    @Test
    public void longTextsMayHaveLinesButNoDirection() {
        Facts lines = Facts.of(FactsCheckTest.right()).with(FactField.BIZ_SCOPE, "房地产经纪\n住房租赁");
        assertTrue(check.page(1, lines).isEmpty());
        Facts turned = lines.with(FactField.BIZ_SCOPE, "房地产经纪\u202E住房租赁");
        assertEquals(List.of("经营范围格式不正确"), messages(check.page(1, turned)));
    }

    @Test
    public void addressesOfEveryKindPass() {
        for (String address : List.of("人民大道1号A&B座 5楼", "乌鲁木齐·新华北路“8”号", "𠮷祥路3号#2室")) {
            Facts facts = Facts.of(FactsCheckTest.right()).with(FactField.REG_ADDRESS, address);
            assertEquals(List.of(), check.page(1, facts));
        }
    }
}
