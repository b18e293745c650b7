package org.anju.platform.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anju.platform.code.DivisionTable.Listed;

/** Reads division files: {@code code,name,first_listed,last_listed}, UTF-8, with a header line. */
final class DivisionFile {
    private static final String HEADER = "code,name,first_listed,last_listed";
    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";

    private DivisionFile() {}

    /** The table that the product brings. */
    static List<Listed> shipped() {
        try (Reader reader = resource("/data/divisions.csv")) {
            return read(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What retired codes went into, as far as the product knows. */
    static Map<String, String> successors() {
        Map<String, String> successors = new TreeMap<>();
        try (BufferedReader reader = new BufferedReader(resource("/data/division-successors.csv"))) {
            reader.lines().skip(1).map(line -> line.split(",")).forEach(pair -> successors.put(pair[0], pair[1]));
            return successors;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reader resource(String name) {
        InputStream in = DivisionFile.class.getResourceAsStream(name);
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException naming the line that is wrong, in Chinese */
    static List<Listed> read(Reader source) throws IOException {
        BufferedReader reader = new BufferedReader(source);
        String header = reader.readLine();
        if (header == null || !header.replace("\uFEFF", "").strip().equals(HEADER)) {
            throw new IllegalArgumentException("第1行应为表头 " + HEADER);
        }
        List<Listed> lines = new ArrayList<>();
        int number = 1;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                lines.add(parse(line.strip(), number));
            }
        }
        return lines;
    }

    private static Listed parse(String line, int number) {
        String[] cells = line.split(",", -1);
        boolean right = cells.length == 4
                && cells[0].matches("[1-9]\\d{5}")
                && !cells[1].isBlank()
                && cells[1].length() <= 60
                && cells[2].matches(MONTH)
                && (cells[3].isEmpty() || cells[3].matches(MONTH) && cells[3].compareTo(cells[2]) >= 0);
        if (!right) {
            throw new IllegalArgumentException("第" + number + "行格式不正确：" + line);
        }
        return new Listed(cells[0], cells[1].strip(), cells[2], cells[3]);
    }
}
