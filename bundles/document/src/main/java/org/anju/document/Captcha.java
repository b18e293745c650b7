package org.anju.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the captcha (验证码) from glyph outlines: text drawing of the JDK would need fontconfig and fonts of the machine. Each character is
 * turned and shifted, the whole is bent along two waves, lines cross it in the characters' own colours.
 */
final class Captcha {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 40;
    private static final double EDGE = 2;
    private static final int LINES = 3;
    private static final int DOTS = 60;

    private final Fonts fonts;
    private final SecureRandom random = new SecureRandom();

    Captcha(Fonts fonts) {
        this.fonts = fonts;
    }

    byte[] draw(String text) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(new Color(244, 247, 251));
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            dots(pen);
            for (Shape letter : letters(text)) {
                pen.setColor(ink());
                pen.fill(letter);
            }
            lines(pen);
        } finally {
            pen.dispose();
        }
        return Images.write(image, "png");
    }

    /** The letters as they are drawn: turned and bent, each whole inside the picture. */
    List<Shape> letters(String text) {
        List<Shape> letters = new ArrayList<>();
        int[] characters = text.codePoints().toArray();
        double step = (WIDTH - 12.0) / Math.max(1, characters.length);
        double phase = between(0, 6.28);
        double wave = between(14, 22);
        for (int i = 0; i < characters.length; i++) {
            AffineTransform place = new AffineTransform();
            place.translate(6 + step * (i + 0.5) + between(-2, 2), 30 + between(-3, 3));
            place.rotate(between(-0.35, 0.35));
            double size = Math.min(32, step * 1.5) * between(0.9, 1.1);
            place.scale(size, -size);
            GeneralPath outline = fonts.outline(characters[i]);
            place.translate(-outline.getBounds2D().getCenterX(), 0);
            letters.add(inside(bent(outline, place, phase, wave)));
        }
        return letters;
    }

    private static Shape inside(Shape letter) {
        Rectangle2D room = letter.getBounds2D();
        double scale =
                Math.min(1, Math.min((WIDTH - 2 * EDGE) / room.getWidth(), (HEIGHT - 2 * EDGE) / room.getHeight()));
        double x = Math.max(EDGE, Math.min(WIDTH - EDGE - scale * room.getWidth(), room.getX()));
        double y = Math.max(EDGE, Math.min(HEIGHT - EDGE - scale * room.getHeight(), room.getY()));
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(scale, scale);
        place.translate(-room.getX(), -room.getY());
        return place.createTransformedShape(letter);
    }

    private static Shape bent(GeneralPath outline, AffineTransform place, double phase, double wave) {
        Path2D bent = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double[] at = new double[6];
        PathIterator points = new FlatteningPathIterator(outline.getPathIterator(place), 0.2);
        for (; !points.isDone(); points.next()) {
            int kind = points.currentSegment(at);
            double x = at[0] + 1.6 * Math.sin(at[1] / 6 + phase);
            double y = at[1] + 2.4 * Math.sin(at[0] / wave * 2 + phase);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> bent.moveTo(x, y);
                case PathIterator.SEG_CLOSE -> bent.closePath();
                default -> bent.lineTo(x, y);
            }
        }
        return bent;
    }

    private void lines(Graphics2D pen) {
        for (int i = 0; i < LINES; i++) {
            Path2D line = new Path2D.Double();
            line.moveTo(0, between(4, HEIGHT - 4));
            line.curveTo(
                    between(20, 50),
                    between(0, HEIGHT),
                    between(70, 100),
                    between(0, HEIGHT),
                    WIDTH,
                    between(4, HEIGHT - 4));
            pen.setColor(ink());
            pen.setStroke(new BasicStroke((float) between(0.8, 1.5)));
            pen.draw(line);
        }
    }

    private void dots(Graphics2D pen) {
        for (int i = 0; i < DOTS; i++) {
            pen.setColor(new Color(120 + random.nextInt(100), 120 + random.nextInt(100), 120 + random.nextInt(100)));
            pen.fillRect(random.nextInt(WIDTH), random.nextInt(HEIGHT), 1 + random.nextInt(2), 1 + random.nextInt(2));
        }
    }

    private Color ink() {
        return new Color(random.nextInt(90), random.nextInt(90), 40 + random.nextInt(110));
    }

    private double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }
}
