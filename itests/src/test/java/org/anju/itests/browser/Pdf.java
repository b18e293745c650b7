package org.anju.itests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A document as it was downloaded, or as the browser would print it. */
record Pdf(String text, int pages) {
    static Pdf of(Path file) {
        try {
            return read(Loader.loadPDF(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Pdf of(byte[] bytes) {
        try {
            return read(Loader.loadPDF(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pdf read(PDDocument opened) throws IOException {
        try (PDDocument document = opened) {
            return new Pdf(new PDFTextStripper().getText(document), document.getNumberOfPages());
        }
    }
}
