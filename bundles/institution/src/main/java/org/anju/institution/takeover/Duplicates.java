package org.anju.institution.takeover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anju.institution.store.ExistingInstitution;
import org.anju.institution.store.TakeoverTable;
import org.anju.institution.store.TakeoverTable.UniqueColumn;

/** Tells which institutions of a workbook occur twice: in the file, or in the database (INS-R05, INS-F1). */
final class Duplicates {
    /** What no two institutions share, and how the refusal calls it. */
    private record Key(UniqueColumn column, Function<ExistingInstitution, String> of, String label) {}

    private static final List<Key> KEYS = List.of(
            new Key(UniqueColumn.LICENSE, e -> e.facts().licenseNo(), "营业执照号码"),
            new Key(UniqueColumn.NAME, ExistingInstitution::openName, "同一城市公司名称"),
            new Key(UniqueColumn.FILING_NO, ExistingInstitution::filingNo, "备案证号"));

    private final TakeoverTable table;
    private final Map<UniqueColumn, Set<String>> seen = new HashMap<>();

    Duplicates(TakeoverTable table) {
        this.table = table;
        KEYS.forEach(key -> seen.put(key.column, new HashSet<>()));
    }

    /** The reason for each institution that occurs twice, by row number. */
    Map<Integer, String> among(Collection<ExistingInstitution> batch) {
        Map<UniqueColumn, Set<String>> wanted = new EnumMap<>(UniqueColumn.class);
        KEYS.forEach(key -> wanted.put(
                key.column, batch.stream().map(key.of).filter(Objects::nonNull).collect(Collectors.toSet())));
        Map<UniqueColumn, Set<String>> takenBefore = table.taken(wanted);
        Map<Integer, List<String>> reasons = new HashMap<>();
        for (Key key : KEYS) {
            Set<String> taken = takenBefore.get(key.column);
            for (ExistingInstitution one : batch) {
                String value = key.of.apply(one);
                if (value == null) {
                    continue;
                }
                if (taken.contains(value)) {
                    add(reasons, one, taken(key));
                } else if (!seen.get(key.column).add(value)) {
                    add(reasons, one, key.label + "在文件中重复");
                }
            }
        }
        Map<Integer, String> texts = new HashMap<>();
        reasons.forEach((row, list) -> texts.put(row, String.join("；", list)));
        return texts;
    }

    private static String taken(Key key) {
        return key.column == UniqueColumn.LICENSE ? "该营业执照号码已备案或注册" : key.label + "已存在";
    }

    private static void add(Map<Integer, List<String>> reasons, ExistingInstitution one, String reason) {
        reasons.computeIfAbsent(one.rowNumber(), row -> new ArrayList<>()).add(reason);
    }
}
