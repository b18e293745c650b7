package org.anju.listing.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.UnfitValue;

/** Which name a field has at the other side (字段对应): {@code name=other.name}. */
final class FieldMapping {
    private static final Set<String> ASKED = Set.of("division", "certType", "certNo");
    /** Without these nobody knows whether a house may be let. */
    private static final Set<String> NEEDED =
            Set.of("address", "use", "holders", "holderName", "holderIdNo", "sealed", "disputed");

    private static final Set<String> KNOWN = Set.of(
            "status",
            "data",
            "unitNo",
            "address",
            "area",
            "use",
            "residential",
            "holders",
            "holderName",
            "holderIdType",
            "holderIdNo",
            "ownership",
            "mortgaged",
            "sealed",
            "disputed",
            "unlettable");

    private FieldMapping() {}

    /** A parameter that is a mapping. */
    static Parameter<List<String>> parameter(
            String key, List<String> fallback, String description, Consumer<Map<String, String>> check) {
        return new Parameter<>(
                key,
                Parameter.Type.LIST,
                fallback,
                Set.of(),
                description,
                false,
                text -> {
                    List<String> entries = List.of(text.strip().split("\\s*,\\s*"));
                    check.accept(of(entries));
                    return entries;
                },
                null);
    }

    /** By the name before the sign. */
    static Map<String, String> of(List<String> entries) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String entry : entries) {
            String[] sides = entry.split("=", -1);
            if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
                throw new UnfitValue("应为 字段=字段，以逗号分隔");
            }
            fields.put(sides[0].strip(), sides[1].strip());
        }
        return fields;
    }

    static void checkRequest(Map<String, String> fields) {
        fields.values().forEach(name -> refuse(!ASKED.contains(name), "没有字段" + name));
        refuse(!fields.containsValue("certNo"), "缺少certNo");
    }

    static void checkAnswer(Map<String, String> fields) {
        fields.keySet().forEach(name -> refuse(!KNOWN.contains(name), "没有字段" + name));
        List<String> missing = new ArrayList<>(NEEDED);
        missing.removeAll(fields.keySet());
        refuse(
                !missing.isEmpty(),
                "缺少" + String.join("、", missing.stream().sorted().toList()));
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new UnfitValue(why);
        }
    }
}
