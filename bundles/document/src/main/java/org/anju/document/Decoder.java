package org.anju.document;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import org.anju.api.document.Pictures;

/** Reads a stranger's picture: bounds first, then pixels, never more than it promised, two pictures at a time. */
final class Decoder {
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    private final Source file;
    final String type;
    final int orientation;
    private final int width;
    private final int height;

    private Decoder(Source file, String type, int orientation, int width, int height) {
        this.file = file;
        this.type = type;
        this.orientation = orientation;
        this.width = width;
        this.height = height;
    }

    static Decoder open(Path file) {
        return open(Source.of(file));
    }

    static Decoder open(Source file) {
        String type = MediaTypes.of(file);
        if (!MediaTypes.JPEG.equals(type) && !MediaTypes.PNG.equals(type)) {
            throw Refusal.notPicture();
        }
        if (type.equals(MediaTypes.PNG) && MediaTypes.animated(file)) {
            throw Refusal.notPicture();
        }
        int orientation = type.equals(MediaTypes.JPEG) ? orientation(file) : Orientation.UPRIGHT;
        return reading(file, type, reader -> {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > Pictures.MAX_SIDE
                    || height > Pictures.MAX_SIDE
                    || (long) width * height > Pictures.MAX_PIXELS) {
                throw Refusal.tooManyPixels(Pictures.MAX_SIDE, Pictures.MAX_PIXELS / 1_000_000);
            }
            return new Decoder(file, type, orientation, width, height);
        });
    }

    private static int orientation(Source file) {
        try (InputStream in = file.stream()) {
            return Orientation.of(in);
        } catch (EOFException e) {
            throw Refusal.damaged();
        } catch (IOException | IndexOutOfBoundsException e) {
            return Orientation.UPRIGHT;
        }
    }

    int width() {
        return Orientation.turned(orientation) ? height : width;
    }

    int height() {
        return Orientation.turned(orientation) ? width : height;
    }

    /** The upright picture, every {@code n}th pixel of it so that it has at most {@code maxPixels}. */
    BufferedImage decode(long maxPixels) {
        int step = 1;
        while ((long) ((width + step - 1) / step) * ((height + step - 1) / step) > maxPixels) {
            step++;
        }
        int every = step;
        AT_ONCE.acquireUninterruptibly();
        try {
            return reading(file, type, reader -> {
                ImageReadParam settings = reader.getDefaultReadParam();
                settings.setSourceSubsampling(every, every, 0, 0);
                return Orientation.apply(Cmyk.rgb(reader.read(0, settings)), orientation);
            });
        } finally {
            AT_ONCE.release();
        }
    }

    private static <T> T reading(Source file, String type, Reading<T> work) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type);
        ImageReader reader = readers.next();
        Truncation truncation = new Truncation();
        try (ImageInputStream in = file.input()) {
            reader.addIIOReadWarningListener(truncation);
            // metadata ignored: its compressed parts could be bombs
            reader.setInput(in, true, true);
            T result = work.read(reader);
            if (truncation.seen) {
                throw Refusal.damaged();
            }
            return result;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw Refusal.damaged();
        } finally {
            reader.dispose();
        }
    }

    private interface Reading<T> {
        T read(ImageReader reader) throws IOException;
    }

    /** The JPEG reader fills what is missing with grey and only warns. */
    private static final class Truncation implements IIOReadWarningListener {
        private boolean seen;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            String text = warning.toLowerCase(Locale.ROOT);
            seen |= text.contains("premature") || text.contains("truncated") || text.contains("missing eoi");
        }
    }
}
