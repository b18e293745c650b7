package org.anju.contract.model;

import java.time.Period;
import java.util.List;
import java.util.regex.Pattern;
import org.anju.api.problem.Check;
import org.anju.api.value.CreditCode;
import org.anju.api.value.Names;
import org.anju.api.value.Phone;
import org.anju.api.value.ResidentId;

/** Checks parties (CON-F1): forms always, the rest at 提交. Adds what is wrong to a {@link Check}. */
final class PartyCheck {
    private static final Pattern OTHER_NUMBER = Pattern.compile("[0-9A-Z（）()\\-/]{5,30}");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^0-9A-Z]");
    private static final int OF_AGE = 18;

    private final ContentRules rules;
    private final Check check;

    PartyCheck(ContentRules rules, Check check) {
        this.rules = rules;
        this.check = check;
    }

    /** What a draft cannot be kept with. */
    void forms(Content content) {
        for (PartyRole role : PartyRole.values()) {
            List<Party> parties = content.of(role);
            check.that(parties.size() <= role.most(), role.json(), role.label() + "最多" + role.most() + "人");
            for (int i = 0; i < Math.min(parties.size(), role.most()); i++) {
                forms(role.json() + "[" + i + "].", parties.get(i));
            }
        }
        twice(content);
    }

    private void forms(String at, Party party) {
        if (party.name() != null) {
            named(at + "name", party.role().label() + (party.isFirm() ? "名称" : "姓名"), party);
        }
        number(at + "idType", at + "idNo", "证件", party.idType(), party.idNo());
        phone(at + "phone", "联系电话", party.phone());
        check.optionalText(at + "address", "地址", party.address(), 2, 200);
        check.code(at + "nature", "出租人性质", party.nature(), code -> LessorNature.of(code) != null);
        if (party.agentName() != null) {
            check.person(at + "agentName", "代理人姓名", party.agentName());
        }
        number(at + "agentIdType", at + "agentIdNo", "代理人证件", party.agentIdType(), party.agentIdNo());
        phone(at + "agentPhone", "代理人电话", party.agentPhone());
        check.optionalText(at + "relation", "关系", party.relation(), 1, 20);
    }

    private void named(String field, String label, Party party) {
        if (party.isFirm()) {
            check.matches(field, label, party.name(), Names::isInstitution);
        } else {
            check.person(field, label, party.name());
        }
    }

    private void number(String typeField, String field, String label, String type, String number) {
        check.code(typeField, label + "类型", type, code -> rules.codeSelectable().test(CodeTables.ID_TYPE, code));
        if (number == null) {
            return;
        }
        String fault =
                switch (type) {
                    case Party.RESIDENT_CARD, Party.RESIDENCE_PERMIT ->
                        ResidentId.fault(
                                number, type.equals(Party.RESIDENCE_PERMIT), rules.divisionKnown(), rules.today());
                    case Party.CREDIT_CODE -> CreditCode.fault(number);
                    default -> OTHER_NUMBER.matcher(number).matches() ? null : label + "号码格式不正确";
                };
        check.that(fault == null, field, fault);
    }

    private void phone(String field, String label, String value) {
        check.matches(field, label, value, text -> rules.lenientPhone() ? Phone.isLenient(text) : Phone.isPhone(text));
    }

    /** What 提交 needs besides. */
    void complete(Content content) {
        check.that(!content.of(PartyRole.LESSOR).isEmpty(), "lessors", "出租人不能为空");
        check.that(!content.of(PartyRole.LESSEE).isEmpty(), "lessees", "承租人不能为空");
        for (PartyRole role : PartyRole.values()) {
            List<Party> parties = content.of(role);
            for (int i = 0; i < parties.size(); i++) {
                complete(role.json() + "[" + i + "].", parties.get(i));
            }
        }
    }

    private void complete(String at, Party party) {
        check.required(at + "name", party.role().label() + "姓名", party.name());
        check.required(at + "idNo", "证件号码", party.idNo());
        if (party.role() == PartyRole.OCCUPANT) {
            return;
        }
        check.required(at + "phone", "联系电话", party.phone());
        if (party.role() == PartyRole.LESSOR) {
            check.required(at + "nature", "出租人性质", party.nature());
        } else if (minor(party)) {
            check.required(at + "agentName", "未满18周岁的承租人的法定代理人", party.agentName());
            check.required(at + "agentIdNo", "法定代理人证件号码", party.agentIdNo());
            boolean himself =
                    party.agentIdNo() != null && compared(party.agentIdNo()).equals(compared(party.idNo()));
            check.that(!himself && !minor(party.agentIdNo()), at + "agentIdNo", "法定代理人应为年满18周岁的其他人");
        }
        check.that(party.agentName() != null || party.agentIdNo() == null, at + "agentName", "代理人姓名不能为空");
    }

    private boolean minor(Party party) {
        return !party.isFirm() && minor(party.idNo());
    }

    /** By a resident's number, whatever paper it is said to be of: a child has a 户口簿 with the number of its card to be. */
    private boolean minor(String number) {
        String plain = compared(number);
        if (plain == null || !isResident(plain, false) && !isResident(plain, true)) {
            return false;
        }
        return Period.between(ResidentId.birthDate(plain), rules.today()).getYears() < OF_AGE;
    }

    private boolean isResident(String number, boolean permit) {
        return ResidentId.fault(number, permit, rules.divisionKnown(), rules.today()) == null;
    }

    /** Nobody lets to himself, and nobody stands twice on one side, whatever paper a number is said to be of. */
    private void twice(Content content) {
        List<Party> contractors = content.contractors();
        List<String> numbers = contractors.stream().map(p -> compared(p.idNo())).toList();
        for (int i = 0; i < contractors.size(); i++) {
            if (contractors.get(i).idNo() != null && numbers.indexOf(numbers.get(i)) < i) {
                int lessors = content.of(PartyRole.LESSOR).size();
                boolean lessee = i >= lessors;
                String at = lessee ? "lessees[" + (i - lessors) + "]." : "lessors[" + i + "].";
                check.add(at + "idNo", "同一当事人不能重复");
            }
        }
    }

    /** Letters and digits of a number, which are what tells people apart. */
    private static String compared(String number) {
        return number == null ? null : NO_LETTER_OR_DIGIT.matcher(number).replaceAll("");
    }
}
