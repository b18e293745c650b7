package org.anju.document;

import java.awt.image.BufferedImage;

/** Makes pictures smaller: each pixel is the average of those that it stands for, on white. */
final class Thumbnail {
    private Thumbnail() {}

    static BufferedImage of(BufferedImage image, int side) {
        double scale = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            int top = y * image.getHeight() / height;
            int bottom = Math.max(top + 1, (y + 1) * image.getHeight() / height);
            for (int x = 0; x < width; x++) {
                int left = x * image.getWidth() / width;
                int right = Math.max(left + 1, (x + 1) * image.getWidth() / width);
                small.setRGB(x, y, average(image, left, top, right - left, bottom - top));
            }
        }
        return small;
    }

    private static int average(BufferedImage image, int left, int top, int width, int height) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                int pixel = image.getRGB(x, y);
                int alpha = pixel >>> 24;
                red += onWhite(pixel >> 16 & 0xFF, alpha);
                green += onWhite(pixel >> 8 & 0xFF, alpha);
                blue += onWhite(pixel & 0xFF, alpha);
            }
        }
        long count = (long) width * height;
        return (int) (red / count << 16 | green / count << 8 | blue / count);
    }

    private static int onWhite(int value, int alpha) {
        return (value * alpha + 255 * (255 - alpha)) / 255;
    }
}
