package org.anju.document;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The EXIF orientation of a photograph: cameras and phones note how they were held instead of turning the picture. */
final class Orientation {
    static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;

    private Orientation() {}

    /** 1 to 8 as EXIF counts; 1 where nothing sensible is noted. */
    static int of(InputStream jpeg) throws IOException {
        return JpegSegments.find(jpeg, JpegSegments.APP1, "Exif")
                .filter(segment -> segment.length > 14)
                .map(segment ->
                        inTiff(ByteBuffer.wrap(segment, 6, segment.length - 6).slice()))
                .orElse(UPRIGHT);
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int count = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0, entry = directory + 2; i < count && entry + 12 <= tiff.limit(); i++, entry += 12) {
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    static boolean turned(int orientation) {
        return orientation >= 5;
    }

    /** The picture as it was seen. */
    static BufferedImage apply(BufferedImage image, int orientation) {
        if (orientation == UPRIGHT) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        WritableRaster from = image.getRaster();
        WritableRaster to = turned(orientation)
                ? from.createCompatibleWritableRaster(height, width)
                : from.createCompatibleWritableRaster(width, height);
        Object pixel = null;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixel = from.getDataElements(x, y, pixel);
                int mirroredX = width - 1 - x;
                int mirroredY = height - 1 - y;
                switch (orientation) {
                    case 2 -> to.setDataElements(mirroredX, y, pixel);
                    case 3 -> to.setDataElements(mirroredX, mirroredY, pixel);
                    case 4 -> to.setDataElements(x, mirroredY, pixel);
                    case 5 -> to.setDataElements(y, x, pixel);
                    case 6 -> to.setDataElements(mirroredY, x, pixel);
                    case 7 -> to.setDataElements(mirroredY, mirroredX, pixel);
                    default -> to.setDataElements(y, mirroredX, pixel);
                }
            }
        }
        return new BufferedImage(image.getColorModel(), to, image.isAlphaPremultiplied(), null);
    }
}
