package org.anju.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.store.ChinaDay;
import org.anju.contract.model.AmountWords;
import org.anju.contract.model.CodeTables;
import org.anju.contract.model.Content;
import org.anju.contract.model.Facility;
import org.anju.contract.model.House;
import org.anju.contract.model.Party;
import org.anju.contract.model.PartyRole;
import org.anju.contract.model.TermField;
import org.anju.contract.model.Terms;
import org.anju.contract.store.ContractRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The values of a contract that its text (示范文本) is filled with, in the words that are printed. */
@Component(service = LeaseText.class)
public final class LeaseText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Codes codes;
    private final Divisions divisions;

    @Activate
    public LeaseText(@Reference Codes codes, @Reference Divisions divisions) {
        this.codes = codes;
        this.divisions = divisions;
    }

    Map<String, Object> values(ContractRow row, Content content) {
        Map<String, Object> values = new HashMap<>();
        Terms terms = content.terms();
        values.put("number", row.contractNo() == null ? "（签约后生成）" : row.contractNo());
        values.put("signMode", name(CodeTables.SIGN_MODE, terms.get(TermField.SIGN_MODE)));
        values.put("parties", parties(content));
        values.put(
                "occupants",
                content.of(PartyRole.OCCUPANT).stream()
                        .filter(occupant -> occupant.name() != null)
                        .map(LeaseText::occupant)
                        .collect(Collectors.joining("、")));
        house(values, row.house());
        term(values, terms);
        money(values, terms);
        values.put("purpose", name(CodeTables.PURPOSE, terms.get(TermField.PURPOSE)));
        values.put("feesByLessor", fees(terms, TermField.FEES_BY_LESSOR));
        values.put("feesByLessee", fees(terms, TermField.FEES_BY_LESSEE));
        values.put("sublet", Boolean.valueOf(terms.get(TermField.SUBLET)));
        values.put("dispute", "02".equals(terms.get(TermField.DISPUTE_WAY)) ? "提交房屋所在地的仲裁机构仲裁" : "向房屋所在地的人民法院起诉");
        values.put("clauses", terms.get(TermField.CLAUSES));
        values.put("facilities", facilities(terms.facilities()));
        values.put("broker", row.brokerName());
        values.put("brokerCard", row.brokerCard());
        values.put("brokerInstitution", row.brokerInstitution());
        values.put("handler", joined("　", row.institutionName(), row.handlerName()));
        values.put("signedAt", time(row.signedAt()));
        return values;
    }

    static String time(Instant at) {
        return at == null ? null : ChinaDay.text(at);
    }

    private String name(String table, String code) {
        return code == null ? "　　" : codes.name(table, code).orElse(code);
    }

    private static String joined(String between, String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining(between));
    }

    private List<Map<String, Object>> parties(Content content) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Party party : content.contractors()) {
            String role = party.role() == PartyRole.LESSOR ? "出租人（甲方）" : "承租人（乙方）";
            rows.add(person(
                    role,
                    party.name(),
                    name(CodeTables.ID_TYPE, party.idType()) + " " + text(party.idNo()),
                    joined("，", party.phone(), party.address())));
            party.agent()
                    .ifPresent(agent -> rows.add(person(
                            "其代理人",
                            agent,
                            name(CodeTables.ID_TYPE, party.agentIdType()) + " " + text(party.agentIdNo()),
                            text(party.agentPhone()))));
        }
        return rows;
    }

    private static Map<String, Object> person(String role, String name, String paper, String contact) {
        return Map.of("role", role, "name", text(name), "paper", paper, "contact", contact);
    }

    private static String occupant(Party party) {
        return party.name() + (party.relation() == null ? "" : "（" + party.relation() + "）");
    }

    private void house(Map<String, Object> values, House house) {
        values.put("address", house.address());
        values.put("division", divisions.display(house.division()));
        values.put("area", amount(house.area()));
        values.put("use", text(house.use()));
        values.put("certType", name(CodeTables.CERT_TYPE, house.certType()));
        values.put("certNo", house.certNo());
        values.put("unitNo", house.unitNo());
        values.put("code", house.code());
        values.put("room", house.roomNo() != null);
        values.put("roomNo", house.roomNo());
        values.put("roomUse", name(CodeTables.ROOM_USE, house.roomUse()));
        values.put("roomArea", amount(house.roomArea()));
        values.put("maxPersons", house.maxPersons() == null ? "　　" : house.maxPersons());
    }

    private static void term(Map<String, Object> values, Terms terms) {
        values.put("startDate", day(terms, TermField.START_DATE));
        values.put("endDate", day(terms, TermField.END_DATE));
        Integer days = terms.count(TermField.FREE_DAYS);
        boolean named = terms.has(TermField.FREE_FROM) && terms.has(TermField.FREE_TO);
        String span = named ? "自 " + day(terms, TermField.FREE_FROM) + " 至 " + day(terms, TermField.FREE_TO) : null;
        values.put("free", joined("，", days == null || days == 0 ? null : days + " 天", span));
    }

    private void money(Map<String, Object> values, Terms terms) {
        BigDecimal rent = terms.money(TermField.MONTHLY_RENT);
        values.put("monthlyRent", amount(rent));
        values.put("rentWords", rent == null ? "　　" : AmountWords.of(rent));
        values.put("payCycle", name(CodeTables.PAY_CYCLE, terms.get(TermField.PAY_CYCLE)));
        values.put("firstPayDate", terms.has(TermField.FIRST_PAY_DATE) ? day(terms, TermField.FIRST_PAY_DATE) : null);
        values.put("payDay", terms.count(TermField.PAY_DAY));
        values.put("rentAccount", terms.get(TermField.RENT_ACCOUNT));
        BigDecimal deposit = terms.hasDeposit() ? terms.money(TermField.DEPOSIT) : null;
        values.put("deposit", deposit == null ? null : amount(deposit));
        values.put("depositWords", deposit == null ? null : AmountWords.of(deposit));
        values.put("depositReturnDays", text(terms.get(TermField.DEPOSIT_RETURN_DAYS)));
        values.put("deductCases", text(terms.get(TermField.DEDUCT_CASES)));
    }

    private String fees(Terms terms, TermField field) {
        String names = terms.codes(field).stream()
                .map(code -> name(CodeTables.FEE, code))
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? "无" : names;
    }

    private static List<Map<String, Object>> facilities(List<Facility> facilities) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Facility facility : facilities) {
            rows.add(Map.of(
                    "nth",
                    rows.size() + 1,
                    "name",
                    facility.name(),
                    "quantity",
                    facility.quantity(),
                    "note",
                    facility.note() == null ? "" : facility.note()));
        }
        return rows;
    }

    private static String day(Terms terms, TermField field) {
        LocalDate day = terms.day(field);
        return day == null ? "　　年　　月　　日" : DAY.format(day);
    }

    private static String amount(BigDecimal value) {
        return value == null
                ? "　　"
                : value.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
    }

    private static String text(String value) {
        return value == null ? "　　" : value;
    }
}
