package org.anju.institution.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anju.api.problem.FieldProblem;
import org.anju.api.value.NameGrams;
import org.junit.Test;

public class FactsCheckTest {
    static FilingRules rules(int minBrokers, boolean fund, boolean letter, boolean allow15) {
        return new FilingRules(
                LocalDate.of(2026, 3, 10),
                allow15,
                false,
                false,
                minBrokers,
                fund,
                letter,
                "房地产经纪",
                "住房租赁",
                MapBox.parse("73,3,136,54"),
                code -> code.startsWith("3"),
                code -> code.equals("310101"),
                (table, code) -> code.matches("0[1-5]|99"));
    }

    private final FactsCheck check = new FactsCheck(rules(0, false, false, false));

    static Map<FactField, String> right() {
        Map<FactField, String> values = new EnumMap<>(FactField.class);
        values.put(FactField.NAME, "安居房地产经纪有限公司");
        values.put(FactField.LICENSE_NO, "91310101MA1FL0001D");
        values.put(FactField.INST_TYPE, "01");
        values.put(FactField.DIVISION, "310101");
        values.put(FactField.REG_ADDRESS, "人民大道1号");
        values.put(FactField.BIZ_ADDRESS, "人民大道1号");
        values.put(FactField.LEGAL_PERSON, "王建国");
        values.put(FactField.LEGAL_PERSON_ID_NO, "310101199003070019");
        values.put(FactField.BIZ_SCOPE, "房地产经纪");
        values.put(FactField.CONTACT_NAME, "李小红");
        values.put(FactField.CONTACT_PHONE, "021-12345678");
        return values;
    }

    private static Facts with(FactField field, String value) {
        return Facts.of(right()).with(field, value);
    }

    private static List<String> messages(List<FieldProblem> problems) {
        return problems.stream().map(FieldProblem::message).toList();
    }

    @Test
    public void aLicenceEndsAfterItWasIssued() {
        Facts facts = with(FactField.LICENSE_ISSUED_ON, "2025-06-01").with(FactField.LICENSE_VALID_TO, "2025-05-31");
        assertEquals(List.of("结束日期不能早于开始日期"), messages(check.page(1, facts)));
        assertEquals(List.of(), messages(check.page(1, facts.with(FactField.LICENSE_VALID_TO, "2025-06-01"))));
    }

    @Test
    public void aBranchIsNotItsOwnHeadOffice() {
        Facts facts = with(FactField.BRANCH, "true").with(FactField.HEAD_LICENSE_NO, "91310101MA1FL0001D");
        assertEquals(List.of(FactField.HEAD_LICENSE_NO.label() + "不能与本机构的相同"), messages(check.page(1, facts)));
    }

    @Test
    public void namesAllEmptyRequiredFieldsOfAPageTogether() {
        List<String> messages = messages(check.page(1, Facts.of(Map.of())));
        assertEquals(
                List.of(
                        "公司名称不能为空",
                        "营业执照号码不能为空",
                        "机构类型不能为空",
                        "所在区域不能为空",
                        "注册地址不能为空",
                        "经营地址不能为空",
                        "法人姓名不能为空",
                        "法人身份证号不能为空",
                        "经营范围不能为空"),
                messages);
        assertEquals(List.of("经办人姓名不能为空", "经办人电话不能为空"), messages(check.page(2, Facts.of(Map.of()))));
        assertEquals(List.of("营业执照照片不能为空"), messages(check.page(3, Facts.of(Map.of()))));
    }

    @Test
    public void passesWhatIsRight() {
        assertEquals(List.of(), check.page(1, Facts.of(right())));
        assertEquals(List.of(), check.page(2, Facts.of(right())));
    }

    @Test
    public void checksLicencesAndIdentityNumbers() {
        assertEquals(
                List.of("统一社会信用代码校验位不正确"), messages(check.page(1, with(FactField.LICENSE_NO, "91310101MA1FL0001X"))));
        assertEquals(List.of("统一社会信用代码格式不正确"), messages(check.page(1, with(FactField.LICENSE_NO, "310101000012345"))));
        FactsCheck old = new FactsCheck(rules(0, false, false, true));
        assertEquals(List.of(), old.page(1, with(FactField.LICENSE_NO, "310101000012345")));
        assertEquals(
                List.of("身份证号码校验位不正确"),
                messages(check.page(1, with(FactField.LEGAL_PERSON_ID_NO, "330111199901010002"))));
        assertEquals(
                List.of("身份证号码格式不正确"),
                messages(check.page(1, with(FactField.LEGAL_PERSON_ID_NO, "810000199001010019"))));
        assertEquals(
                List.of("请使用18位身份证号码"), messages(check.page(1, with(FactField.LEGAL_PERSON_ID_NO, "310101900307001"))));
    }

