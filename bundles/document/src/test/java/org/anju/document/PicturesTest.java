package org.anju.document;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.anju.api.document.Pictures.Picture;
import org.anju.api.problem.Problem;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PicturesTest {
    private static final String DAMAGED = "文件已损坏或无法读取";

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private final CheckedPictures pictures = new CheckedPictures(new Fonts(List.of()));

    /** Left half red, right half blue. */
    private static BufferedImage twoHalves(int width, int height, int kind) {
        BufferedImage image = new BufferedImage(width, height, kind);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x < width / 2 ? 0xFFFF0000 : 0xFF0000FF);
            }
        }
        return image;
    }

    private static byte[] jpeg(int width, int height) {
        return Images.write(twoHalves(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    /** The same with an EXIF block that notes an orientation and the place where it was taken. */
    private static byte[] exif(byte[] jpeg, int orientation) throws IOException {
        byte[] tiff = {
            'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0, 0, 0, 0, 0
        };
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        byte[] place = "GPS 31.2304N".getBytes(StandardCharsets.US_ASCII);
        out.writeShort(0xFFD8);
        out.writeShort(0xFFE1);
        out.writeShort(2 + 6 + tiff.length + place.length);
        out.writeBytes("Exif\0\0");
        out.write(tiff);
        out.write(place);
        out.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.newFile().toPath(), content);
    }

    private BufferedImage cleaned(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(clean(content)));
    }

    private byte[] clean(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pictures.clean(file(content), out);
        return out.toByteArray();
    }

    private void refused(int status, String message, byte[] content) throws IOException {
        Path file = file(content);
        Problem problem = assertThrows(Problem.class, () -> pictures.clean(file, new ByteArrayOutputStream()));
        assertTrue(problem.getMessage(), problem.getMessage().startsWith(message));
        assertEquals(status, problem.status());
    }

    @Test
    public void knowsTypesByContent() {
        assertEquals(Optional.of("image/jpeg"), pictures.type(jpeg(9, 9)));
        assertEquals(Optional.of("image/png"), pictures.type(new QrImages().png("x", 10)));
        assertEquals(Optional.of("application/pdf"), pictures.type("%PDF-1.4".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Optional.empty(), pictures.type("GIF89a<svg>".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Optional.empty(), pictures.type(new byte[0]));
    }

    @Test
    public void turnsPhotographsUpright() throws IOException {
        byte[] photo = exif(jpeg(80, 40), 6);
        assertEquals(new Picture("image/jpeg", 40, 80), pictures.measure(file(photo)));
        BufferedImage upright = cleaned(photo);
        assertEquals(40, upright.getWidth());
        assertTrue("red on top", (upright.getRGB(20, 10) >> 16 & 0xFF) > 200);
        assertTrue("blue below", (upright.getRGB(20, 70) & 0xFF) > 200);
        BufferedImage mirrored = cleaned(exif(jpeg(80, 40), 2));
        assertTrue("blue left", (mirrored.getRGB(10, 20) & 0xFF) > 200);
        BufferedImage headDown = cleaned(exif(jpeg(80, 40), 8));
        assertTrue("blue on top", (headDown.getRGB(20, 10) & 0xFF) > 200);
    }

    @Test
    public void dropsMetadata() throws IOException {
        byte[] photo = exif(jpeg(80, 40), 1);
        assertTrue(new String(photo, StandardCharsets.ISO_8859_1).contains("GPS"));
        assertFalse(new String(clean(photo), StandardCharsets.ISO_8859_1).contains("GPS"));
    }

    @Test
    public void keepsTransparencyOfPng() throws IOException {
        BufferedImage image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(3, 3, 0x80FF0000);
        assertEquals(0x80FF0000, cleaned(Images.write(image, "png")).getRGB(3, 3));
    }

    @Test
    public void refusesTruncatedPicturesWhereverTheyEnd() throws IOException {
        BufferedImage noise = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 40_000; i++) {
            noise.setRGB(i % 200, i / 200, random.nextInt(0xFFFFFF));
        }
        for (String format : List.of("jpeg", "png")) {
            byte[] whole = Images.write(noise, format);
            for (int length = 24; length < whole.length - 16; length += whole.length / 11) {
                refused(400, DAMAGED, Arrays.copyOf(whole, length));
            }
        }
    }

    @Test
    public void refusesEmptyAndOtherFiles() throws IOException {
        refused(400, "文件不能为空", new byte[0]);
        refused(415, "文件格式不正确，仅支持JPG、PNG", "GIF89a".getBytes(StandardCharsets.US_ASCII));
    }

    /** A PNG of 30,000 × 30,000 pixels of one colour is 110 KB in the mail and 3.6 GB in memory. */
    @Test(timeout = 20_000)
    public void refusesPixelBombs() throws IOException {
        refused(400, "图片尺寸过大", png(30_000, 30_000));
        refused(400, "图片尺寸过大", png(30_000, 10));
        refused(400, "图片尺寸过大", png(9_000, 9_000));
    }

    @Test
    public void makesHugePicturesSmallerByAWholeFactor() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(new Picture("image/png", 3500, 2500), pictures.clean(file(png(7000, 5000)), out));
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(pixels, new Deflater(9))) {
            byte[] line = new byte[1 + (width + 7) / 8];
            for (int y = 0; y < height; y++) {
                packed.write(line);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(head);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {1, 0, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "IDAT", pixels.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(content);
        out.writeInt(content.length);
        out.writeBytes(type);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }

    @Test
    public void boundsTheLongSideOfPortraits() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] photo = exif(jpeg(2000, 1000), 6);
        assertEquals(new Picture("image/jpeg", 600, 1200), pictures.clean(file(photo), 1200, out));
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertEquals(1200, kept.getHeight());
        assertTrue("red on top", (kept.getRGB(300, 100) >> 16 & 0xFF) > 200);
        assertEquals(
                "never enlarged",
                new Picture("image/jpeg", 80, 40),
                pictures.clean(file(jpeg(80, 40)), 1200, new ByteArrayOutputStream()));
    }

    /** Black and white lines of one pixel are grey from afar, whatever the factor. */
    @Test
    public void averagesWhenItMakesSmaller() {
        BufferedImage lines = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 160_000; i++) {
            lines.setRGB(i % 400, i / 400, i % 2 == 0 ? 0xFFFFFF : 0);
        }
        BufferedImage small = Scaling.to(lines, 100, 80);
        for (int i = 0; i < 8000; i++) {
            int blue = small.getRGB(i % 100, i / 100) & 0xFF;
            assertTrue("" + blue, blue >= 127 && blue <= 128);
        }
    }

    @Test
    public void turnsPrintersColoursIntoRed() throws IOException {
        // Adobe writes the colours inverted, and YCCK from what is then inverted once more.
        for (byte[] photo :
                List.of(fourColours(new int[] {255, 0, 0, 255}, 0), fourColours(new int[] {179, 171, 0, 255}, 2))) {
            int pixel = cleaned(photo).getRGB(20, 20);
            assertTrue(Integer.toHexString(pixel), (pixel >> 16 & 0xFF) > 240);
            assertTrue(Integer.toHexString(pixel), (pixel >> 8 & 0xFF) < 16 && (pixel & 0xFF) < 16);
        }
    }

    /** @param transform as Adobe counts: 0 for CMYK, 2 for YCCK */
    private static byte[] fourColours(int[] colour, int transform) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 40, 40, 4, null);
        for (int i = 0; i < 1600; i++) {
            raster.setPixel(i % 40, i / 40, colour);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(target);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        byte[] jpeg = bytes.toByteArray();
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.write(jpeg, 0, 2);
        signed.write(new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14});
        signed.write("Adobe".getBytes(StandardCharsets.US_ASCII));
        signed.write(new byte[] {0, 100, 0, 0, 0, 0, (byte) transform});
        signed.write(jpeg, 2, jpeg.length - 2);
        return signed.toByteArray();
    }

    @Test
    public void readsPalettesGreyAndSixteenBits() throws IOException {
        for (int kind :
                new int[] {BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY
                }) {
            BufferedImage image = new BufferedImage(500, 700, kind);
            for (int i = 0; i < 350_000; i++) {
                image.setRGB(i % 500, i / 500, 0xFFFFFFFF);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertEquals(
                    new Picture("image/png", 250, 350), pictures.clean(file(Images.write(image, "png")), 350, out));
            assertEquals(
                    0xFFFFFFFF,
                    ImageIO.read(new ByteArrayInputStream(out.toByteArray())).getRGB(100, 100));
        }
    }

    @Test
    public void refusesAnimatedPngs() throws IOException {
        byte[] still = png(40, 40);
        ByteArrayOutputStream moving = new ByteArrayOutputStream();
        moving.write(still, 0, 33);
        chunk(new DataOutputStream(moving), "acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0});
        moving.write(still, 33, still.length - 33);
        refused(415, "文件格式不正确，仅支持JPG、PNG", moving.toByteArray());
    }

    @Test
    public void makesThumbnails() throws IOException {
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(pictures.thumbnail(file(jpeg(800, 400)), 100)));
        assertEquals(100, small.getWidth());
        assertEquals(50, small.getHeight());
        assertTrue((small.getRGB(10, 10) >> 16 & 0xFF) > 200);
        BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        byte[] onWhite = pictures.thumbnail(file(Images.write(clear, "png")), 100);
        assertEquals(0xFFFFFFFF, ImageIO.read(new ByteArrayInputStream(onWhite)).getRGB(10, 10));
    }
}
