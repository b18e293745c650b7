package org.anju.practitioner.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What differs between the facts in force and those of a change (PRA-R31). */
public final class PersonDiff {
    private PersonDiff() {}

    /** A difference: JSON name, Chinese name, what it was and what it is to be; null where nothing stood. */
    public record Change(String field, String label, String before, String after) {}

    public static List<Change> between(PersonFacts before, PersonFacts after) {
        List<Change> changes = new ArrayList<>();
        for (PersonField field : PersonField.values()) {
            if (!field.isAside() && !Objects.equals(before.get(field), after.get(field))) {
                changes.add(new Change(field.json(), field.label(), before.get(field), after.get(field)));
            }
        }
        return changes;
    }

    /** What differs and may not, by the names of {@link PersonField#change()}. */
    public static Set<PersonField> forbidden(PersonFacts before, PersonFacts after, List<String> allowed) {
        Set<PersonField> forbidden = new TreeSet<>();
        for (Change change : between(before, after)) {
            PersonField field = PersonField.ofJson(change.field()).orElseThrow();
            if (!allowed.contains(field.change())) {
                forbidden.add(field);
            }
        }
        return forbidden;
    }
}
