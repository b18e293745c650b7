package org.anju.itests.browser;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** A scanned 营业执照: paper, frame, words, and the grain that makes a scan as large as a scan is. */
final class Scan {
    private static final int WIDE = 1654;
    private static final int HIGH = 1169;
    private static final Color INK = new Color(0x33302B);

    private Scan() {}

    /** Draws the licence of an enterprise into a folder. */
    static Path licence(Path folder, String name, String code) {
        BufferedImage image = paper();
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        frame(pen);
        write(pen, 110, 640, 300, "营业执照");
        write(pen, 34, 180, 400, "统一社会信用代码  " + code);
        String[] lines = {
            "名    称    " + name,
            "类    型    有限责任公司",
            "法定代表人    张三",
            "经营范围    住房租赁；房地产经纪",
            "注册资本    人民币伍佰万元整",
            "成立日期    2020年05月01日",
            "住    所    人民大道100号"
        };
        for (int i = 0; i < lines.length; i++) {
            write(pen, 32, 180, 500 + 66 * i, lines[i]);
        }
        write(pen, 34, 1130, 960, "登记机关");
        write(pen, 28, 1130, 1010, "2020年05月06日");
        seal(pen);
        pen.dispose();
        return save(image, folder.resolve("营业执照.png"));
    }

    private static BufferedImage paper() {
        BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        Random grain = new Random(7);
        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                int light = 244 + grain.nextInt(6);
                image.setRGB(x, y, new Color(light, light - 2, light - 9).getRGB());
            }
        }
        return image;
    }

    private static void frame(Graphics2D pen) {
        pen.setColor(new Color(0xB08D57));
        pen.setStroke(new BasicStroke(14));
        pen.drawRect(70, 70, WIDE - 140, HIGH - 140);
        pen.setStroke(new BasicStroke(3));
        pen.drawRect(98, 98, WIDE - 196, HIGH - 196);
    }

    private static void seal(Graphics2D pen) {
        pen.setColor(new Color(200, 30, 30, 150));
        pen.setStroke(new BasicStroke(9));
        pen.drawOval(1110, 800, 260, 260);
    }

    private static void write(Graphics2D pen, int size, int x, int y, String text) {
        pen.setColor(INK);
        pen.setFont(new Font("Noto Serif CJK SC", Font.BOLD, size));
        pen.drawString(text, x, y);
    }

    private static Path save(BufferedImage image, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
