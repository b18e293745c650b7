package org.anju.practitioner.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.anju.api.value.Masking;
import org.anju.api.value.Names;
import org.anju.api.value.ResidentId;

/**
 * What a case or a card says of a person (PRA-F1): texts by field. Immutable.
 *
 * @param values normalised texts; what is empty is absent
 */
public record PersonFacts(Map<PersonField, String> values) {
    public PersonFacts {
        EnumMap<PersonField, String> clean = new EnumMap<>(PersonField.class);
        values.forEach((field, text) -> {
            String value = normalise(field, text);
            if (value != null) {
                clean.put(field, value);
            }
        });
        values = Collections.unmodifiableMap(clean);
    }

    /** The text of a field, null when empty. */
    public String get(PersonField field) {
        return values.get(field);
    }

    public String name() {
        return get(PersonField.NAME);
    }

    public String idNo() {
        return get(PersonField.ID_NO);
    }

    public boolean has(PersonField field) {
        return values.containsKey(field);
    }

    public PersonFacts with(PersonField field, String value) {
        EnumMap<PersonField, String> changed = new EnumMap<>(PersonField.class);
        changed.putAll(values);
        changed.put(field, value);
        return new PersonFacts(changed);
    }

    /** With the default 证件类型, and sex and birth date as the identity number says them; a number that is none leaves them out. */
    public PersonFacts completed() {
        PersonFacts whole = has(PersonField.ID_TYPE) ? this : with(PersonField.ID_TYPE, CodeTables.RESIDENT_CARD);
        String number = idNo();
        if (number == null || !number.matches("\\d{17}[\\dX]") || ResidentId.birthDate(number) == null) {
            return whole;
        }
        return whole.with(PersonField.SEX, ResidentId.sex(number))
                .with(PersonField.BIRTH_DATE, ResidentId.birthDate(number).toString());
    }

    /** These facts with what says who it is, where that was left out; another identity number stays, to be refused (PRA-R31). */
    public PersonFacts sameIdentity(PersonFacts stored) {
        if (has(PersonField.ID_NO) && !idNo().equals(stored.idNo())) {
            return this;
        }
        PersonFacts same = this;
        for (PersonField field : PersonField.values()) {
            if (field.change().equals(PersonField.ID_NO.change()) && !same.has(field)) {
                same = same.with(field, stored.get(field));
            }
        }
        return same;
    }

    /** The same facts with the identity number as {@code mask} shows it; the phone of a practitioner is on business (§2.2). */
    public PersonFacts masked(Masking mask) {
        return has(PersonField.ID_NO) ? with(PersonField.ID_NO, mask.idNo(idNo())) : this;
    }

    /** These facts, as a page sent them back, with the identity number that is exactly the mask that was shown replaced by the stored one. */
    public PersonFacts unmasked(PersonFacts stored, Masking mask) {
        boolean shown = stored.idNo() != null && mask.idNo(stored.idNo()).equals(idNo());
        return shown ? with(PersonField.ID_NO, stored.idNo()) : this;
    }

    private static String normalise(PersonField field, String text) {
        String value = text == null || text.isBlank() ? null : text.strip();
        return switch (field) {
            case ID_NO -> ResidentId.normalise(value);
            case STORE_NAME -> Names.normalise(value);
            default -> value;
        };
    }
}
