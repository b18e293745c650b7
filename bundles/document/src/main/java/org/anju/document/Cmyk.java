package org.anju.document;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * JPEGs in the colours of printers (CMYK, YCCK). The JDK decodes them to four inks a pixel, taking them for inverted in the file as Adobe's
 * programs write them; no format for screens takes that.
 */
final class Cmyk {
    private static final int BANDS = 4;

    private Cmyk() {}

    /** The picture in RGB, or itself where it is in colours of screens. */
    static BufferedImage rgb(BufferedImage image) {
        if (image.getColorModel().getColorSpace().getType() != ColorSpace.TYPE_CMYK) {
            return image;
        }
        Raster raster = image.getRaster();
        int width = raster.getWidth();
        BufferedImage result = new BufferedImage(width, raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] values = new int[BANDS * width];
        int[] row = new int[width];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, values);
            for (int x = 0; x < width; x++) {
                int at = BANDS * x;
                int light = 255 - values[at + 3];
                row[x] = shown(values[at], light) << 16
                        | shown(values[at + 1], light) << 8
                        | shown(values[at + 2], light);
            }
            result.setRGB(0, y, width, 1, row, 0, width);
        }
        return result;
    }

    private static int shown(int ink, int light) {
        return (255 - ink) * light / 255;
    }
}
