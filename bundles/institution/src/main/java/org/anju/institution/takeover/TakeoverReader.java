package org.anju.institution.takeover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anju.api.access.Caller;
import org.anju.api.access.DataScope;
import org.anju.api.code.Divisions;
import org.anju.api.problem.FieldProblem;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.SheetRow;
import org.anju.api.value.Days;
import org.anju.institution.ApplicationRight;
import org.anju.institution.model.CodeTables;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;
import org.anju.institution.model.FactsCheck;
import org.anju.institution.model.FilingNo;
import org.anju.institution.model.FilingRules;
import org.anju.institution.model.TakeoverColumns;
import org.anju.institution.store.ExistingInstitution;

/** Turns a row of the workbook into an institution, or says in Chinese what is wrong with it. */
final class TakeoverReader {
    private static final Pattern FILING_NO = Pattern.compile("[\\p{L}\\p{Nd}\\-（）()〔〕\\[\\]]{0,32}");

    private final FilingRules rules;
    private final FactsCheck check;
    private final Caller caller;
    private final Map<String, String> divisionsByName;
    private final Map<FactField, Map<String, String>> codesByName = new EnumMap<>(FactField.class);
    private final Map<String, String> titles;

    /** What became of a row: exactly one of the two is there. */
    record Outcome(ExistingInstitution institution, String reason) {}

    /** @param caller who takes over: inside his scope, and what he may create */
    TakeoverReader(FilingRules rules, Divisions divisions, Caller caller) {
        this.rules = rules;
        this.check = new FactsCheck(rules);
        this.caller = caller;
        this.divisionsByName = divisions.codesByName();
        this.titles = TakeoverColumns.all().stream().collect(Collectors.toMap(Column::key, Column::title));
        for (FactField field : FactField.values()) {
            if (field.codeTable() != null) {
                codesByName.put(field, TakeoverColumns.table(field).codesByName());
            }
        }
    }

    Outcome read(SheetRow row) {
        List<String> faults = new ArrayList<>();
        row.faults().forEach((key, message) -> faults.add(titles.get(key) + "：" + message));
        Facts facts = facts(row);
        problems(facts).forEach(p -> faults.add(p.message()));
        LocalDate filedOn = date(row, TakeoverColumns.FILED_ON, faults);
        LocalDate validTo = date(row, TakeoverColumns.VALID_TO, faults);
        filing(row, filedOn, validTo, faults);
        if (!faults.isEmpty()) {
            return new Outcome(null, String.join("；", faults));
        }
        return new Outcome(
                new ExistingInstitution(row.number(), facts, blankToNull(filingNo(row)), filedOn, validTo), null);
    }

    private void filing(SheetRow row, LocalDate filedOn, LocalDate validTo, List<String> faults) {
        if (row.get(TakeoverColumns.FILED_ON).isEmpty() && !row.faults().containsKey(TakeoverColumns.FILED_ON)) {
            faults.add("备案日期不能为空");
        } else if (filedOn != null && filedOn.isAfter(rules.today())) {
            faults.add("备案日期不能晚于今天");
        }
        if (filedOn != null && validTo != null && validTo.isBefore(filedOn)) {
            faults.add("备案有效期至不能早于备案日期");
        }
        if (!FILING_NO.matcher(filingNo(row)).matches()) {
            faults.add("备案证号格式不正确");
        }
    }

    private static String filingNo(SheetRow row) {
        return FilingNo.normalised(row.get(TakeoverColumns.FILING_NO));
    }

    private List<FieldProblem> problems(Facts facts) {
        List<FieldProblem> problems = new ArrayList<>(check.page(1, facts));
        problems.addAll(check.page(2, facts));
        if (CodeTables.VIRTUAL_SCHOOL.equals(facts.type()) && !ApplicationRight.mayKeepVirtualSchools(caller)) {
            problems.add(new FieldProblem(FactField.INST_TYPE.json(), ApplicationRight.VIRTUAL_SCHOOL));
        }
        DataScope scope = caller.scope();
        if (facts.division() != null && scope.division() != null && !scope.covers(facts.division(), null)) {
            problems.add(new FieldProblem(FactField.DIVISION.json(), "所在区域不在您的管辖范围内"));
        }
        return problems;
    }

    private Facts facts(SheetRow row) {
        Map<FactField, String> values = new EnumMap<>(FactField.class);
        for (FactField field : FactField.values()) {
            String text = row.get(field.json());
            if (!text.isEmpty()) {
                values.put(field, code(field, text));
            }
        }
        return Facts.of(values);
    }

    /** People write names where the platform keeps codes. */
    private String code(FactField field, String text) {
        return switch (field) {
            case DIVISION -> divisionsByName.getOrDefault(text, text);
            case BRANCH -> text.equals("是") ? "true" : text.equals("否") ? "false" : text;
            default -> codesByName.getOrDefault(field, Map.of()).getOrDefault(text, text);
        };
    }

    private static LocalDate date(SheetRow row, String key, List<String> faults) {
        String text = row.get(key);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = Days.parse(text);
        if (day == null) {
            faults.add((key.equals(TakeoverColumns.FILED_ON) ? "备案日期" : "备案有效期至") + "格式不正确");
        }
        return day;
    }

    private static String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
