package org.anju.institution.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** What differs between two versions of an institution's facts, for the reviewer (变更内容). */
public final class FactsDiff {
    /**
     * @param field JSON name
     * @param label Chinese name
     * @param from text before, null when it was empty
     * @param to text now, null when it is empty
     */
    public record Change(String field, String label, String from, String to) {}

    private FactsDiff() {}

    /** The changes in the order of the form. */
    public static List<Change> between(Facts before, Facts after) {
        List<Change> changes = new ArrayList<>();
        for (FactField field : FactField.values()) {
            add(changes, field.json(), field.label(), said(field, before), said(field, after));
        }
        add(changes, "brokers", "专业人员清单", brokers(before), brokers(after));
        for (AttachmentKind kind : AttachmentKind.values()) {
            if (!ids(before, kind).equals(ids(after, kind))) {
                changes.add(new Change(kind.json(), kind.label(), files(before, kind), files(after, kind)));
            }
        }
        return changes;
    }

    private static void add(List<Change> changes, String field, String label, String from, String to) {
        if (!Objects.equals(from, to)) {
            changes.add(new Change(field, label, from, to));
        }
    }

    /** As the reviewer reads it; a flag that nobody set says no. */
    private static String said(FactField field, Facts facts) {
        String value = facts.get(field);
        return field.form() == FactField.Form.FLAG ? "true".equals(value) ? "是" : "否" : value;
    }

    private static String brokers(Facts facts) {
        return joined(facts.brokers().stream()
                .map(b -> b.name() + " " + b.idNo() + " " + Objects.toString(b.certNo(), ""))
                .map(String::strip)
                .toList());
    }

    private static TreeSet<String> ids(Facts facts, AttachmentKind kind) {
        TreeSet<String> ids = new TreeSet<>();
        facts.attachments().stream().filter(a -> a.kind() == kind).forEach(a -> ids.add(a.fileId()));
        return ids;
    }

    private static String files(Facts facts, AttachmentKind kind) {
        return joined(facts.attachments().stream()
                .filter(a -> a.kind() == kind)
                .map(Attachment::name)
                .toList());
    }

    private static String joined(List<String> parts) {
        return parts.isEmpty() ? null : String.join("；", parts);
    }
}
