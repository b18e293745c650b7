package org.anju.document;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.anju.api.document.QrCodes;
import org.osgi.service.component.annotations.Component;

/** QR codes through zxing's encoder; the drawing is our own. */
@Component
public final class QrImages implements QrCodes {
    private static final int QUIET = 4;
    /** At 300 dpi a module of a quarter of a millimetre, which telephones read. */
    private static final int LEAST_SCALE = 3;

    private static final int MOST_SCALE = 6;

    @Override
    public byte[] png(String text, int side) {
        ByteMatrix modules = encode(text);
        int count = modules.getWidth() + 2 * QUIET;
        int scale = Math.max(1, (side + count - 1) / count);
        int size = count * scale;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(x, y, dark(modules, x / scale - QUIET, y / scale - QUIET) ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        return Images.write(image, "png");
    }

    /** As many whole pixels a module as fit into a square, at its right edge and in the middle of its height, on white. */
    static void draw(Graphics2D pen, String text, Rectangle square) {
        ByteMatrix modules = encode(text);
        int count = modules.getWidth();
        int scale = Math.min(MOST_SCALE, square.width / count);
        if (scale < LEAST_SCALE) {
            throw new IllegalArgumentException("a QR code of " + count + " modules is too fine to be printed here");
        }
        int x = square.x + square.width - count * scale;
        int y = square.y + (square.height - count * scale) / 2;
        int quiet = QUIET * scale;
        pen.setColor(Color.WHITE);
        int side = count * scale + 2 * quiet;
        pen.fillRoundRect(x - quiet, y - quiet, side, side, quiet, quiet);
        pen.setColor(Color.BLACK);
        for (int line = 0; line < count; line++) {
            for (int column = 0; column < count; column++) {
                if (modules.get(column, line) == 1) {
                    pen.fillRect(x + column * scale, y + line * scale, scale, scale);
                }
            }
        }
    }

    private static boolean dark(ByteMatrix modules, int x, int y) {
        int count = modules.getWidth();
        return x >= 0 && y >= 0 && x < count && y < count && modules.get(x, y) == 1;
    }

    @Override
    public String svg(String text) {
        ByteMatrix modules = encode(text);
        int count = modules.getWidth();
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < count; y++) {
            for (int x = 0; x < count; x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        int size = count + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size
                + "H0z\"/><path d=\"" + path + "\"/></svg>";
    }

    private static ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds this text", e);
        }
    }
}
