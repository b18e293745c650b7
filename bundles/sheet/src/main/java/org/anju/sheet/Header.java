package org.anju.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anju.api.problem.FieldProblem;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.Reading;

/** Where the wanted columns stand. Titles are compared without spaces and the {@code *} of required columns. */
final class Header {
    private static final int SEARCHED_ROWS = 10;
    private static final int MAX_COLUMNS = 500;
    private static final int LONGEST_SHOWN = 20;
    private final Map<Integer, Column> places;

    private Header(Map<Integer, Column> places) {
        this.places = places;
    }

    /** The columns by index from 0. */
    Map<Integer, Column> places() {
        return places;
    }

    /** Takes the first of the first ten filled rows that holds all required titles, each once; or just all, where that is asked for. */
    static Header find(RawRows rows, Reading wanted) throws Exception {
        List<Attempt> attempts = new ArrayList<>();
        for (RawRow row; attempts.size() < SEARCHED_ROWS && (row = rows.next()) != null; ) {
            Attempt attempt = attempt(row, wanted);
            if (attempt.faults.isEmpty()) {
                return new Header(attempt.places);
            }
            attempts.add(attempt);
        }
        throw Refusal.wrongTemplate(attempts.stream()
                .max(Comparator.comparingInt(attempt -> attempt.places.size()))
                .map(Attempt::faults)
                .orElse(List.of()));
    }

    private record Attempt(Map<Integer, Column> places, List<FieldProblem> faults) {}

    private static Attempt attempt(RawRow row, Reading reading) {
        List<Column> wanted = reading.columns();
        Map<String, Column> open = new HashMap<>();
        wanted.forEach(column -> open.put(normalise(column.title()), column));
        Map<Integer, Column> places = new LinkedHashMap<>();
        List<FieldProblem> faults = new ArrayList<>();
        if (row.cells.size() > MAX_COLUMNS) {
            faults.add(new FieldProblem("columns", "列数超过" + MAX_COLUMNS));
            return new Attempt(Map.of(), faults);
        }
        row.cells.forEach((index, cell) -> {
            Column column = cell.value() == null ? null : open.get(normalise(cell.value()));
            if (column != null && places.containsValue(column)) {
                faults.add(new FieldProblem(column.key(), "列重复：" + column.title()));
            } else if (column != null) {
                places.put(index, column);
            } else if (reading.exact()
                    && cell.value() != null
                    && !normalise(cell.value()).isEmpty()) {
                faults.add(new FieldProblem("columns", "模板中没有的列：" + shown(cell.value())));
            }
        });
        wanted.stream()
                .filter(column -> (reading.exact() || column.required()) && !places.containsValue(column))
                .forEach(column -> faults.add(new FieldProblem(column.key(), "缺少列：" + column.title())));
        if (places.isEmpty()) {
            faults.add(new FieldProblem("columns", "没有可识别的列"));
        }
        return new Attempt(places, faults);
    }

    private static String shown(String title) {
        String text = title.strip();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    static String normalise(String title) {
        return title.replaceAll("[\\s\\u00A0\\u3000\\u200B\\uFEFF*＊]", "")
                .replace('(', '（')
                .replace(')', '）');
    }
}
