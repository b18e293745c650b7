package org.anju.practitioner.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anju.api.problem.FieldProblem;
import org.anju.practitioner.model.PersonRules.StoreChoice;
import org.junit.Test;

/** What a case says of a person (PRA-F1, §2.1, Appendix B). */
public class PersonCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static PersonRules rules(LocalDate today, StoreChoice... stores) {
        return new PersonRules(
                today,
                16,
                false,
                false,
                code -> code.matches("(11|31|37)\\d{4}"),
                code -> code.equals("310101"),
                (table, code) -> code.matches("0[0-5]|99"),
                List.of(stores));
    }

    private static PersonFacts person() {
        Map<PersonField, String> values = new EnumMap<>(PersonField.class);
        values.put(PersonField.NAME, "陈明");
        values.put(PersonField.ID_NO, "310101199003070019");
        values.put(PersonField.PHONE, "13701111111");
        values.put(PersonField.PHOTO, "photo");
        values.put(PersonField.CATEGORY, "01");
        return new PersonFacts(values).completed();
    }

    private static List<String> faults(PersonFacts facts) {
        return texts(new PersonCheck(rules(TODAY)).whole(facts));
    }

    private static List<String> texts(List<FieldProblem> problems) {
        return problems.stream().map(p -> p.field() + " " + p.message()).toList();
    }

    private static List<String> numberFaults(String number, String today) {
        return texts(new PersonCheck(rules(LocalDate.parse(today)))
                .draft(person().with(PersonField.ID_NO, number).completed()));
    }

    @Test
    public void aCompletePersonPasses() {
        assertEquals(List.of(), faults(person()));
        assertEquals("1", person().get(PersonField.SEX));
        assertEquals("1990-03-07", person().get(PersonField.BIRTH_DATE));
    }

    @Test
    public void theNumbersOfTheAppendix() {
        assertEquals(List.of(), numberFaults("310101199003070027", "2026-03-10"));
        assertEquals(List.of(), numberFaults("371002198802291019", "2026-03-10"));
        assertEquals(List.of(), numberFaults("37010219950615203x", "2026-03-10"));
        assertEquals(List.of("idNo 身份证号码格式不正确"), numberFaults("310101199913010015", "2026-03-10"));
        assertEquals(List.of("idNo 请使用18位身份证号码"), numberFaults("310101900307001", "2026-03-10"));
        assertEquals(List.of("idNo 身份证号码校验位不正确"), numberFaults("310101199003070018", "2026-03-10"));
        assertEquals(List.of("idNo 年龄不满16周岁"), numberFaults("110101200812310017", "2024-12-30"));
        assertEquals(List.of(), numberFaults("110101200812310017", "2024-12-31"));
        assertEquals(List.of("idNo 身份证号码格式不正确"), numberFaults("810000199001010019", "2026-03-10"));
    }

    @Test
    public void aResidencePermitIsOneOnlyWhenItIsSaid() {
        PersonFacts permit = person().with(PersonField.ID_TYPE, "12").with(PersonField.ID_NO, "810000199001010019");
        assertEquals(List.of(), faults(permit.completed()));
        assertEquals(List.of("idNo 身份证号码格式不正确"), faults(person().with(PersonField.ID_TYPE, "12")));
        assertEquals(List.of("idType 证件类型取值不在字典范围内"), faults(person().with(PersonField.ID_TYPE, "04")));
    }

    @Test
    public void whatWasTypedMustNotContradictTheNumber() {
        PersonCheck check = new PersonCheck(rules(TODAY));
        assertEquals(
                List.of("sex 性别与身份证号码不一致", "birthDate 出生年月与身份证号码不一致"),
                texts(check.consistency(
                        person().with(PersonField.SEX, "2").with(PersonField.BIRTH_DATE, "1990-03-08"))));
        assertEquals(List.of(), texts(check.consistency(person())));
    }

    @Test
    public void submissionNeedsThePhoto() {
        assertEquals(List.of("photoFileId 请上传头像照片"), faults(person().with(PersonField.PHOTO, null)));
    }

    @Test
    public void allThatIsMissingIsSaidTogether() {
        PersonFacts bare = person().with(PersonField.PHONE, null).with(PersonField.CATEGORY, null);
        assertEquals(List.of("phone 联系电话不能为空", "category 人员类别不能为空"), faults(bare));
    }

    @Test
    public void aCertificateHasANumberUnlessThereIsNone() {
        assertEquals(List.of(), faults(person().with(PersonField.CERT_TYPE, "00")));
        assertEquals(List.of("certNo 职业类资格证书编号不能为空"), faults(person().with(PersonField.CERT_TYPE, "01")));
        PersonFacts numbered = person().with(PersonField.CERT_TYPE, "01");
        assertEquals(List.of(), faults(numbered.with(PersonField.CERT_NO, "6666a1a5")));
        assertEquals(List.of("certNo 职业类资格证书编号格式不正确"), faults(numbered.with(PersonField.CERT_NO, "6666 a1")));
    }

    @Test
    public void namesOfTheManualPass() {
        for (String name : List.of("朱195", "小明51", "李1", "古丽·买买提")) {
            assertEquals(name, List.of(), faults(person().with(PersonField.NAME, name)));
        }
        assertEquals(List.of("name 姓名格式不正确"), faults(person().with(PersonField.NAME, "陈<明")));
    }

    @Test
    public void aLandlineIsNoMobile() {
        assertEquals(List.of("phone 联系电话格式不正确"), faults(person().with(PersonField.PHONE, "021-63211234")));
        assertEquals(List.of("phone 联系电话格式不正确"), faults(person().with(PersonField.PHONE, "12212121257")));
    }

    @Test
    public void aRetiredDivisionIsNoPlaceForAStore() {
        assertEquals(
                List.of("storeDivision 门店所在区取值不在字典范围内"), faults(person().with(PersonField.STORE_DIVISION, "310102")));
    }

    @Test
    public void whoKeepsStoresNamesOneOfThem() {
        PersonCheck check = new PersonCheck(rules(TODAY, new StoreChoice(7, "大场店", "310101")));
        assertEquals(List.of(), texts(check.whole(person().with(PersonField.STORE_NAME, "大场店"))));
        assertEquals(List.of(), texts(check.whole(person().with(PersonField.STORE_ID, "7"))));
        assertEquals(List.of(), texts(check.whole(person())));
        assertEquals(
                List.of("storeName 门店名称应为本机构登记的门店"), texts(check.whole(person().with(PersonField.STORE_NAME, "张江店"))));
        assertEquals(List.of(), faults(person().with(PersonField.STORE_NAME, "张江店")));
    }

    /** PRA-R31 */
    @Test
    public void identityIsNothingThatChanges() {
        List<String> allowed = List.of("phone", "photo", "category", "cert", "position", "store", "name");
        PersonFacts changed = person().with(PersonField.PHONE, "13711111111").with(PersonField.NAME, "陈光明");
        assertTrue(PersonDiff.forbidden(person(), changed, allowed).isEmpty());
        assertEquals(2, PersonDiff.between(person(), changed).size());
        PersonFacts another =
                changed.with(PersonField.ID_NO, "310101199003070027").completed();
        assertEquals(
                List.of(PersonField.SEX, PersonField.ID_NO),
                List.copyOf(PersonDiff.forbidden(person(), another, allowed)));
        assertEquals(List.of(PersonField.NAME), List.copyOf(PersonDiff.forbidden(person(), changed, List.of("phone"))));
        assertEquals(List.of(), PersonDiff.between(person(), person().with(PersonField.REMARK, "备注")));
    }
}
