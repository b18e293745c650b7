package org.anju.document;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.anju.api.document.CardPictures;
import org.anju.api.document.CardPictures.Card;
import org.anju.api.document.CardPictures.Drawn;
import org.anju.api.document.CardPictures.Employer;
import org.anju.api.document.CardPictures.Format;
import org.anju.api.document.CardPictures.Holder;
import org.anju.api.document.CardPictures.Image;
import org.anju.api.problem.Problem;
import org.junit.Test;

public class DrawnCardsTest {
    private static final Fonts FONTS = new Fonts(List.of());

    private final DrawnCards cards = new DrawnCards(FONTS);

    private byte[] bytes(Card card, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        cards.draw(card, format, out);
        return out.toByteArray();
    }

    private BufferedImage image(Card card, Format format) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes(card, format)));
    }

    private static Card withLink(String link) {
        Card card = Cards.plain();
        return new Card(card.employer(), card.holder(), card.number(), card.validity(), link, card.platform());
    }

    private static Card named(String name) {
        Card card = Cards.plain();
        Holder holder = card.holder();
        return new Card(
                card.employer(),
                new Holder(name, holder.photo(), holder.category(), holder.certificateNo()),
                card.number(),
                card.validity(),
                card.link(),
                card.platform());
    }

    @Test
    public void isAsLargeAsACardOf300DotsPerInch() throws IOException {
        assertEquals(1011, Math.round(85.6 / 25.4 * CardPictures.DPI));
        assertEquals(638, Math.round(54 / 25.4 * CardPictures.DPI));
        for (Format format : Format.values()) {
            BufferedImage image = image(Cards.plain(), format);
            assertEquals(1011, image.getWidth());
            assertEquals(638, image.getHeight());
        }
    }

    @Test
    public void notesItsResolution() {
        byte[] jpeg = bytes(Cards.plain(), Format.JPEG);
        assertEquals("JFIF", new String(jpeg, 6, 4, java.nio.charset.StandardCharsets.US_ASCII));
        assertEquals("dots per inch", 1, jpeg[13]);
        assertEquals(300, ByteBuffer.wrap(jpeg).getShort(14));
        assertEquals(300, ByteBuffer.wrap(jpeg).getShort(16));
        ByteBuffer png = ByteBuffer.wrap(bytes(Cards.plain(), Format.PNG));
        int chunk = 33;
        assertEquals("pHYs", 0x70485973, png.getInt(chunk + 4));
        assertEquals("dots per metre", 11811, png.getInt(chunk + 8));
        assertEquals(11811, png.getInt(chunk + 12));
        assertEquals("metres", 1, png.get(chunk + 16));
    }

    @Test
    public void carriesALinkThatCanBeReadFromBothFormats() throws Exception {
        for (String link : List.of(Cards.LINK, Cards.LINK + "?x=" + "A7k-".repeat(30), "https://a.cn/v/c/1")) {
            for (Format format : Format.values()) {
                assertEquals(link, read(image(withLink(link), format)));
            }
        }
    }

    private static String read(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    @Test
    public void refusesALinkThatNoPhoneCouldRead() {
        assertThrows(IllegalArgumentException.class, () -> bytes(withLink("x".repeat(900)), Format.PNG));
    }

    @Test
    public void theSameCardGivesTheSameBytes() {
        for (Format format : Format.values()) {
            assertArrayEquals(bytes(Cards.plain(), format), new DrawnCardsTest().bytes(Cards.plain(), format));
        }
    }

    /** Cards and documents share the parsed fonts. */
    @Test
    public void threadsDoNotDisturbEachOther() throws Exception {
        byte[] card = bytes(Cards.longest(), Format.PNG);
        byte[] document = document(FONTS);
        Fonts fresh = new Fonts(List.of());
        DrawnCards shared = new DrawnCards(fresh);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                boolean drawing = i % 3 > 0;
                running.add(threads.submit(() -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    if (drawing) {
                        shared.draw(Cards.longest(), Format.PNG, out);
                    }
                    return Arrays.equals(drawing ? card : document, drawing ? out.toByteArray() : document(fresh));
                }));
            }
            for (Future<Boolean> one : running) {
                assertTrue(one.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    private static byte[] document(Fonts fonts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String text =
                Cards.longest().employer().name() + Cards.longest().holder().name();
        new PdfDocuments(new QrImages(), fonts)
                .pdf("证明", "<html><body><p>{{text}}<b>{{text}}</b></p></body></html>", Map.of("text", text), out);
        return out.toByteArray();
    }

    @Test
    public void everyTextIsSeen() throws IOException {
        BufferedImage plain = image(Cards.plain(), Format.PNG);
        assertTrue("name", differs(plain, image(named("李明"), Format.PNG), 392, 126, 575, 72));
        BufferedImage without = image(Cards.withoutStore(), Format.PNG);
        assertTrue("short name", differs(plain, without, 132, 12, 540, 84));
        assertTrue("institution and store", differs(plain, without, 392, 214, 575, 154));
        assertTrue("number, certificate, dates", differs(plain, without, 392, 384, 360, 192));
        assertTrue("version", differs(plain, without, 750, 592, 220, 44));
        assertTrue(
                "photo is not the ground",
                differs(plain, CardBackground.draw(new Lettering(FONTS)), 44, 132, 315, 441));
    }

    private static boolean differs(BufferedImage one, BufferedImage other, int x, int y, int width, int height) {
        return !Arrays.equals(
                one.getRGB(x, y, width, height, null, 0, width), other.getRGB(x, y, width, height, null, 0, width));
    }

    /** 50 characters of name, 100 of institution, 68 of store, 19 of short name: nothing leaves its place. */
    @Test
    public void longTextsStayInTheirPlaces() throws IOException {
        Card longest = Cards.longest();
        assertEquals(50, longest.holder().name().length());
        assertEquals(100, longest.employer().name().length());
        BufferedImage image = image(longest, Format.PNG);
        BufferedImage ground = CardBackground.draw(new Lettering(FONTS));
        int[][] edges = {
            {120, 0, 11, 108},
            {673, 0, 26, 108},
            {361, 113, 30, 476},
            {393, 113, 570, 12},
            {393, 199, 570, 4},
            {969, 113, 42, 240},
            {392, 361, 575, 3},
            {392, 364, 360, 18}
        };
        for (int[] edge : edges) {
            assertTrue(Arrays.toString(edge), !differs(image, ground, edge[0], edge[1], edge[2], edge[3]));
        }
    }

    @Test
    public void longTextsAreCompleteAndWrapAtWords() {
        Lettering lettering = new Lettering(FONTS);
        String name = Cards.longest().employer().name();
        Lettering.Block block = lettering.fit(name, Lettering.Weight.REGULAR, 28, 13, 575, 52);
        assertEquals(name, String.join("", block.lines()));
        assertTrue("lines " + block.lines(), block.lines().size() > 1 && block.height() <= 52);
        for (String line : block.lines()) {
            assertTrue(line, "）)，。·".indexOf(line.charAt(0)) < 0);
            assertTrue(lettering.width(line, Lettering.Weight.REGULAR) * block.size() <= 575.01);
        }
        Lettering.Block words = lettering.fit("上海安居 Anjuproperty 有限公司", Lettering.Weight.REGULAR, 20, 20, 150, 100);
        assertTrue("" + words.lines(), words.lines().stream().anyMatch(line -> line.contains("Anjuproperty")));
        Lettering.Block cut = lettering.fit("安".repeat(300), Lettering.Weight.BOLD, 20, 13, 100, 40);
        assertTrue(cut.lines().get(cut.lines().size() - 1).endsWith("…"));
        assertTrue(cut.height() <= 40);
    }

    @Test
    public void saysWhichCharactersItLacks() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Drawn drawn = cards.draw(Cards.rare(), Format.PNG, out);
        assertEquals("𠮷", drawn.missing());
        assertEquals("以下字符无法显示在卡面：𠮷（以〓代替）", drawn.note());
        assertEquals(
                "",
                cards.draw(Cards.plain(), Format.PNG, new ByteArrayOutputStream())
                        .note());
        assertEquals(
                "stands as 〓",
                false,
                differs(image(named("𠮷明"), Format.PNG), image(named("〓明"), Format.PNG), 392, 126, 575, 72));
    }

    @Test
    public void aLogoIsReadOnceAndAPhotoEachTime() {
        AtomicInteger logos = new AtomicInteger();
        AtomicInteger photos = new AtomicInteger();
        Card card = Cards.plain();
        Card counted = new Card(
                new Employer(
                        card.employer().shortName(),
                        counting(card.employer().logo(), logos),
                        card.employer().name(),
                        null),
                new Holder("陈明", counting(card.holder().photo(), photos), "经纪人", null),
                card.number(),
                card.validity(),
                card.link(),
                null);
        bytes(counted, Format.JPEG);
        bytes(counted, Format.JPEG);
        assertEquals(1, logos.get());
        assertEquals(2, photos.get());
    }

    private static Image counting(Image image, AtomicInteger counter) {
        return new Image(image.key() + "counted", () -> {
            counter.incrementAndGet();
            return image.content().open();
        });
    }

    @Test
    public void refusesABrokenPhotoAndAMissingValue() {
        Card card = Cards.plain();
        Image broken = new Image("broken", () -> new ByteArrayInputStream(new byte[] {1, 2, 3}));
        Card wrong = new Card(
                card.employer(),
                new Holder("陈明", broken, "经纪人", null),
                card.number(),
                card.validity(),
                card.link(),
                null);
        assertEquals(
                415, assertThrows(Problem.class, () -> bytes(wrong, Format.PNG)).status());
        assertThrows(IllegalArgumentException.class, () -> bytes(named(" "), Format.PNG));
    }
}
