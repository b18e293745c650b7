package org.anju.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.anju.api.document.Documents;
import org.anju.api.document.QrCodes;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** PDF through openhtmltopdf and PDFBox. One document at a time: parsed fonts are shared. */
@Component
public final class PdfDocuments implements Documents {
    private static final String FAMILY = "anju";

    private final QrCodes qrCodes;
    private final Fonts fonts;
    private final String style;

    @Activate
    public PdfDocuments(@Reference QrCodes qrCodes, @Reference Fonts fonts) {
        this.qrCodes = qrCodes;
        this.fonts = fonts;
        this.style = style(fonts.additional());
        XRLog.setLoggingEnabled(false);
        // PDFBox would look through the machine's fonts; documents use their own only
        FontMappers.set(new OwnFontsOnly(fonts));
    }

    private static String style(int additional) {
        StringBuilder families = new StringBuilder(FAMILY);
        for (int i = 0; i < additional; i++) {
            families.append(", ").append(FAMILY).append(i);
        }
        return "@page { size: A4; margin: 22mm 20mm; @bottom-center { font-family: " + families
                + "; font-size: 9pt; content: '第 ' counter(page) ' 页，共 ' counter(pages) ' 页'; } }"
                + "html, body, table, input, textarea { font-family: " + families
                + "; font-size: 11pt; line-height: 1.6; }"
                + ".seal { display: inline-block; width: 42mm; height: 42mm; }";
    }

    @Override
    public synchronized void pdf(String title, String template, Map<String, ?> values, OutputStream out) {
        Document page = new PageTemplate(fonts::printable, this::image).fill(template, values);
        addStyle(page);
        try (PDDocument pdf = new PDDocument()) {
            render(page, pdf);
            describe(pdf, title);
            pdf.save(unclosed(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before the template's own styles, so that these win. */
    private void addStyle(Document page) {
        Element root = page.getDocumentElement();
        Element own = page.createElement("style");
        own.setTextContent(style);
        Element head = (Element) page.getElementsByTagName("head").item(0);
        if (head == null) {
            head = (Element) root.insertBefore(page.createElement("head"), root.getFirstChild());
        }
        head.insertBefore(own, head.getFirstChild());
    }

    /** Where the template asks for it, with smaller and smaller letters until all stands on one page. */
    private void render(Document page, PDDocument pdf) throws IOException {
        List<PDFontSupplier> faces = embedded(pdf);
        Fit fit = Fit.of(page);
        for (int nth = 0; nth < fit.tries(); nth++) {
            fit.take(nth);
            try (PdfBoxRenderer renderer = builder(page, pdf, faces).buildPdfRenderer()) {
                renderer.layout();
                if (nth == fit.tries() - 1
                        || renderer.getRootBox().getLayer().getPages().size() == 1) {
                    renderer.createPDFWithoutClosing();
                    return;
                }
            }
        }
    }

    private static PdfRendererBuilder builder(Document page, PDDocument pdf, List<PDFontSupplier> faces) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        builder.withW3cDocument(page, null);
        builder.useFastMode();
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri != null && uri.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useFont(faces.get(0), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(faces.get(1), FAMILY, 700, FontStyle.NORMAL, true);
        for (int i = 2; i < faces.size(); i++) {
            builder.useFont(faces.get(i), FAMILY + (i - 2), 400, FontStyle.NORMAL, true);
        }
        builder.toStream(OutputStream.nullOutputStream());
        return builder;
    }

    /** Regular, bold, then what the city adds. */
    private List<PDFontSupplier> embedded(PDDocument pdf) throws IOException {
        Fonts.Faces faces = fonts.faces();
        List<PDFontSupplier> suppliers = new ArrayList<>();
        suppliers.add(embedded(pdf, faces.regular()));
        suppliers.add(embedded(pdf, faces.bold()));
        for (TrueTypeFont other : faces.additional()) {
            suppliers.add(embedded(pdf, other));
        }
        return suppliers;
    }

    private static PDFontSupplier embedded(PDDocument pdf, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(pdf, font, true));
    }

    /** No creation time and a fixed id: the same values give the same file. */
    private static void describe(PDDocument pdf, String title) {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(title);
        about.setProducer("Anju");
        pdf.setDocumentInformation(about);
        pdf.setDocumentId((long) title.hashCode());
    }

    private String image(String source) {
        if (!source.startsWith("qr:")) {
            return source;
        }
        byte[] png = qrCodes.png(source.substring(3), 400);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    @Override
    public String missing(String text) {
        return fonts.missing(text);
    }

    @Override
    public int checkPdf(Path pdf) {
        return PdfCheck.pages(pdf);
    }
}
