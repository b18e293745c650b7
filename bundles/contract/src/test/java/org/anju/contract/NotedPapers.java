package org.anju.contract;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.api.document.Documents;

/** Notes what a paper is made of; its file is that. */
final class NotedPapers implements Documents {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}|data-(?:if|each)=\"!?(\\w+)\"");
    final Map<String, Object> shown = new HashMap<>();
    private String text = "";

    @Override
    public void pdf(String title, String template, Map<String, ?> values, OutputStream out) {
        shown.clear();
        shown.putAll(values);
        text = template;
        try {
            out.write((title + new TreeMap<>(values)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the last text asks for and did not get: it would fail only when somebody prints. */
    TreeSet<String> missing() {
        TreeSet<String> asked = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            asked.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        asked.removeAll(shown.keySet());
        return asked;
    }

    @Override
    public String missing(String letters) {
        return letters.codePoints()
                .filter(Character::isSupplementaryCodePoint)
                .distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public int checkPdf(Path pdf) {
        throw new UnsupportedOperationException();
    }
}
