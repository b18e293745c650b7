package org.anju.itests.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.anju.document.Fonts;

/** JPEGs that have as much detail as photographs, each another, the fonts of documents, and the processor time of the thread that works on them. */
final class Photographs {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Photographs() {}

    /** Soft shapes and the noise of a sensor. */
    static byte[] jpeg(int seed, int width, int height, float quality) {
        Random random = new Random(seed);
        double phase = random.nextDouble() * 6;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double light = 128 + 60 * Math.sin(x / 70.0 + phase) + 50 * Math.cos(y / 90.0 - phase);
                int grey = (int) light + random.nextInt(13) - 6;
                image.setRGB(x, y, bounded(grey + 20) << 16 | bounded(grey) << 8 | bounded(grey - 15));
            }
        }
        return encode(image, quality);
    }

    private static int bounded(int value) {
        return Math.max(0, Math.min(255, value));
    }

    static byte[] encode(BufferedImage image, float quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Some work. */
    interface Work {
        void run() throws Exception;
    }

    /** Processor time of this thread for some work, in milliseconds. */
    static double cpuMillis(Work work) throws Exception {
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    }

    /** The bundle's own fonts and no others. */
    static Fonts fonts() {
        return new Fonts(new Fonts.Config() {
            @Override
            public String[] fonts() {
                return new String[0];
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return Fonts.Config.class;
            }
        });
    }
}
