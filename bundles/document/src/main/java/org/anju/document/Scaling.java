package org.anju.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/** Makes pictures smaller: each pixel is the average of the area that it stands for, on white. */
final class Scaling {
    private final byte[] pixels;
    private final int stride;
    private final Rectangle part;
    private final int width;
    /** For each column of the result the weighted sums of one row: blue, green, red. */
    private final float[] row;

    private int rowAt = -1;

    private Scaling(BufferedImage flat, Rectangle part, int width) {
        this.pixels = ((DataBufferByte) flat.getRaster().getDataBuffer()).getData();
        this.stride = flat.getWidth();
        this.part = part;
        this.width = width;
        this.row = new float[3 * width];
    }

    /** So many pixels are to be decoded that a picture scaled to a side shows no trace of the decoder's leaving pixels out. */
    static long enough(int side) {
        return 16L * side * side;
    }

    /** The picture itself if no side is longer, else a smaller one. */
    static BufferedImage within(BufferedImage image, int side) {
        double scale = (double) side / Math.max(image.getWidth(), image.getHeight());
        if (scale >= 1) {
            return image;
        }
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        return to(image, width, height);
    }

    static BufferedImage to(BufferedImage image, int width, int height) {
        return to(image, new Rectangle(image.getWidth(), image.getHeight()), width, height);
    }

    /** A part of a picture in another size. */
    static BufferedImage to(BufferedImage image, Rectangle part, int width, int height) {
        if (part.width < width || part.height < height) {
            return larger(image, part, width, height);
        }
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] target = ((DataBufferByte) result.getRaster().getDataBuffer()).getData();
        new Scaling(flat(image), part, width).fill(target, height);
        return result;
    }

    private static BufferedImage larger(BufferedImage image, Rectangle part, int width, int height) {
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = result.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(
                flat(image), 0, 0, width, height, part.x, part.y, part.x + part.width, part.y + part.height, null);
        pen.dispose();
        return result;
    }

    private static BufferedImage flat(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return image;
        }
        BufferedImage flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = flat.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return flat;
    }

    private void fill(byte[] target, int height) {
        float[] sums = new float[3 * width];
        double step = (double) part.height / height;
        float area = (float) (step * part.width / width);
        for (int y = 0; y < height; y++) {
            double top = y * step;
            double bottom = Math.min(part.height, top + step);
            Arrays.fill(sums, 0);
            for (int from = (int) top; from < bottom; from++) {
                average(from);
                add(sums, (float) (Math.min(from + 1, bottom) - Math.max(from, top)));
            }
            for (int i = 0; i < sums.length; i++) {
                target[3 * y * width + i] = (byte) Math.min(255, (int) (sums[i] / area + 0.5f));
            }
        }
    }

    private void add(float[] sums, float weight) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * row[i];
        }
    }

    /** Two rows of the result share the row between them, so the last is kept. */
    private void average(int y) {
        if (y == rowAt) {
            return;
        }
        rowAt = y;
        int begin = 3 * ((part.y + y) * stride + part.x);
        float step = (float) part.width / width;
        for (int x = 0; x < width; x++) {
            float left = x * step;
            float right = Math.min(part.width, left + step);
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int from = (int) left; from < right; from++) {
                float weight = Math.min(from + 1, right) - Math.max(from, left);
                int at = begin + 3 * from;
                blue += weight * (pixels[at] & 0xFF);
                green += weight * (pixels[at + 1] & 0xFF);
                red += weight * (pixels[at + 2] & 0xFF);
            }
            row[3 * x] = blue;
            row[3 * x + 1] = green;
            row[3 * x + 2] = red;
        }
    }
}
