package org.anju.practitioner.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anju.api.code.Divisions;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.SheetRow;
import org.anju.api.value.ResidentId;
import org.anju.practitioner.model.CodeTables;
import org.anju.practitioner.model.PersonCheck;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.model.PersonField;
import org.anju.practitioner.model.PersonRules;

/** Turns a row of the workbook into the facts of a draft, or says in Chinese what is wrong with it (PRA-R09). */
final class RowReader {
    private static final Map<String, String> TITLES =
            IntakeColumns.ALL.stream().collect(Collectors.toMap(Column::key, Column::title));

    private final PersonRules rules;
    private final PersonCheck check;
    private final Map<String, String> divisions;
    private final Map<String, String> categories =
            IntakeColumns.table(CodeTables.CATEGORY).codesByName();
    private final Map<String, String> certificates =
            IntakeColumns.table(CodeTables.CERTIFICATE).codesByName();

    /** What became of a row: exactly one of the two is there. */
    record Outcome(PersonFacts facts, String reason) {}

    RowReader(PersonRules rules, Divisions divisions) {
        this.rules = rules;
        this.check = new PersonCheck(rules);
        this.divisions = divisions.codesByName();
    }

    Outcome read(SheetRow row) {
        List<String> faults = new ArrayList<>();
        row.faults().forEach((key, message) -> faults.add(TITLES.get(key) + "：" + message));
        PersonFacts facts = facts(row);
        check.row(facts).forEach(problem -> faults.add(problem.message()));
        return faults.isEmpty() ? new Outcome(rules.placed(facts), null) : new Outcome(null, String.join("；", faults));
    }

    private PersonFacts facts(SheetRow row) {
        Map<PersonField, String> values = new EnumMap<>(PersonField.class);
        row.cells().forEach((key, text) -> {
            PersonField field = PersonField.ofJson(key).orElseThrow();
            values.put(field, code(field, text));
        });
        // Numbers of 港澳台居民居住证 stand in the same column.
        if (ResidentId.isPermit(row.get(PersonField.ID_NO.json()))) {
            values.put(PersonField.ID_TYPE, CodeTables.RESIDENCE_PERMIT);
        }
        return new PersonFacts(values).completed();
    }

    /** People write names where the platform keeps codes. */
    private String code(PersonField field, String text) {
        return switch (field) {
            case CATEGORY -> categories.getOrDefault(text, text);
            case CERT_TYPE -> certificates.getOrDefault(text, text);
            case STORE_DIVISION -> divisions.getOrDefault(text, text);
            default -> text;
        };
    }
}
