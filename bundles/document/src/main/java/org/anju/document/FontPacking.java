package org.anju.document;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Packs a font for the bundle, at build time.
 *
 * <p>A Chinese font gives one glyph to several characters: to 民 and to its look-alike among the radicals, U+2EA0. PDFBox notes the lowest
 * of them as the glyph's text, so that copying 民 out of a PDF would give the radical. Therefore such aliases are taken out of the
 * font's character map; {@code aliases.properties} keeps them, so that a text that holds one prints as its plain character.
 */
public final class FontPacking {
    private static final String[] KEPT = {"OS/2", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"
    };

    private FontPacking() {}

    /** @param args target folder, licence file, fonts (regular first) */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[0]);
        if (!Files.exists(Path.of(args[2]))) {
            throw new IOException(
                    "Fonts are missing; run the build of anju-web first (npm ci in bundles/): " + args[2]);
        }
        Files.createDirectories(target);
        Files.copy(Path.of(args[1]), target.resolve("LICENSE.txt"), StandardCopyOption.REPLACE_EXISTING);
        String[] names = {"regular.ttf", "bold.ttf"};
        for (int i = 0; i < names.length; i++) {
            Path source = Path.of(args[2 + i]);
            Path packed = target.resolve(names[i]);
            if (!Files.exists(packed) || Files.size(packed) == 0) {
                pack(Files.readAllBytes(source), packed, target.resolve("aliases.properties"));
            }
        }
    }

    private static void pack(byte[] font, Path packed, Path aliasFile) throws IOException {
        SortedMap<Integer, Integer> glyphs = characters(font);
        Map<Integer, Integer> plain = new HashMap<>();
        glyphs.forEach((character, glyph) -> {
            if (!aliasRange(character)) {
                plain.putIfAbsent(glyph, character);
            }
        });
        StringBuilder aliases = new StringBuilder();
        glyphs.entrySet().removeIf(entry -> {
            Integer meant = plain.get(entry.getValue());
            if (meant == null || !aliasRange(entry.getKey())) {
                return false;
            }
            aliases.append(String.format("%X=%X%n", entry.getKey(), meant));
            return true;
        });
        Files.writeString(aliasFile, aliases, StandardCharsets.US_ASCII);
        Map<String, ByteBuffer> tables = tables(ByteBuffer.wrap(font));
        tables.put("cmap", ByteBuffer.wrap(characterMap(glyphs)));
        Files.write(packed, assemble(new TreeMap<>(tables)));
    }

    /** Radicals, strokes and compatibility ideographs: characters that look like ordinary ones. */
    static boolean aliasRange(int character) {
        return character >= 0x2E80 && character <= 0x2FDF
                || character >= 0x31C0 && character <= 0x31EF
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0x2F800 && character <= 0x2FA1F;
    }

    private static SortedMap<Integer, Integer> characters(byte[] font) throws IOException {
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            CmapLookup lookup = parsed.getUnicodeCmapLookup();
            SortedMap<Integer, Integer> glyphs = new TreeMap<>();
            for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
                int glyph = lookup.getGlyphId(character);
                if (glyph > 0) {
                    glyphs.put(character, glyph);
                }
            }
            return glyphs;
        }
    }

    private static Map<String, ByteBuffer> tables(ByteBuffer font) {
        Map<String, ByteBuffer> tables = new LinkedHashMap<>();
        int count = font.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            byte[] tag = new byte[4];
            font.get(entry, tag);
            String name = new String(tag, StandardCharsets.US_ASCII);
            if (java.util.List.of(KEPT).contains(name)) {
                tables.put(name, font.slice(font.getInt(entry + 8), font.getInt(entry + 12)));
            }
        }
        return tables;
    }

    /** A character map of one subtable of format 12: runs of characters that have consecutive glyphs. */
    private static byte[] characterMap(SortedMap<Integer, Integer> glyphs) throws IOException {
        ByteArrayOutputStream runs = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(runs);
        int first = -2;
        int last = -2;
        int count = 0;
        for (Map.Entry<Integer, Integer> entry : glyphs.entrySet()) {
            boolean goesOn = entry.getKey() == last + 1 && entry.getValue() == glyphs.get(first) + last + 1 - first;
            if (!goesOn) {
                count += run(out, first, last, glyphs);
                first = entry.getKey();
            }
            last = entry.getKey();
        }
        count += run(out, first, last, glyphs);
        ByteBuffer map = ByteBuffer.allocate(12 + 16 + runs.size());
        map.putShort((short) 0).putShort((short) 1);
        map.putShort((short) 3).putShort((short) 10).putInt(12);
        map.putShort((short) 12)
                .putShort((short) 0)
                .putInt(16 + runs.size())
                .putInt(0)
                .putInt(count);
        return map.put(runs.toByteArray()).array();
    }

    private static int run(DataOutputStream out, int first, int last, Map<Integer, Integer> glyphs) throws IOException {
        if (first < 0) {
            return 0;
        }
        out.writeInt(first);
        out.writeInt(last);
        out.writeInt(glyphs.get(first));
        return 1;
    }

    private static byte[] assemble(SortedMap<String, ByteBuffer> tables) {
        int offset = 12 + 16 * tables.size();
        int size = offset
                + tables.values().stream()
                        .mapToInt(table -> padded(table.limit()))
                        .sum();
        int power = Integer.highestOneBit(tables.size());
        ByteBuffer font = ByteBuffer.allocate(size);
        font.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (power * 16));
        font.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) ((tables.size() - power) * 16));
        for (Map.Entry<String, ByteBuffer> table : tables.entrySet()) {
            ByteBuffer content = table.getValue();
            font.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            font.putInt(checksum(content)).putInt(offset).putInt(content.limit());
            font.put(offset, content, 0, content.limit());
            offset += padded(content.limit());
        }
        return font.array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    private static int checksum(ByteBuffer table) {
        int sum = 0;
        for (int i = 0; i < table.limit(); i++) {
            sum += (table.get(i) & 0xFF) << (24 - 8 * (i % 4));
        }
        return sum;
    }
}
