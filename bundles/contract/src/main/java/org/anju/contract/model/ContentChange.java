package org.anju.contract.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a change of a filed lease makes different (变更对比): a term by its value, parties by their names.
 *
 * @param field JSON name
 * @param codeTable the dictionary of a coded value, else null
 */
public record ContentChange(String field, String label, String codeTable, String before, String after) {
    /** What differs, in the order of the form. */
    public static List<ContentChange> between(Content before, Content after) {
        List<ContentChange> changes = new ArrayList<>();
        for (TermField field : TermField.values()) {
            String then = before.terms().get(field);
            String now = after.terms().get(field);
            if (!Objects.equals(then, now)) {
                changes.add(new ContentChange(field.json(), field.label(), field.codeTable(), then, now));
            }
        }
        if (!before.terms().facilities().equals(after.terms().facilities())) {
            changes.add(plain("facilities", "附属设施、物品", things(before), things(after)));
        }
        for (PartyRole role : PartyRole.values()) {
            if (!before.same(role, after)) {
                changes.add(plain(role.json(), role.label(), names(before, role), names(after, role)));
            }
        }
        return changes;
    }

    private static ContentChange plain(String field, String label, String before, String after) {
        return new ContentChange(field, label, null, before, before.equals(after) ? after + "（信息有变更）" : after);
    }

    private static String things(Content content) {
        return content.terms().facilities().stream()
                .map(facility -> facility.name() + "×" + facility.quantity())
                .collect(Collectors.joining("、"));
    }

    private static String names(Content content, PartyRole role) {
        return content.of(role).stream().map(Party::name).collect(Collectors.joining("、"));
    }
}
