package org.anju.practitioner.model;

import java.time.Period;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.anju.api.problem.Check;
import org.anju.api.problem.FieldProblem;
import org.anju.api.value.Names;
import org.anju.api.value.Phone;
import org.anju.api.value.ResidentId;

/** Checks what a case says of a person (PRA-F1, §2.1): all field errors together, with the messages of §2.6 and §5.6. */
public final class PersonCheck {
    private static final Pattern CERTIFICATE = Pattern.compile("[A-Za-z0-9-]+");

    private final PersonRules rules;

    public PersonCheck(PersonRules rules) {
        this.rules = rules;
    }

    /** What 保存 needs (PRA-T01): name and identity number, and nothing that is wrong. */
    public List<FieldProblem> draft(PersonFacts facts) {
        Check check = new Check();
        required(check, facts, PersonField.NAME);
        required(check, facts, PersonField.ID_NO);
        forms(check, facts);
        return check.problems();
    }

    /** What 提交 needs (PRA-T04). */
    public List<FieldProblem> whole(PersonFacts facts) {
        return needed(facts, true);
    }

    /** What a row of the Excel import needs (PRA-F3): the same but for the photo, which may follow (PRA-R11). */
    public List<FieldProblem> row(PersonFacts facts) {
        return needed(facts, false);
    }

    private List<FieldProblem> needed(PersonFacts facts, boolean photo) {
        Check check = new Check();
        for (PersonField field : PersonField.values()) {
            if (field.required() && field != PersonField.PHOTO) {
                required(check, facts, field);
            }
        }
        check.that(!photo || facts.has(PersonField.PHOTO), PersonField.PHOTO.json(), "请上传头像照片");
        String certificate = facts.get(PersonField.CERT_TYPE);
        if (certificate != null && !certificate.equals(CodeTables.NO_CERTIFICATE)) {
            required(check, facts, PersonField.CERT_NO);
        }
        forms(check, facts);
        return check.problems();
    }

    /** What somebody typed beside the identity number and what that says; the facts are as they were sent. */
    public List<FieldProblem> consistency(PersonFacts typed) {
        Check check = new Check();
        PersonFacts derived = typed.completed();
        same(check, typed, derived, PersonField.SEX, "性别与身份证号码不一致");
        same(check, typed, derived, PersonField.BIRTH_DATE, "出生年月与身份证号码不一致");
        return check.problems();
    }

    private static void same(Check check, PersonFacts typed, PersonFacts derived, PersonField field, String message) {
        check.that(!typed.has(field) || typed.get(field).equals(derived.get(field)), field.json(), message);
    }

    private void forms(Check check, PersonFacts facts) {
        if (facts.has(PersonField.NAME)) {
            check.person(PersonField.NAME.json(), PersonField.NAME.label(), facts.name());
        }
        identity(check, facts);
        matches(check, facts, PersonField.PHONE, this::isPhone);
        code(check, facts, PersonField.CATEGORY, CodeTables.CATEGORY);
        code(check, facts, PersonField.CERT_TYPE, CodeTables.CERTIFICATE);
        sized(check, facts, PersonField.CERT_NO, CERTIFICATE.asMatchPredicate());
        sized(check, facts, PersonField.POSITION, Names::isName);
        sized(check, facts, PersonField.REMARK, text -> true);
        check.code(
                PersonField.STORE_DIVISION.json(),
                PersonField.STORE_DIVISION.label(),
                facts.get(PersonField.STORE_DIVISION),
                rules.divisionSelectable());
        store(check, facts);
    }

    private void identity(Check check, PersonFacts facts) {
        String type = facts.get(PersonField.ID_TYPE);
        boolean permit = CodeTables.RESIDENCE_PERMIT.equals(type);
        check.code(
                PersonField.ID_TYPE.json(),
                PersonField.ID_TYPE.label(),
                type,
                code -> permit || code.equals(CodeTables.RESIDENT_CARD));
        String number = facts.idNo();
        if (number == null) {
            return;
        }
        String fault = fault(number, permit);
        check.that(fault == null, PersonField.ID_NO.json(), fault);
        if (fault == null) {
            int age =
                    Period.between(ResidentId.birthDate(number), rules.today()).getYears();
            check.that(age >= rules.minAge(), PersonField.ID_NO.json(), "年龄不满" + rules.minAge() + "周岁");
        }
    }

    /** What is wrong with an identity number, in Chinese, or null. */
    public String fault(String number, boolean permit) {
        return ResidentId.fault(number, permit, rules.divisionKnown(), rules.today());
    }

    private void store(Check check, PersonFacts facts) {
        boolean named = facts.has(PersonField.STORE_NAME) || facts.has(PersonField.STORE_ID);
        if (!named) {
            return;
        }
        if (!rules.stores().isEmpty()) {
            check.that(rules.storeOf(facts).isPresent(), PersonField.STORE_NAME.json(), "门店名称应为本机构登记的门店");
        } else {
            sized(check, facts, PersonField.STORE_NAME, Names::isName);
        }
    }

    private boolean isPhone(String value) {
        return rules.lenientPhone() ? Phone.isLenient(value) : Phone.isMobile(value);
    }

    private static void required(Check check, PersonFacts facts, PersonField field) {
        check.required(field.json(), field.label(), facts.get(field));
    }

    private void code(Check check, PersonFacts facts, PersonField field, String table) {
        check.code(field.json(), field.label(), facts.get(field), code -> rules.codeSelectable()
                .test(table, code));
    }

    private static void matches(Check check, PersonFacts facts, PersonField field, Predicate<String> form) {
        check.matches(field.json(), field.label(), facts.get(field), form);
    }

    /** One fault at a time: the length, or else the form. */
    private static void sized(Check check, PersonFacts facts, PersonField field, Predicate<String> form) {
        Check length =
                new Check().optionalText(field.json(), field.label(), facts.get(field), field.min(), field.max());
        length.problems().forEach(p -> check.add(p.field(), p.message()));
        if (length.passed()) {
            matches(check, facts, field, form);
        }
    }
}
