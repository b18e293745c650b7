package org.anju.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import org.anju.api.document.CardPictures;

/** What all cards have in common: the band at the top, fine lines as on banknotes, the roofs behind the facts, the foot. */
final class CardBackground {
    static final int HEAD = 108;
    static final int FOOT = 590;
    static final Color PRIMARY = new Color(0x1D5FC4);
    static final Color DARK = new Color(0x123F86);
    static final Color GROUND = new Color(0xE8F0FC);
    static final Color HAIRLINE = new Color(0xC9D8EF);

    private static final int WIDTH = CardPictures.WIDTH;
    private static final int HEIGHT = CardPictures.HEIGHT;
    private static final int WAVES = 22;

    private CardBackground() {}

    static BufferedImage draw(Lettering lettering) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        body(pen);
        head(pen);
        title(pen, lettering);
        foot(pen);
        pen.dispose();
        return image;
    }

    private static void body(Graphics2D pen) {
        pen.setPaint(new GradientPaint(0, HEAD, Color.WHITE, 0, FOOT, new Color(0xF3F7FD)));
        pen.fillRect(0, HEAD, WIDTH, FOOT - HEAD);
        pen.setStroke(new BasicStroke(1f));
        pen.setColor(new Color(0x1D, 0x5F, 0xC4, 20));
        for (int wave = 0; wave < WAVES; wave++) {
            pen.draw(wave(wave));
        }
        pen.setColor(new Color(0x1D, 0x5F, 0xC4, 14));
        roofs(pen);
    }

    private static Path2D wave(int nth) {
        Path2D line = new Path2D.Double();
        double phase = nth * 0.14;
        for (int x = 0; x <= WIDTH; x += 6) {
            double y = 500 + 46 * Math.sin(x / 150.0 + phase) + 26 * Math.sin(x / 61.0 - phase * 2) + nth * 1.5;
            if (x == 0) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        return line;
    }

    /** Houses along the foot. */
    private static void roofs(Graphics2D pen) {
        int[][] houses = {
            {380, 70, 96}, {470, 96, 60}, {560, 64, 130}, {648, 110, 74}, {752, 60, 116}, {830, 92, 66}, {930, 74, 104}
        };
        for (int[] house : houses) {
            Path2D outline = new Path2D.Double();
            outline.moveTo(house[0], FOOT);
            outline.lineTo(house[0], FOOT - house[2]);
            outline.lineTo(house[0] + house[1] / 2.0, FOOT - house[2] - house[1] * 0.38);
            outline.lineTo(house[0] + house[1], FOOT - house[2]);
            outline.lineTo(house[0] + house[1], FOOT);
            pen.fill(outline);
        }
    }

    private static void head(Graphics2D pen) {
        pen.setPaint(new GradientPaint(0, 0, DARK, WIDTH, HEAD, PRIMARY));
        pen.fillRect(0, 0, WIDTH, HEAD);
        pen.setClip(0, 0, WIDTH, HEAD);
        pen.setColor(new Color(255, 255, 255, 22));
        pen.setStroke(new BasicStroke(1.2f));
        for (int radius = 90; radius < 420; radius += 15) {
            pen.draw(new Ellipse2D.Double(WIDTH - 60 - radius, -150 - radius, 2.0 * radius, 2.0 * radius));
        }
        pen.setClip(null);
        pen.setColor(new Color(0x8FB8F2));
        pen.fillRect(0, HEAD, WIDTH, 4);
    }

    private static void title(Graphics2D pen, Lettering lettering) {
        String title = "从业人员信息卡";
        double size = 38;
        double width = lettering.width(title, Lettering.Weight.BOLD) * size;
        pen.setColor(Color.WHITE);
        lettering.draw(pen, title, Lettering.Weight.BOLD, size, WIDTH - 44 - width, 68);
    }

    private static void foot(Graphics2D pen) {
        pen.setColor(GROUND);
        pen.fillRect(0, FOOT, WIDTH, HEIGHT - FOOT);
        pen.setColor(HAIRLINE);
        pen.setStroke(new BasicStroke(1.5f));
        pen.draw(new Line2D.Double(0, FOOT, WIDTH, FOOT));
    }
}
