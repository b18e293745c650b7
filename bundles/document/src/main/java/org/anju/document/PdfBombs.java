package org.anju.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * Looks for the compressed streams that PDFBox unpacks into memory when it opens a file (object streams and cross-reference streams):
 * they must not unpack to more than 64 MB in all. Other streams are never unpacked by the check.
 */
final class PdfBombs {
    private static final long LIMIT = 64L << 20;
    private static final int DICTIONARY = 2048;
    private static final Pattern STREAM = Pattern.compile("\\bstream\\r?\\n?");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9a-fA-F]{2})");
    private static final Pattern UNPACKED_AT_ONCE = Pattern.compile("/(ObjStm|XRef)\\b");
    private static final Pattern FILTERS = Pattern.compile("/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\b");

    private PdfBombs() {}

    static void check(Path file) {
        try {
            check(Files.readAllBytes(file));
        } catch (IOException e) {
            throw Refusal.damaged();
        }
    }

    private static void check(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher streams = STREAM.matcher(text);
        long total = 0;
        while (streams.find()) {
            String dictionary = dictionary(text, streams.start());
            if (UNPACKED_AT_ONCE.matcher(dictionary).find()) {
                if (FILTERS.matcher(dictionary).results().count() > 1) {
                    throw Refusal.damaged();
                }
                total += unpacked(pdf, streams.end(), LIMIT - total);
            }
            if (total >= LIMIT) {
                throw Refusal.damaged();
            }
        }
    }

    /** What stands before {@code stream}, from the object's beginning, with names written plainly. */
    private static String dictionary(String text, int end) {
        String before = text.substring(Math.max(0, end - DICTIONARY), end);
        String own = before.substring(Math.max(0, before.lastIndexOf("obj")));
        return ESCAPE.matcher(own)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    private static long unpacked(byte[] pdf, int start, long limit) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(pdf, start, pdf.length - start))) {
            return in.skip(limit);
        } catch (IOException e) {
            // not compressed, or broken: PDFBox decides
            return 0;
        }
    }
}
