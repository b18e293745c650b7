package org.anju.document;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import org.anju.api.problem.Problem;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PdfCheckTest {
    private static final String DAMAGED = "文件已损坏或无法读取";
    private static final String ACTIVE = "PDF文件含有脚本、附件或可执行内容，请另存为普通PDF后上传";

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private Path pdf(Consumer<PDDocument> change) throws IOException {
        Path file = folder.newFile().toPath();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            change.accept(document);
            document.save(file.toFile());
        }
        return file;
    }

    private void refused(int status, String message, Path file) {
        Problem problem = assertThrows(Problem.class, () -> PdfCheck.pages(file));
        assertEquals(message, problem.getMessage());
        assertEquals(status, problem.status());
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.newFile().toPath(), content, StandardCharsets.ISO_8859_1);
    }

    @Test
    public void countsPages() throws IOException {
        assertEquals(2, PdfCheck.pages(pdf(document -> {})));
    }

    @Test
    public void refusesEmptyAndOtherFiles() throws IOException {
        refused(400, "文件不能为空", folder.newFile().toPath());
        refused(415, "文件格式不正确，仅支持PDF", file("PK\3\4"));
    }

    @Test
    public void refusesWhatCannotBeRead() throws IOException {
        refused(400, DAMAGED, file("%PDF-1.7\nnothing"));
        refused(400, DAMAGED, pdf(document -> {
            document.removePage(0);
            document.removePage(0);
        }));
        refused(400, DAMAGED, file("%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000)));
    }

    @Test
    public void refusesPasswords() throws IOException {
        for (String user : new String[] {"", "secret"}) {
            refused(400, DAMAGED, pdf(document -> {
                try {
                    document.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }));
        }
    }

    @Test
    public void refusesScriptsAndProgramsWhereverTheyHang() throws IOException {
        refused(400, ACTIVE, pdf(document -> document.getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("app.alert(1)"))));
        refused(400, ACTIVE, pdf(document -> {
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(new PDActionLaunch());
            try {
                document.getPage(1).getAnnotations().add(link);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }));
    }

    @Test
    public void refusesAttachments() throws IOException {
        refused(400, ACTIVE, pdf(document -> {
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("a.exe", new PDComplexFileSpecification()));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        }));
    }

    @Test(timeout = 60_000)
    public void refusesAnObjectStreamThatUnpacksToMuch() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        }
        assertTrue(packed.size() < 1 << 20);
        String stream = packed.toString(StandardCharsets.ISO_8859_1);
        refused(
                400,
                DAMAGED,
                file("%PDF-1.7\n1 0 obj\n<</Type/Obj#53tm/N 1/First 4/Filter/FlateDecode/Length " + packed.size()
                        + ">>%x\nstream\n" + stream + "\nendstream\nendobj\n"));
    }

    @Test
    public void acceptsOurOwnDocumentsAndNotTheirHalves() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfDocuments(new QrImages(), new Fonts(java.util.List.of()))
                .pdf("证明", "<html><body><p>备案证明</p></body></html>", Map.of(), out);
        byte[] whole = out.toByteArray();
        assertEquals(1, PdfCheck.pages(Files.write(folder.newFile().toPath(), whole)));
        refused(400, DAMAGED, Files.write(folder.newFile().toPath(), Arrays.copyOf(whole, 600)));
    }
}
