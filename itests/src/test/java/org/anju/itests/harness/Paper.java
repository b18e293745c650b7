package org.anju.itests.harness;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What stands on a paper that was asked for. */
public final class Paper {
    private Paper() {}

    /** The text of a PDF, without blanks and line ends. */
    public static String text(Client.Answer pdf) throws IOException {
        assertEquals(
                "application/pdf",
                pdf.expect(200).response().headers().firstValue("Content-Type").orElseThrow());
        try (PDDocument document = Loader.loadPDF(pdf.response().body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
