package org.anju.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Checks a stranger's PDF: it opens without a password, has pages, and holds nothing that acts (scripts, programs to start, attached
 * files, forms that run scripts). Looks at every object of the file, wherever it hangs.
 */
final class PdfCheck {
    private static final int MAX_OBJECTS = 300_000;
    private static final int MAX_PAGES = 2000;
    private static final Set<String> ACTIVE_KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFile", "EmbeddedFiles", "XFA", "EF");
    private static final Set<String> ACTIVE_NAMES =
            Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "RichMedia", "EmbeddedFile", "FileAttachment");

    private PdfCheck() {}

    static int pages(Path file) {
        if (!MediaTypes.PDF.equals(MediaTypes.of(Source.of(file)))) {
            throw Refusal.notPdf();
        }
        PdfBombs.check(file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            int pages = pdf.getNumberOfPages();
            if (pdf.isEncrypted() || pages < 1 || pages > MAX_PAGES) {
                throw Refusal.damaged();
            }
            pdf.getPage(0);
            objects(pdf.getDocument());
            return pages;
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw Refusal.damaged();
        } catch (StackOverflowError e) {
            // brackets nested by the ten thousand
            throw Refusal.damaged();
        }
    }

    private static void objects(COSDocument document) throws IOException {
        Set<COSObjectKey> keys = document.getXrefTable().keySet();
        if (keys.size() > MAX_OBJECTS) {
            throw Refusal.damaged();
        }
        inspect(document.getTrailer());
        for (COSObjectKey key : keys) {
            COSObject object = document.getObjectFromPool(key);
            inspect(object.getObject());
        }
    }

    /** Looks into an object, not through its references: these are objects of their own. */
    private static void inspect(COSBase value) {
        if (value instanceof COSDictionary dictionary) {
            for (COSName key : dictionary.keySet()) {
                COSBase entry = dictionary.getItem(key);
                boolean actsByName = entry instanceof COSName name && ACTIVE_NAMES.contains(name.getName());
                if (ACTIVE_KEYS.contains(key.getName()) || actsByName && isKind(key)) {
                    throw Refusal.activePdf();
                }
                inspect(entry);
            }
        } else if (value instanceof COSArray array) {
            array.forEach(PdfCheck::inspect);
        }
    }

    private static boolean isKind(COSName key) {
        return key.equals(COSName.S) || key.equals(COSName.SUBTYPE) || key.equals(COSName.TYPE);
    }
}
