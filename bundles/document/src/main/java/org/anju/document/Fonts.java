package org.anju.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The fonts of all documents: Noto Serif SC in two weights, which come with the bundle, then those that the city adds for rare
 * characters. Their 30 MB are loaded when first needed and given up when memory is short.
 */
@Component(service = Fonts.class, configurationPid = "org.anju.document")
public final class Fonts {
    /** Printed for a character that no font has (〓, the printers' own sign for it). */
    static final int GETA = 0x3013;

    private final List<Path> additional;
    private final Map<Integer, Integer> aliases = aliases();
    private SoftReference<Faces> loaded = new SoftReference<>(null);

    /** Settings in {@code etc/org.anju.document.cfg}. */
    public @interface Config {
        /** Further TrueType fonts of the city, for rare characters that Noto Serif SC lacks: absolute file names. */
        String[] fonts() default {};
    }

    @Activate
    public Fonts(Config config) {
        this(Arrays.stream(config.fonts()).map(Path::of).toList());
    }

    /** @param additional further TrueType fonts, asked in this order */
    Fonts(List<Path> additional) {
        this.additional = List.copyOf(additional);
    }

    /** How many fonts the city added. */
    int additional() {
        return additional.size();
    }

    /** Parsed fonts, to be used by one thread at a time. */
    record Faces(TrueTypeFont regular, TrueTypeFont bold, List<TrueTypeFont> additional) {
        /** The font that a character is printed in. */
        TrueTypeFont of(int character, boolean strong) {
            TrueTypeFont own = strong ? bold : regular;
            if (glyph(own, character) > 0) {
                return own;
            }
            return additional.stream()
                    .filter(font -> glyph(font, character) > 0)
                    .findFirst()
                    .orElse(own);
        }

        boolean shows(int character) {
            if (glyph(regular, character) > 0) {
                return true;
            }
            return additional.stream().anyMatch(font -> glyph(font, character) > 0);
        }
    }

    synchronized Faces faces() {
        Faces faces = loaded.get();
        if (faces == null) {
            faces = load();
            loaded = new SoftReference<>(faces);
        }
        return faces;
    }

    private Faces load() {
        List<TrueTypeFont> others = new ArrayList<>();
        try {
            for (Path file : additional) {
                others.add(parse(Files.newInputStream(file)));
            }
            return new Faces(packed("regular"), packed("bold"), others);
        } catch (IOException e) {
            throw new UncheckedIOException("font cannot be read", e);
        }
    }

    private static TrueTypeFont packed(String name) throws IOException {
        return parse(Fonts.class.getResourceAsStream("/fonts/" + name + ".ttf"));
    }

    private static TrueTypeFont parse(InputStream in) throws IOException {
        try (in) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
    }

    private static Map<Integer, Integer> aliases() {
        Properties lines = new Properties();
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/aliases.properties")) {
            lines.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Integer, Integer> aliases = new HashMap<>();
        lines.forEach((alias, plain) ->
                aliases.put(Integer.valueOf(alias.toString(), 16), Integer.valueOf(plain.toString(), 16)));
        return aliases;
    }

    private static int glyph(TrueTypeFont font, int character) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(character);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text as it can be printed: look-alikes as their plain characters, what no font has as 〓. */
    String printable(String text) {
        Faces faces = faces();
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            int plain = aliases.getOrDefault(character, character);
            boolean shown = invisible(plain) || faces.shows(plain);
            if (shown || !variationSelector(plain)) {
                out.appendCodePoint(shown ? plain : GETA);
            }
        });
        return out.toString();
    }

    /** The characters of a text that no font has, each once. */
    String missing(String text) {
        Faces faces = faces();
        return text.codePoints()
                .map(character -> aliases.getOrDefault(character, character))
                .filter(character -> !invisible(character) && !variationSelector(character) && !faces.shows(character))
                .distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean invisible(int character) {
        return Character.isWhitespace(character) || character == 0xA0;
    }

    private static boolean variationSelector(int character) {
        return character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    }

    /** The outline of a character in bold, baseline at 0, one em high 1.0, y upwards. */
    GeneralPath outline(int character) {
        return glyph(character, true).outline();
    }

    /**
     * @param outline baseline at 0, one em high 1.0, y upwards; not to be changed
     * @param advance how far the next character stands, in em
     */
    record Glyph(GeneralPath outline, double advance) {}

    synchronized Glyph glyph(int character, boolean strong) {
        TrueTypeFont font = faces().of(character, strong);
        try {
            double em = 1.0 / font.getUnitsPerEm();
            int glyph = glyph(font, character);
            GlyphData data = font.getGlyph().getGlyph(glyph);
            GeneralPath path = data == null ? new GeneralPath() : data.getPath();
            path.transform(AffineTransform.getScaleInstance(em, em));
            return new Glyph(path, font.getAdvanceWidth(glyph) * em);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
