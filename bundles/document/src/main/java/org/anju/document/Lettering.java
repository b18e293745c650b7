package org.anju.document;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets text on pictures from glyph outlines, because text drawing of the JDK would need fonts of the machine. Text shrinks and wraps into
 * the box that it is given.
 */
final class Lettering {
    private static final int KEPT_GLYPHS = 2000;
    /** From one line to the next, for letters of size 1. */
    static final double LINE = 1.22;

    private static final String NOT_FIRST = "）)］】》〉”’、，。；：！？·";
    private static final String NOT_LAST = "（(［【《〈“‘";
    private static final String CUT = "…";

    private final Fonts fonts;
    private final Map<Integer, Fonts.Glyph> glyphs = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Fonts.Glyph> eldest) {
            return size() > KEPT_GLYPHS;
        }
    };

    Lettering(Fonts fonts) {
        this.fonts = fonts;
    }

    /** The two weights of the font. */
    enum Weight {
        REGULAR,
        BOLD
    }

    /**
     * Text as it fits.
     *
     * @param size of the letters, in pixels
     */
    record Block(List<String> lines, Weight weight, double size) {
        double height() {
            return lines.size() * lineHeight();
        }

        double lineHeight() {
            return size * LINE;
        }
    }

    private Fonts.Glyph glyph(int character, Weight weight) {
        int key = weight == Weight.BOLD ? -character : character;
        synchronized (glyphs) {
            return glyphs.computeIfAbsent(key, ignored -> fonts.glyph(character, weight == Weight.BOLD));
        }
    }

    /** The length of a line in em. */
    double width(String text, Weight weight) {
        return text.codePoints()
                .mapToDouble(character -> glyph(character, weight).advance())
                .sum();
    }

    /** In the largest of the sizes, from {@code most} down to {@code least}, that fits; what does not fit even so ends with …. */
    Block fit(String text, Weight weight, double most, double least, double width, double height) {
        String printable = fonts.printable(text.strip().replaceAll("\\s+", " "));
        for (double size = most; size > least; size -= Math.max(0.5, size * 0.02)) {
            Block block = new Block(wrap(printable, weight, width / size), weight, size);
            if (block.height() <= height + 0.01 && widest(block) * size <= width + 0.01) {
                return block;
            }
        }
        return cut(new Block(wrap(printable, weight, width / least), weight, least), height);
    }

    private double widest(Block block) {
        return block.lines().stream()
                .mapToDouble(line -> width(line, block.weight()))
                .max()
                .orElse(0);
    }

    private static Block cut(Block block, double height) {
        int lines = Math.max(1, (int) (height / block.lineHeight()));
        if (lines >= block.lines().size()) {
            return block;
        }
        List<String> kept = new ArrayList<>(block.lines().subList(0, lines));
        String last = kept.get(lines - 1);
        kept.set(lines - 1, last.substring(0, last.offsetByCodePoints(last.length(), -1)) + CUT);
        return new Block(kept, block.weight(), block.size());
    }

    /** @param width in em */
    private List<String> wrap(String text, Weight weight, double width) {
        List<String> lines = new ArrayList<>();
        int begin = 0;
        int breaking = 0;
        double length = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (at > begin && breakable(text.codePointBefore(at), character)) {
                breaking = at;
            }
            length += glyph(character, weight).advance();
            if (length > width + 1e-6 && at > begin) {
                int end = breaking > begin ? breaking : at;
                lines.add(text.substring(begin, end).stripTrailing());
                begin = end;
                length = width(text.substring(begin, at), weight)
                        + glyph(character, weight).advance();
            }
            at += Character.charCount(character);
        }
        lines.add(text.substring(begin).strip());
        return lines;
    }

    /** Words and numbers stay whole, brackets and commas where they belong. */
    private static boolean breakable(int before, int after) {
        boolean inWord = latin(before) && latin(after);
        return !inWord && NOT_FIRST.indexOf(after) < 0 && NOT_LAST.indexOf(before) < 0;
    }

    private static boolean latin(int character) {
        return character < 0x2E80 && (Character.isLetterOrDigit(character) || character == '-');
    }

    /** Draws the lines below each other from the top of the block. */
    void draw(Graphics2D pen, Block block, double x, double top) {
        for (int i = 0; i < block.lines().size(); i++) {
            draw(
                    pen,
                    block.lines().get(i),
                    block.weight(),
                    block.size(),
                    x,
                    top + i * block.lineHeight() + block.size());
        }
    }

    /** Draws one line; its letters stand on y. */
    void draw(Graphics2D pen, String line, Weight weight, double size, double x, double y) {
        Path2D.Float outline = new Path2D.Float(Path2D.WIND_NON_ZERO);
        double at = x;
        for (int character : line.codePoints().toArray()) {
            Fonts.Glyph glyph = glyph(character, weight);
            AffineTransform place = new AffineTransform(size, 0, 0, -size, at, y);
            outline.append(glyph.outline().getPathIterator(place), false);
            at += glyph.advance() * size;
        }
        pen.fill(outline);
    }
}
