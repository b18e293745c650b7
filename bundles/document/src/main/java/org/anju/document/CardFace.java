package org.anju.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.anju.api.document.CardPictures.Card;
import org.anju.document.Lettering.Block;
import org.anju.document.Lettering.Weight;

/** What is one card's own, drawn on the common background. */
final class CardFace {
    static final Rectangle LOGO = new Rectangle(40, 16, 76, 76);
    static final Rectangle PHOTO = new Rectangle(44, 132, 315, 441);
    private static final Rectangle HEADLINE = new Rectangle(132, 12, 540, 84);
    private static final Rectangle NAME = new Rectangle(392, 126, 575, 72);
    private static final Rectangle UPPER = new Rectangle(392, 212, 575, 148);
    private static final Rectangle LOWER = new Rectangle(392, 384, 360, 192);
    private static final Rectangle CODE = new Rectangle(777, 382, 190, 190);

    private static final Color TEXT = new Color(0x1F2329);
    private static final Color SECONDARY = new Color(0x5A6270);
    private static final double LABEL = 18;
    private static final double LABEL_LINE = 25;
    private static final double VALUE = 28;
    private static final double SMALLEST = 13;
    private static final double GAP = 4;
    /** Label and a line of value. */
    private static final double SINGLE = LABEL_LINE + VALUE * Lettering.LINE;
    /** So many characters stand in one line in nearly full size. */
    private static final int ONE_LINE = 24;

    private final Graphics2D pen;
    private final Lettering lettering;

    private CardFace(Graphics2D pen, Lettering lettering) {
        this.pen = pen;
        this.lettering = lettering;
    }

    /** @param logo to be centred in its place; @param photo in the size of its place */
    static void draw(BufferedImage onto, Card card, BufferedImage logo, BufferedImage photo, Lettering lettering) {
        Graphics2D pen = onto.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        CardFace face = new CardFace(pen, lettering);
        face.head(card, logo);
        face.photo(photo);
        face.name(card.holder().name(), card.holder().category());
        face.upper(card);
        face.lower(card);
        face.foot(card);
        QrImages.draw(pen, card.link(), CODE);
        pen.dispose();
    }

    private void head(Card card, BufferedImage logo) {
        pen.setColor(Color.WHITE);
        pen.fill(new RoundRectangle2D.Double(LOGO.x - 4, LOGO.y - 4, LOGO.width + 8, LOGO.height + 8, 16, 16));
        pen.drawImage(
                logo, LOGO.x + (LOGO.width - logo.getWidth()) / 2, LOGO.y + (LOGO.height - logo.getHeight()) / 2, null);
        middle(card.employer().shortName(), Weight.BOLD, 44, HEADLINE, Color.WHITE);
    }

    /** One block in the middle of the height of its box, at the left. */
    private Block middle(String text, Weight weight, double most, Rectangle box, Color color) {
        Block block = lettering.fit(text, weight, most, SMALLEST, box.width, box.height);
        pen.setColor(color);
        double space = box.height - block.height();
        lettering.draw(pen, block, box.x, box.y + space / 2 + 0.06 * block.size());
        return block;
    }

    private void photo(BufferedImage photo) {
        pen.drawImage(photo, PHOTO.x, PHOTO.y, null);
        pen.setColor(CardBackground.HAIRLINE);
        pen.setStroke(new BasicStroke(2f));
        pen.drawRect(PHOTO.x, PHOTO.y, PHOTO.width, PHOTO.height);
    }

    private void name(String name, String category) {
        Block word = lettering.fit(category, Weight.BOLD, 25, SMALLEST, 190, 34);
        double pill = lettering.width(word.lines().get(0), Weight.BOLD) * word.size() + 36;
        Rectangle box = new Rectangle(NAME.x, NAME.y, (int) (NAME.width - pill - 22), NAME.height);
        Block drawn = middle(name, Weight.BOLD, 60, box, TEXT);
        double widest = drawn.lines().stream()
                .mapToDouble(line -> lettering.width(line, Weight.BOLD) * drawn.size())
                .max()
                .orElse(0);
        double x = NAME.x + widest + 22;
        double y = NAME.y + NAME.height / 2.0 - 21;
        pen.setColor(CardBackground.GROUND);
        pen.fill(new RoundRectangle2D.Double(x, y, pill, 44, 44, 44));
        pen.setColor(CardBackground.DARK);
        lettering.draw(pen, word, x + 18, y + (44 - word.height()) / 2 + 0.06 * word.size());
        pen.setColor(CardBackground.HAIRLINE);
        pen.setStroke(new BasicStroke(1.5f));
        pen.draw(new Line2D.Double(NAME.x, NAME.getMaxY() + 6, NAME.getMaxX(), NAME.getMaxY() + 6));
    }

    /** Institution and store have half of the place each, or, where one of them is long, as much as their lengths say. */
    private void upper(Card card) {
        String institution = card.employer().name();
        String store = card.employer().store();
        if (store == null || store.isBlank()) {
            double above = institution.length() <= ONE_LINE ? 26 : 0;
            fact("企业名称", institution, UPPER.x, UPPER.y + above, UPPER.width, UPPER.height - above);
            return;
        }
        double place = UPPER.height - GAP;
        double first = place / 2;
        if (Math.max(institution.length(), store.length()) > ONE_LINE) {
            double share = place * institution.length() / (institution.length() + store.length());
            first = Math.max(SINGLE, Math.min(place - SINGLE, share));
        }
        fact("企业名称", institution, UPPER.x, UPPER.y, UPPER.width, first);
        fact("门店", store, UPPER.x, UPPER.y + first + GAP, UPPER.width, place - first);
    }

    private Block block(String text, double width, double height) {
        return lettering.fit(text, Weight.REGULAR, VALUE, SMALLEST, width, height);
    }

    private void lower(Card card) {
        String certificate = card.holder().certificateNo();
        boolean certified = certificate != null && !certificate.isBlank();
        double row = LOWER.height / (certified ? 3.0 : 2.0);
        fact("信息卡编号", card.number(), LOWER.x, LOWER.y, LOWER.width, row);
        if (certified) {
            fact("资格证书编号", certificate, LOWER.x, LOWER.y + row, LOWER.width, row);
        }
        double last = LOWER.y + LOWER.height - row;
        double half = LOWER.width / 2.0;
        fact("生效日期", card.validity().from().toString(), LOWER.x, last, half - 10, row);
        String until =
                card.validity().until() == null ? "长期" : card.validity().until().toString();
        fact("有效期至", until, LOWER.x + half, last, half - 10, row);
    }

    private void fact(String label, String value, double x, double y, double width, double height) {
        pen.setColor(SECONDARY);
        lettering.draw(pen, label, Weight.REGULAR, LABEL, x, y + LABEL);
        pen.setColor(TEXT);
        lettering.draw(pen, block(value, width, height - LABEL_LINE), x, y + LABEL_LINE);
    }

    private void foot(Card card) {
        double y = CardBackground.FOOT + 31.0;
        String right = "第" + card.validity().version() + "版 · 扫码核验";
        double width = lettering.width(right, Weight.REGULAR) * 20;
        pen.setColor(SECONDARY);
        lettering.draw(pen, right, Weight.REGULAR, 20, CODE.getMaxX() - width, y);
        if (card.platform() != null) {
            double left = CODE.getMaxX() - width - 40 - PHOTO.x;
            Rectangle box = new Rectangle(PHOTO.x, CardBackground.FOOT, (int) left, 44);
            middle(card.platform(), Weight.REGULAR, 20, box, SECONDARY);
        }
    }
}
