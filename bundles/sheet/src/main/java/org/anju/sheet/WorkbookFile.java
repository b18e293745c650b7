package org.anju.sheet;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/** An XLSX file that was found to be one, open for reading its parts. Memory does not grow with the file. */
final class WorkbookFile implements AutoCloseable {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final OPCPackage container;
    private final XSSFReader parts;

    private WorkbookFile(OPCPackage container) throws IOException, OpenXML4JException {
        this.container = container;
        this.parts = new XSSFReader(container);
    }

    /** Opens the file or refuses it with the problems of {@link org.anju.api.sheet.Sheets}. */
    static WorkbookFile open(Path file) {
        checkStart(file);
        ZipGuard.check(file);
        return OwnLoader.call(() -> {
            OPCPackage container = OPCPackage.open(file.toFile(), PackageAccess.READ);
            try {
                if (container
                        .getPartsByContentType(XSSFRelation.WORKBOOK.getContentType())
                        .isEmpty()) {
                    throw Refusal.notXlsx();
                }
                return new WorkbookFile(container);
            } catch (IOException | OpenXML4JException | RuntimeException e) {
                container.revert();
                throw e;
            }
        });
    }

    private static void checkStart(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            if (start.length == 0) {
                throw Refusal.empty();
            }
            if (Arrays.equals(start, OLE2)) {
                throw encrypted(file.toFile()) ? Refusal.damaged() : Refusal.notXlsx();
            }
            if (!Arrays.equals(start, ZIP)) {
                throw Refusal.notXlsx();
            }
        } catch (IOException e) {
            throw Refusal.damaged();
        }
    }

    /** An XLSX with a password is an old-style container around the encrypted package. */
    private static boolean encrypted(File file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file, true)) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    InputStream firstSheet() throws IOException, OpenXML4JException {
        Iterator<InputStream> sheets = parts.getSheetsData();
        if (!sheets.hasNext()) {
            throw Refusal.damaged();
        }
        return sheets.next();
    }

    /** The table of texts, or null when the workbook has none. */
    InputStream sharedTexts() throws IOException, OpenXML4JException {
        return parts.getSharedStringsData();
    }

    /** The table of formats, or null. */
    InputStream styles() throws IOException, OpenXML4JException {
        return container
                        .getPartsByContentType(XSSFRelation.STYLES.getContentType())
                        .isEmpty()
                ? null
                : parts.getStylesData();
    }

    /** Whether days count from 1904 (workbooks of old Macs). */
    boolean from1904() throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream part = parts.getWorkbookData()) {
            XMLStreamReader xml = SafeXml.reader(part);
            if (!SafeXml.find(xml, "workbookPr")) {
                return false;
            }
            String flag = xml.getAttributeValue(null, "date1904");
            return "1".equals(flag) || "true".equals(flag);
        }
    }

    @Override
    public void close() {
        container.revert();
    }
}
