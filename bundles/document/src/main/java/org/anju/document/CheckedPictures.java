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

/** Pictures through the JDK's decoders, behind the checks of {@link Decoder}. */
@Component
public final class CheckedPictures implements Pictures {
    /** More detail than that no paper needs; the decoded picture takes three bytes a pixel. */
    private static final long KEPT_PIXELS = 16_000_000;

    private final Captcha captcha;

    @Activate
    public CheckedPictures() {
        this(new Captcha(new Fonts(java.util.List.of())));
    }

    CheckedPictures(Captcha captcha) {
        this.captcha = captcha;
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
        BufferedImage image = decoder.decode(KEPT_PIXELS);
        try {
            Images.write(image, decoder.type.equals(MediaTypes.PNG) ? "png" : "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Picture(decoder.type, image.getWidth(), image.getHeight());
    }

    @Override
    public byte[] thumbnail(Path picture, int side) {
        Decoder decoder = Decoder.open(picture);
        long enough = 16L * side * side;
        return Images.write(Thumbnail.of(decoder.decode(Math.min(enough, KEPT_PIXELS)), side), "jpeg");
    }

    @Override
    public byte[] captcha(String text) {
        return captcha.draw(text);
    }
}
