package org.anju.api.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dictionary (数据字典) that a domain brings; a city may add items and disable them (SYS-R06).
 *
 * @param type e.g. {@code institution.type}
 * @param name Chinese name, e.g. 机构类型
 */
public record CodeTable(String type, String name, List<Item> items) {
    /** One item: the code that is stored and the Chinese name that is shown. */
    public record Item(String code, String name) {}

    /** A table from code, name, code, name, … */
    public static CodeTable of(String type, String name, String... codesAndNames) {
        List<Item> items = new java.util.ArrayList<>();
        for (int i = 0; i < codesAndNames.length; i += 2) {
            items.add(new Item(codesAndNames[i], codesAndNames[i + 1]));
        }
        return new CodeTable(type, name, List.copyOf(items));
    }

    /** The one of a type among those that a domain brings. */
    public static CodeTable among(List<CodeTable> tables, String type) {
        return tables.stream()
                .filter(table -> table.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** The names that people choose from. */
    public List<String> names() {
        return items.stream().map(Item::name).toList();
    }

    /** Codes by the names that people write. */
    public Map<String, String> codesByName() {
        Map<String, String> codes = new LinkedHashMap<>();
        items.forEach(item -> codes.put(item.name(), item.code()));
        return codes;
    }
}
