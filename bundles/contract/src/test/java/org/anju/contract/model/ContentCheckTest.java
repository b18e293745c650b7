package org.anju.contract.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anju.api.problem.FieldProblem;
import org.junit.Test;

/** What a draft cannot be kept with, and what 提交 needs (CON-F1). */
public class ContentCheckTest {
    private static final ContentRules RULES = new ContentRules(
            LocalDate.of(2026, 3, 10),
            false,
            20,
            "310101"::equals,
            (table, code) -> code.matches("0[0-9]|1[0-3]|99|[MQHYOX]"));

    private static Terms terms(String... fieldsAndValues) {
        Map<TermField, String> values = new EnumMap<>(TermField.class);
        values.put(TermField.SIGN_MODE, "01");
        values.put(TermField.START_DATE, "2026-04-01");
        values.put(TermField.END_DATE, "2027-03-31");
        values.put(TermField.MONTHLY_RENT, "3500");
        values.put(TermField.PAY_CYCLE, "M");
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            values.put(TermField.valueOf(fieldsAndValues[i]), fieldsAndValues[i + 1]);
        }
        return new Terms(values, List.of()).completed();
    }

    private static Party party(PartyRole role, String idType, String idNo, String nature, String agent) {
        return new Party(
                null, role, "承租人甲", idType, idNo, "13701111111", null, nature, agent, null, null, null, null, true);
    }

    private static Content content(Terms terms, Party... lessees) {
        List<Party> parties = new java.util.ArrayList<>(List.of(lessees));
        parties.add(party(PartyRole.LESSOR, "01", "310101199003070019", "01", null));
        return new Content(terms, parties);
    }

    private static Party lessee(String idNo) {
        return party(PartyRole.LESSEE, "01", idNo, null, null);
    }

    private static List<String> whole(Content content) {
        return new ContentCheck(RULES)
                .whole(content).stream().map(FieldProblem::message).toList();
    }

    @Test
    public void aWholeContractIsWhole() {
        assertEquals(List.of(), whole(content(terms(), lessee("310101199003070027"))));
    }

    @Test
    public void allThatIsMissingIsNamedAtOnce() {
        List<String> said = whole(Content.begun());
        assertTrue(
                said.toString(), said.containsAll(List.of("成交方式不能为空", "租赁期限起不能为空", "月租金不能为空", "出租人不能为空", "承租人不能为空")));
    }

    /** 十八周岁 on the day itself. */
    @Test
    public void aMinorNeedsWhoSpeaksForHim() {
        assertEquals(List.of(), whole(content(terms(), lessee(idNo("20080310")))));
        assertEquals(
                List.of("未满18周岁的承租人的法定代理人不能为空", "法定代理人证件号码不能为空"), whole(content(terms(), lessee(idNo("20080311")))));
    }

    /** Another child speaks for nobody, nor does he for himself; the number says who is one, and not its paper. */
    @Test
    public void whoSpeaksForAMinorIsOfAge() {
        String child = idNo("20150101");
        for (String agent : List.of(child, idNo("20080311"))) {
            assertEquals(List.of("法定代理人应为年满18周岁的其他人"), whole(content(terms(), spokenFor("01", child, agent))));
        }
        assertEquals(List.of(), whole(content(terms(), spokenFor("01", child, idNo("20080310")))));
        assertEquals(
                List.of("未满18周岁的承租人的法定代理人不能为空", "法定代理人证件号码不能为空"),
                whole(content(terms(), party(PartyRole.LESSEE, "05", child, null, null))));
    }

    private static Party spokenFor(String idType, String idNo, String agentIdNo) {
        return new Party(
                null,
                PartyRole.LESSEE,
                "承租人甲",
                idType,
                idNo,
                "13701111111",
                null,
                null,
                "代理人乙",
                "01",
                agentIdNo,
                null,
                null,
                true);
    }

    private static String idNo(String born) {
        String body = "310101" + born + "001";
        return body + org.anju.api.value.ResidentId.checkCharacter(body + "0");
    }

    @Test
    public void theTermIsTwentyYearsAtMost() {
        assertFalse(RULES.tooLong(terms("START_DATE", "2026-04-01", "END_DATE", "2046-03-31")));
        assertTrue(RULES.tooLong(terms("START_DATE", "2026-04-01", "END_DATE", "2046-04-01")));
        assertEquals("租赁期限不得超过二十年", RULES.tooLongMessage());
    }

    @Test
    public void aFirmThatSubletsNamesItsAccount() {
        Content content = new Content(
                terms(),
                List.of(party(PartyRole.LESSOR, "02", "91310101MA1FL0001D", "03", null), lessee("310101199003070027")));
        assertEquals(List.of("收租账户不能为空"), whole(content));
    }

    @Test
    public void nobodyLetsToHimself() {
        assertEquals(List.of("同一当事人不能重复"), whole(content(terms(), lessee("310101199003070019"))));
        Content unfinished = content(new Terms(Map.of(), List.of()), lessee("310101199003070019"));
        assertEquals(
                List.of("同一当事人不能重复"),
                new ContentCheck(RULES)
                        .draft(unfinished).stream().map(FieldProblem::message).toList());
    }

    /** Another paper or other signs between the digits make no other person. */
    @Test
    public void nobodyLetsToHimselfWithAnotherPaper() {
        for (String number : List.of("310101199003070019", "310101-19900307-0019", "(310101)199003070019")) {
            assertEquals(
                    List.of("同一当事人不能重复"), whole(content(terms(), party(PartyRole.LESSEE, "99", number, null, null))));
        }
    }

    @Test
    public void feesAreDifferentCodesOfTheDictionary() {
        assertEquals(List.of(), whole(content(terms("FEES_BY_LESSOR", "01,02"), lessee("310101199003070027"))));
        for (String codes : List.of("01,01", "01,", ",", ",,", "01,77", "01,01,02")) {
            assertEquals(
                    codes,
                    List.of("出租人承担的费用取值不在字典范围内"),
                    whole(content(terms("FEES_BY_LESSOR", codes), lessee("310101199003070027"))));
        }
    }

    @Test
    public void theFreePeriodLiesInsideTheTerm() {
        assertEquals(
                List.of("免租期应在租赁期限内"),
                whole(content(
                        terms("FREE_FROM", "2026-04-01", "FREE_TO", "2027-04-01"), lessee("310101199003070027"))));
    }

    /** The contract says both, so they say the same. */
    @Test
    public void theFreePeriodHasBothItsDaysAndTheirNumber() {
        assertEquals(List.of("请填写免租期的起止日期"), agreed("FREE_FROM", "2026-04-01"));
        assertEquals(List.of("请填写免租期的起止日期"), agreed("FREE_TO", "2026-04-10"));
        assertEquals(
                List.of("免租期天数与起止日期不一致"),
                agreed("FREE_DAYS", "11", "FREE_FROM", "2026-04-01", "FREE_TO", "2026-04-10"));
        assertEquals(List.of(), agreed("FREE_DAYS", "10", "FREE_FROM", "2026-04-01", "FREE_TO", "2026-04-10"));
        assertEquals(List.of("免租期应在租赁期限内"), agreed("FREE_DAYS", "366"));
        assertEquals(List.of(), agreed("FREE_DAYS", "365"));
    }

    @Test
    public void theFirstRentIsDueWhileTheLeaseLasts() {
        assertEquals(List.of("首期支付日期不能晚于租赁期限的结束日期"), agreed("FIRST_PAY_DATE", "2027-04-01"));
        assertEquals(List.of(), agreed("FIRST_PAY_DATE", "2026-03-20"));
    }

    private static List<String> agreed(String... fieldsAndValues) {
        return whole(content(terms(fieldsAndValues), lessee("310101199003070027")));
    }

    /** What was agreed reads as it is written. */
    @Test
    public void noClauseAndNoAddressHidesAnything() {
        assertEquals(
                List.of("双方约定事项格式不正确"),
                whole(content(terms("CLAUSES", "租金每月\u202E0053元"), lessee("310101199003070027"))));
        Party hidden = new Party(
                null,
                PartyRole.LESSEE,
                "承租人甲",
                "01",
                "310101199003070027",
                "13701111111",
                "人民路\u200B1号",
                null,
                null,
                null,
                null,
                null,
                null,
                true);
        assertEquals(List.of("地址格式不正确"), whole(content(terms(), hidden)));
    }

    /** Permits of HK, Macao and Taiwan residents have numbers of their own, and nobody else has them. */
    @Test
    public void numbersFollowTheirPaper() {
        String permit = "810000199001010019";
        assertEquals(List.of("身份证号码格式不正确"), whole(content(terms(), lessee(permit))));
        assertEquals(List.of(), whole(content(terms(), party(PartyRole.LESSEE, "12", permit, null, null))));
        assertEquals(List.of(), whole(content(terms(), party(PartyRole.LESSEE, "04", "e12345678", null, null))));
        assertEquals(List.of("证件号码格式不正确"), whole(content(terms(), party(PartyRole.LESSEE, "04", "护照", null, null))));
    }
}