    @Test
    public void refusesARetiredDivision() {
        assertEquals(List.of("所在区域取值不在字典范围内"), messages(check.page(1, with(FactField.DIVISION, "310102"))));
    }

    @Test
    public void aRentalEnterpriseNeedsTheWordAndAnAgencyIsOnlyWarned() {
        Facts rental = with(FactField.INST_TYPE, "02");
        assertEquals(List.of("经营范围应包含“住房租赁”"), messages(check.page(1, rental)));
        Facts agency = with(FactField.BIZ_SCOPE, "中介服务");
        assertEquals(List.of(), check.page(1, agency));
        assertEquals(List.of("经营范围未包含“房地产经纪”，请核对"), messages(check.warnings(agency)));
    }

    @Test
    public void asksForBrokersFundAccountAndLetterWhereTheCityDoes() {
        FactsCheck strict = new FactsCheck(rules(1, true, true, false));
        assertTrue(messages(strict.page(2, Facts.of(right()))).contains("专业人员不能少于1人"));
        assertEquals(
                List.of("资金监管账户开户行不能为空", "资金监管账户名称不能为空", "资金监管账号不能为空"),
                messages(strict.page(1, with(FactField.BIZ_MODE, "03"))));
        assertTrue(messages(strict.page(3, Facts.of(right()))).contains("请上传加盖公章的公司委托书"));
    }

    @Test
    public void aBranchNamesItsHeadOffice() {
        assertEquals(List.of("总公司营业执照号码不能为空"), messages(check.page(1, with(FactField.BRANCH, "true"))));
    }

    @Test
    public void refusesDatesInTheFutureAndInWrongOrder() {
        assertEquals(List.of("成立日期不能晚于今天"), messages(check.page(1, with(FactField.ESTABLISHED_ON, "2026-03-11"))));
        assertEquals(List.of("成立日期格式不正确"), messages(check.page(1, with(FactField.ESTABLISHED_ON, "2026-2-30"))));
        Facts ended = with(FactField.ESTABLISHED_ON, "2020-01-01").with(FactField.LICENSE_VALID_TO, "2019-12-31");
        assertEquals(List.of("结束日期不能早于开始日期"), messages(check.page(1, ended)));
    }

    @Test
    public void aPlaceIsInsideTheCity() {
        FactsCheck city = new FactsCheck(rules(0, false, false, false));
        Facts beyond = with(FactField.LNG, "-0.1276").with(FactField.LAT, "51.5072");
        assertEquals(List.of("坐标不在本市范围内"), messages(city.page(2, beyond)));
        Facts turned = with(FactField.LNG, "31.2304").with(FactField.LAT, "121.4737");
        assertEquals(List.of("坐标不在本市范围内"), messages(city.page(2, turned)));
        assertEquals(
                List.of("经度格式不正确"),
                messages(city.page(2, with(FactField.LNG, "东经121").with(FactField.LAT, "31"))));
        assertEquals(List.of("经度和纬度应同时填写"), messages(city.page(2, with(FactField.LNG, "121.4737"))));
        assertEquals(List.of(), city.page(2, with(FactField.LNG, "121.473701").with(FactField.LAT, "31.2304")));
    }

    @Test
    public void normalisesWhatPeopleType() {
        Facts typed = with(FactField.NAME, " 安居(上海)有限公司 ").with(FactField.LICENSE_NO, "91310101ma1fl0001d");
        assertEquals("安居（上海）有限公司", typed.name());
        assertEquals("91310101MA1FL0001D", typed.licenseNo());
    }

    @Test
    public void findsNamesByPairs() {
        assertEquals(List.of("安居", "居客"), NameGrams.of(NameGrams.key(" 安居 客"), 2));
        assertEquals(List.of("AB"), NameGrams.of(NameGrams.key("ab"), 3));
        assertEquals(List.of("安居", "居客", "安居客"), NameGrams.of(NameGrams.key("安居客"), 3));
        assertEquals(List.of("安居客"), NameGrams.longestOf(NameGrams.key("安居客"), 3));
        assertEquals(List.of("安居"), NameGrams.longestOf(NameGrams.key("安居"), 3));
    }
}
