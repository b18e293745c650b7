package org.anju.institution.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.anju.api.value.CreditCode;
import org.anju.api.value.Masking;
import org.anju.api.value.Names;
import org.anju.api.value.ResidentId;

/**
 * The facts of an institution as somebody filed them (INS-F1): texts by field, brokers, attachments. Immutable; a filing and each
 * version of an institution have their own.
 *
 * @param values normalised texts; what is empty is absent
 */
public record Facts(Map<FactField, String> values, List<Broker> brokers, List<Attachment> attachments) {
    public Facts {
        EnumMap<FactField, String> clean = new EnumMap<>(FactField.class);
        values.forEach((field, text) -> {
            String value = normalise(field, text);
            if (value != null) {
                clean.put(field, value);
            }
        });
        values = Collections.unmodifiableMap(clean);
        brokers = List.copyOf(brokers);
        attachments = List.copyOf(attachments);
    }

    public static Facts of(Map<FactField, String> values) {
        return new Facts(values, List.of(), List.of());
    }

    /** The text of a field, null when empty. */
    public String get(FactField field) {
        return values.get(field);
    }

    public String name() {
        return get(FactField.NAME);
    }

    public String licenseNo() {
        return get(FactField.LICENSE_NO);
    }

    public String division() {
        return get(FactField.DIVISION);
    }

    public String type() {
        return get(FactField.INST_TYPE);
    }

    /** 分支机构: a branch of another institution (INS-R03). */
    public boolean branch() {
        return Boolean.parseBoolean(get(FactField.BRANCH));
    }

    public Facts with(FactField field, String value) {
        EnumMap<FactField, String> changed = new EnumMap<>(FactField.class);
        changed.putAll(values);
        changed.put(field, value);
        return new Facts(changed, brokers, attachments);
    }

    public Facts withAttachments(List<Attachment> files) {
        return new Facts(values, brokers, files);
    }

    /** The same facts with personal data as {@code mask} shows it. */
    public Facts masked(Masking mask) {
        EnumMap<FactField, String> shown = new EnumMap<>(FactField.class);
        values.forEach((field, text) -> shown.put(field, field.secret() ? field.masked(text, mask) : text));
        return new Facts(
                shown,
                brokers.stream().map(b -> b.withIdNo(mask.idNo(b.idNo()))).toList(),
                attachments);
    }

    /**
     * These facts, as a page sent them back, with each value that is exactly the mask that was shown replaced by the stored one: who sees
     * only masked numbers can edit the rest.
     */
    public Facts unmasked(Facts stored, Masking mask) {
        EnumMap<FactField, String> real = new EnumMap<>(FactField.class);
        values.forEach((field, text) -> real.put(field, original(field, text, stored, mask)));
        return new Facts(
                real, brokers.stream().map(b -> original(b, stored, mask)).toList(), attachments);
    }

    private static String original(FactField field, String text, Facts stored, Masking mask) {
        String kept = stored.get(field);
        return field.secret() && kept != null && text.equals(field.masked(kept, mask)) ? kept : text;
    }

    /** Two brokers may have one mask: then the name tells them apart. */
    private static Broker original(Broker sent, Facts stored, Masking mask) {
        List<Broker> shownSo = stored.brokers.stream()
                .filter(kept -> kept.idNo() != null && mask.idNo(kept.idNo()).equals(sent.idNo()))
                .toList();
        List<String> numbers = numbers(shownSo.stream());
        if (numbers.size() > 1) {
            numbers = numbers(shownSo.stream().filter(kept -> Objects.equals(kept.name(), sent.name())));
        }
        return numbers.size() == 1 ? sent.withIdNo(numbers.get(0)) : sent;
    }

    private static List<String> numbers(Stream<Broker> brokers) {
        return brokers.map(Broker::idNo).distinct().toList();
    }

    /** Trimmed; empty becomes null. */
    static String clean(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String normalise(FactField field, String text) {
        String value = clean(text);
        return switch (field.form()) {
            case LICENSE -> CreditCode.normalise(value);
            case RESIDENT_ID -> ResidentId.normalise(value);
            case INSTITUTION_NAME -> Names.normalise(value);
            default -> value;
        };
    }
}
