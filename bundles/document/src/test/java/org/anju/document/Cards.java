package org.anju.document;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.anju.api.document.CardPictures.Card;
import org.anju.api.document.CardPictures.Employer;
import org.anju.api.document.CardPictures.Holder;
import org.anju.api.document.CardPictures.Image;
import org.anju.api.document.CardPictures.Validity;

/** Sample cards. */
final class Cards {
    static final String LINK = "https://fangzu.shanghai.example.org/v/card/Zk3v9QmT2xR7pWc5LdNa8HsY";
    private static final Validity VALIDITY = new Validity(LocalDate.of(2026, 1, 15), LocalDate.of(2029, 1, 14), 1);

    private Cards() {}

    static Card plain() {
        return of("陈明", "安居客栈", "上海安居房地产经纪有限公司", "上海安居房地产经纪有限公司黄浦南京东路门店", VALIDITY, "31010120230017342");
    }

    static Card withoutStore() {
        return of("张三", "悦和租房", "上海悦和住房租赁有限公司", null, new Validity(LocalDate.of(2026, 1, 15), null, 3), null);
    }

    static Card longest() {
        String institution = "上海".repeat(4) + "住房租赁经营管理与房地产经纪服务（集团）股份有限公司浦东新区分公司".repeat(3);
        return of(
                "阿卜杜热西提·买买提·伊明江·艾合买提·吐尔逊·阿不都热依木·卡德尔·依斯拉木·玉素甫江·阿迪力江木",
                "长三角住房租赁与房地产经纪联合服务公社",
                institution.substring(0, 100),
                institution.substring(4, 64) + "陆家嘴环路旗舰店",
                VALIDITY,
                "沪房经纪2023第0017342号");
    }

    static Card rare() {
        return of("㛃䶮·𠮷𬱖", "𠮷屋", "上海𠮷屋房地产经纪有限公司", "打浦桥店", VALIDITY, "31010120230017342");
    }

    private static Card of(
            String name, String shortName, String institution, String store, Validity validity, String certificate) {
        return new Card(
                new Employer(shortName, logo(), institution, store),
                new Holder(name, photo(), "经纪人协理", certificate),
                "310101202600001234",
                validity,
                LINK,
                "上海市住房租赁公共服务平台");
    }

    static Image logo() {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xE4572E));
        pen.fill(new RoundRectangle2D.Double(50, 20, 300, 260, 60, 60));
        pen.setColor(Color.WHITE);
        pen.fillPolygon(new int[] {100, 200, 300, 260, 260, 140, 140}, new int[] {160, 70, 160, 160, 240, 240, 160}, 7);
        pen.dispose();
        byte[] png = Images.write(image, "png");
        return new Image("logo", () -> new ByteArrayInputStream(png));
    }

    /** Head and shoulders on blue, as large as a portrait is kept. */
    static Image photo() {
        byte[] jpeg = Images.write(portrait(900, 1200), "jpeg");
        return new Image("photo", () -> new ByteArrayInputStream(jpeg));
    }

    static BufferedImage portrait(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.scale(width / 300.0, height / 400.0);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x6FA8DC), 0, 400, new Color(0x3D7FC1)));
        pen.fillRect(0, 0, 300, 400);
        pen.setColor(new Color(0x22303F));
        pen.fill(new RoundRectangle2D.Double(30, 285, 240, 200, 140, 140));
        pen.setColor(new Color(0xF1F3F5));
        pen.fillPolygon(new int[] {120, 180, 150}, new int[] {285, 285, 350}, 3);
        pen.setColor(new Color(0xE8B894));
        pen.fillRect(128, 240, 44, 56);
        pen.fill(new Ellipse2D.Double(90, 90, 120, 170));
        pen.setColor(new Color(0x241C18));
        pen.fill(new Ellipse2D.Double(84, 70, 132, 88));
        // a photograph is never as smooth as a drawing
        java.util.Random random = new java.util.Random(1);
        pen.dispose();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int noise = random.nextInt(9) - 4;
                int pixel = image.getRGB(x, y);
                image.setRGB(
                        x,
                        y,
                        bounded((pixel >> 16 & 0xFF) + noise) << 16
                                | bounded((pixel >> 8 & 0xFF) + noise) << 8
                                | bounded((pixel & 0xFF) + noise));
            }
        }
        return image;
    }

    private static int bounded(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
