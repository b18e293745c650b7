package org.anju.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.anju.api.document.Pictures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Pictures through the JDK's decoders, behind the checks of {@link Decoder}. */
@Component
public final class CheckedPictures implements Pictures {
    /** More detail than that no paper needs; the decoded picture takes three bytes a pixel. */
    private static final long KEPT_PIXELS = 16_000_000;

    private final Captcha captcha;

    @Activate
    public CheckedPictures(@Reference Fonts fonts) {
        this.captcha = new Captcha(fonts);
    }

    @Override
    public Optional<String> type(byte[] head) {
        return Optional.ofNullable(MediaTypes.of(head));
    }

    @Override
    public Picture measure(Path picture) {
        Decoder decoder = Decoder.open(picture);
        return new Picture(decoder.type, decoder.width(), decoder.height());
    }

    @Override
    public Picture clean(Path picture, OutputStream out) {
        Decoder decoder = Decoder.open(picture);
        return write(decoder.type, decoder.decode(KEPT_PIXELS), out);
    }

    @Override
    public Picture clean(Path picture, int longSide, OutputStream out) {
        Decoder decoder = Decoder.open(picture);
        BufferedImage image = Scaling.within(decoder.decode(Scaling.enough(longSide)), longSide);
        return write(decoder.type, image, out);
    }

    private static Picture write(String type, BufferedImage image, OutputStream out) {
        try {
            Images.write(image, type.equals(MediaTypes.PNG) ? "png" : "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Picture(type, image.getWidth(), image.getHeight());
    }

    @Override
    public byte[] thumbnail(Path picture, int side) {
        Decoder decoder = Decoder.open(picture);
        BufferedImage image = decoder.decode(Math.min(Scaling.enough(side), KEPT_PIXELS));
        double scale = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        return Images.write(Scaling.to(image, width, height), "jpeg");
    }

    @Override
    public byte[] captcha(String text) {
        return captcha.draw(text);
    }
}
