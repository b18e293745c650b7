package org.anju.document;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes PNGs that note how large they are on paper, for speed: the JDK's writer tries five filters on every line, which takes twice the
 * time. Each line is written as its difference to the one above, which suits flat grounds.
 */
final class PrintPng {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int UP = 2;
    private static final int RGB = 2;
    private static final double INCHES_PER_METRE = 1 / 0.0254;
    private static final int BUFFER = 32_768;

    private PrintPng() {}

    /** @param image of the type 3BYTE_BGR */
    static void write(BufferedImage image, int dpi, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeLong(SIGNATURE);
        chunk(data, "IHDR", fields -> {
            fields.writeInt(image.getWidth());
            fields.writeInt(image.getHeight());
            fields.write(new byte[] {8, RGB, 0, 0, 0});
        });
        int perMetre = (int) Math.round(dpi * INCHES_PER_METRE);
        chunk(data, "pHYs", fields -> {
            fields.writeInt(perMetre);
            fields.writeInt(perMetre);
            fields.write(1);
        });
        chunk(data, "IDAT", fields -> pixels(image, fields));
        chunk(data, "IEND", fields -> {});
        data.flush();
    }

    private static void pixels(BufferedImage image, OutputStream out) throws IOException {
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int length = 3 * image.getWidth();
        byte[] line = new byte[1 + length];
        line[0] = UP;
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater, BUFFER)) {
            for (int y = 0; y < image.getHeight(); y++) {
                filter(pixels, y * length, y == 0 ? -1 : (y - 1) * length, line);
                packed.write(line);
            }
        } finally {
            deflater.end();
        }
    }

    /** @param above where the line above begins, or -1 */
    private static void filter(byte[] pixels, int from, int above, byte[] line) {
        for (int i = 0; i < line.length - 1; i += 3) {
            for (int colour = 0; colour < 3; colour++) {
                int upper = above < 0 ? 0 : pixels[above + i + colour];
                line[1 + i + 2 - colour] = (byte) (pixels[from + i + colour] - upper);
            }
        }
    }

    private interface Content {
        void write(DataOutputStream fields) throws IOException;
    }

    private static void chunk(DataOutputStream out, String type, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(type.getBytes(StandardCharsets.US_ASCII));
        content.write(new DataOutputStream(bytes));
        byte[] chunk = bytes.toByteArray();
        CRC32 crc = new CRC32();
        crc.update(chunk);
        out.writeInt(chunk.length - type.length());
        out.write(chunk);
        out.writeInt((int) crc.getValue());
    }
}
