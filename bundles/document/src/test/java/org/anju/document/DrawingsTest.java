package org.anju.document;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.Test;

/** Pictures that are made here: captchas and QR codes. */
public class DrawingsTest {
    private static final CheckedPictures PICTURES = new CheckedPictures(new Fonts(List.of()));

    @Test
    public void drawsADifferentCaptchaEachTime() throws IOException {
        byte[] first = PICTURES.captcha("A7K9");
        assertFalse(Arrays.equals(first, PICTURES.captcha("A7K9")));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(first));
        assertEquals(120, image.getWidth());
        assertEquals(40, image.getHeight());
        long dark = Arrays.stream(image.getRGB(0, 0, 120, 40, null, 0, 120))
                .filter(pixel -> (pixel >> 16 & 0xFF) < 100)
                .count();
        assertTrue("dark pixels " + dark, dark > 300 && dark < 2400);
    }

    @Test
    public void aLetterOfACaptchaNeverTouchesTheEdge() {
        Rectangle2D room = new Rectangle2D.Double(1, 1, 118, 38);
        Captcha captcha = new Captcha(new Fonts(List.of()));
        for (int i = 0; i < 200; i++) {
            captcha.letters("WM8Q").forEach(letter -> assertTrue(room.contains(letter.getBounds2D())));
        }
    }

    @Test
    public void writesQrCodesWithWholeModulesAndAQuietZone() throws IOException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(new QrImages().png("https://example.org/v/1", 200)));
        assertTrue(image.getWidth() >= 200);
        assertEquals("quiet", 0xFFFFFFFF, image.getRGB(2, 2));
        String svg = new QrImages().svg("https://example.org/v/1");
        assertTrue(svg.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 33 33\""));
        assertArrayEquals(new QrImages().png("x", 100), new QrImages().png("x", 100));
    }
}
