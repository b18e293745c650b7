package org.anju.document;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PdfDocumentsTest {
    private static final String TEXT =
            "房地产经纪机构备案证明：人民政府、长子、比门见车风食鱼马鸟黑龙龟齿面革首香高鬼麻黄鼎鼓鼻" + "，编号310101JG202600001，䶮㛃。Anju (2026)";

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final Fonts FONTS = new Fonts(List.of());
    private final PdfDocuments documents = new PdfDocuments(new QrImages(), FONTS);

    private byte[] render(String body, Map<String, ?> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.pdf("备案证明", "<html><head><title>x</title></head><body>" + body + "</body></html>", values, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static int pages(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @Test
    public void givesBackTheTextThatWasPutIn() throws Exception {
        byte[] pdf = render("<p>{{text}}</p><p><b>{{text}}</b></p>", Map.of("text", TEXT));
        String expected = TEXT.replaceAll("\\s", "");
        assertEquals("第1页，共1页" + expected + expected, text(pdf));
    }

    /** All 20,992 characters of the base block, so that no radical look-alike is left. */
    @Test
    public void givesBackEveryCharacterOfTheBaseBlock() throws Exception {
        StringBuilder all = new StringBuilder();
        for (int c = 0x4E00; c <= 0x9FA5; c++) {
            all.appendCodePoint(c);
        }
        assertEquals("", documents.missing(all.toString()));
        String found =
                text(render("<p>{{all}}</p>", Map.of("all", all.toString()))).replaceAll("第\\d+页，共\\d+页", "");
        assertEquals(all.toString(), found);
    }

    @Test
    public void embedsSubsetsOfItsOwnFontsOnly() throws Exception {
        byte[] pdf = render("<h1>备案证明</h1><p>{{text}}</p>", Map.of("text", TEXT));
        assertTrue("size " + pdf.length, pdf.length < 120_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertTrue(font.getName(), font.isEmbedded());
                assertTrue(font.getName(), font.getName().matches("[A-Z]{6}\\+NotoSerifSC.*"));
            }
        }
    }

    @Test
    public void countsPages() throws Exception {
        byte[] pdf = render("<p>一</p><p style='page-break-before: always'>二</p>", Map.of());
        assertEquals(2, pages(pdf));
        assertEquals("第1页，共2页一第2页，共2页二", text(pdf));
    }

    @Test
    public void writesSmallerUntilAllStandsOnOnePage() throws Exception {
        String fitted = "<h1>备案证明</h1><p data-fit='12 9 6'>{{text}}</p>";
        byte[] few = render(fitted, Map.of("text", "安".repeat(200)));
        byte[] many = render(fitted, Map.of("text", "安".repeat(2_000)));
        byte[] tooMany = render(fitted, Map.of("text", "安".repeat(12_000)));
        assertEquals(1, pages(few));
        assertEquals(1, pages(many));
        assertTrue("in the last size it is as long as it is", pages(tooMany) > 1);
        assertEquals(12, size(few), 0.01);
        assertEquals(9, size(many), 0.01);
        assertEquals(6, size(tooMany), 0.01);
        assertTrue(pages(render("<p style='font-size: 12pt'>{{text}}</p>", Map.of("text", "安".repeat(2_000)))) > 1);
    }

    /** The size, in points, in which 安 is written. */
    private static float size(byte[] pdf) throws Exception {
        float[] size = new float[1];
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    if (position.getUnicode().equals("安")) {
                        size[0] = position.getFontSizeInPt();
                    }
                }
            }.getText(document);
        }
        return size[0];
    }

    @Test
    public void neverTakesAValueForMarkup() throws Exception {
        byte[] pdf = render("<p>{{name}}</p>", Map.of("name", "<b>&amp;{{x}}</b>$1\u0000"));
        assertTrue(text(pdf).endsWith("<b>&amp;{{x}}</b>$1"));
    }

    @Test
    public void repeatsAndDropsElements() throws Exception {
        Map<String, Object> values = new HashMap<>();
        values.put("rows", List.of(Map.of("n", "甲"), Map.of("n", "乙")));
        values.put("none", List.of());
        values.put("note", null);
        byte[] pdf = render(
                "<ul><li data-each='rows'>{{n}}</li></ul><p data-if='note'>备注{{note}}</p><p data-if='!none'>无</p>",
                values);
        String text = text(pdf);
        assertTrue(text, text.contains("甲") && text.contains("乙") && text.contains("无"));
        assertFalse(text, text.contains("备注"));
    }

    @Test
    public void refusesAnUnknownPlaceholder() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> render("<p>{{who}}</p>", Map.of()));
        assertEquals("unknown placeholder: who", e.getMessage());
    }

    @Test
    public void refusesADoctype() {
        assertThrows(
                IllegalArgumentException.class,
                () -> documents.pdf("x", "<!DOCTYPE html><html/>", Map.of(), new ByteArrayOutputStream()));
    }

    @Test
    public void drawsAQrCodeThatCanBeRead() throws Exception {
        String url = "https://example.org/v/ins/aB3-_x?y=1&z=2";
        byte[] pdf = render("<img src='qr:{{url}}' style='width:30mm'/>", Map.of("url", url));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(0).getResources();
            COSName name = resources.getXObjectNames().iterator().next();
            BufferedImage image = ((PDImageXObject) resources.getXObject(name)).getImage();
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
            assertEquals(url, new QRCodeReader().decode(bitmap).getText());
        }
    }

    @Test
    public void fetchesNothing() throws Exception {
        Path secret = FOLDER.newFile("secret.png").toPath();
        java.nio.file.Files.write(secret, new QrImages().png("x", 50));
        byte[] pdf = render(
                "<img src='" + secret.toUri() + "'/><img src='{{from}}'/><p>完</p>",
                Map.of("from", secret.toUri().toString()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            assertFalse(page.getResources().getXObjectNames().iterator().hasNext());
        }
    }

    @Test
    public void saysWhichCharactersNoFontHas() throws Exception {
        assertEquals("𠮷", documents.missing("𠮷野家𠮷"));
        assertEquals("", documents.missing("䶮㛃⼈\n\t"));
        assertTrue(text(render("<p>{{name}}</p>", Map.of("name", "𠮷野"))).endsWith("〓野"));
    }

    @Test
    public void makesTheSameFileOfTheSameValues() {
        assertArrayEquals(
                render("<p>{{text}}</p>", Map.of("text", TEXT)), render("<p>{{text}}</p>", Map.of("text", TEXT)));
    }

    @Test
    public void carriesTitleAndNoTime() throws Exception {
        try (PDDocument document = Loader.loadPDF(render("<p>x</p>", Map.of()))) {
            assertEquals("备案证明", document.getDocumentInformation().getTitle());
            assertEquals(null, document.getDocumentInformation().getCreationDate());
        }
        assertFalse(new String(render("<p>x</p>", Map.of()), StandardCharsets.ISO_8859_1).contains("/JavaScript"));
    }
}
