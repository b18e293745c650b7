package org.anju.document;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.api.document.CardPictures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cards drawn on one background, with the logos of the latest institutions at hand. */
@Component
public final class DrawnCards implements CardPictures {
    private static final int KEPT_LOGOS = 200;
    private static final int MOST_BYTES = 64 << 20;
    private static final float QUALITY = 0.92f;

    private final Fonts fonts;
    private final Lettering lettering;
    private final Map<String, BufferedImage> logos = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BufferedImage> eldest) {
            return size() > KEPT_LOGOS;
        }
    };
    private SoftReference<BufferedImage> background = new SoftReference<>(null);

    @Activate
    public DrawnCards(@Reference Fonts fonts) {
        this.fonts = fonts;
        this.lettering = new Lettering(fonts);
    }

    @Override
    public Drawn draw(Card card, Format format, OutputStream out) {
        check(card);
        BufferedImage image = ground();
        CardFace.draw(
                image, card, logo(card.employer().logo()), photo(card.holder().photo()), lettering);
        try {
            if (format == Format.PNG) {
                PrintPng.write(image, DPI, out);
            } else {
                PrintJpeg.write(image, DPI, QUALITY, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Drawn(fonts.missing(texts(card)));
    }

    private static void check(Card card) {
        Stream.of(
                        card.employer().shortName(),
                        card.employer().logo(),
                        card.employer().name(),
                        card.holder().name(),
                        card.holder().photo(),
                        card.holder().category(),
                        card.number(),
                        card.validity().from(),
                        card.link())
                .forEach(value -> {
                    if (value == null || value instanceof String text && text.isBlank()) {
                        throw new IllegalArgumentException("a card needs logo, short name, institution, photo, name,"
                                + " category, number, first day and link");
                    }
                });
    }

    private static String texts(Card card) {
        return Stream.of(
                        card.employer().shortName(),
                        card.employer().name(),
                        card.employer().store(),
                        card.holder().name(),
                        card.holder().category(),
                        card.holder().certificateNo(),
                        card.number(),
                        card.platform())
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
    }

    /** A fresh copy. */
    private BufferedImage ground() {
        BufferedImage original = original();
        BufferedImage copy = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        System.arraycopy(pixels(original), 0, pixels(copy), 0, 3 * WIDTH * HEIGHT);
        return copy;
    }

    private synchronized BufferedImage original() {
        BufferedImage image = background.get();
        if (image == null) {
            image = CardBackground.draw(lettering);
            background = new SoftReference<>(image);
        }
        return image;
    }

    private static byte[] pixels(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private BufferedImage logo(Image logo) {
        synchronized (logos) {
            BufferedImage known = logos.get(logo.key());
            if (known != null) {
                return known;
            }
        }
        Rectangle box = CardFace.LOGO;
        BufferedImage image = decode(logo, Scaling.enough(box.width));
        double scale = Math.min((double) box.width / image.getWidth(), (double) box.height / image.getHeight());
        BufferedImage scaled =
                Scaling.to(image, Math.max(1, (int) Math.round(image.getWidth() * scale)), Math.max(1, (int)
                        Math.round(image.getHeight() * scale)));
        synchronized (logos) {
            logos.put(logo.key(), scaled);
        }
        return scaled;
    }

    /** Fills its place; what is too much goes at both sides, or for a quarter above and the rest below, where no face is. */
    private static BufferedImage photo(Image photo) {
        Rectangle box = CardFace.PHOTO;
        BufferedImage image = decode(photo, Scaling.enough(box.height));
        double scale = Math.max((double) box.width / image.getWidth(), (double) box.height / image.getHeight());
        int width = Math.min(image.getWidth(), (int) Math.round(box.width / scale));
        int height = Math.min(image.getHeight(), (int) Math.round(box.height / scale));
        Rectangle part = new Rectangle((image.getWidth() - width) / 2, (image.getHeight() - height) / 4, width, height);
        return Scaling.to(image, part, box.width, box.height);
    }

    private static BufferedImage decode(Image image, long mostPixels) {
        try (InputStream in = image.content().open()) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            return Decoder.open(Source.of(bytes)).decode(mostPixels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
