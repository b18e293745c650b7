package org.anju.sheet;

import static org.anju.sheet.RawWorkbook.row;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.Reading;
import org.anju.api.sheet.SheetRows;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class HostileWorkbookTest {
    private static final String DAMAGED = "文件已损坏或无法读取";
    private static final List<Column> COLUMNS =
            List.of(Column.text("name", "公司名称", 30).must());
    private static final String HEADER = row(1, "公司名称");

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private final PoiSheets sheets = new PoiSheets();

    private int count(Path file) {
        int count = 0;
        try (SheetRows rows = sheets.read(file, Reading.of(COLUMNS, 100_000))) {
            for (; rows.hasNext(); rows.next()) {
                count++;
            }
        }
        return count;
    }

    private void refused(int status, String message, Path file) {
        Problem problem = assertThrows(Problem.class, () -> count(file));
        assertEquals(message, problem.getMessage());
        assertEquals(status, problem.status());
    }

    private Path file() throws IOException {
        return folder.newFile().toPath();
    }

    private Path rows(String xml) throws IOException {
        return new RawWorkbook().rows(xml).save(file());
    }

    @Test
    public void refusesAnEmptyFile() throws IOException {
        refused(400, "文件不能为空", file());
    }

    @Test
    public void refusesWhatIsNoWorkbook() throws IOException {
        refused(415, "文件格式不正确，仅支持XLSX", Files.writeString(file(), "name,idNo\n"));
        Path zip = new RawWorkbook().type("application/msword").rows(HEADER).save(file());
        refused(415, "文件格式不正确，仅支持XLSX", zip);
    }

    @Test
    public void refusesMacrosAndBinaryWorkbooks() throws IOException {
        Path macros = new RawWorkbook()
                .type("application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                .rows(HEADER)
                .save(file());
        refused(415, "文件格式不正确，仅支持XLSX", macros);
    }

    @Test
    public void refusesOldXls() throws IOException {
        Path file = file();
        try (HSSFWorkbook old = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            old.createSheet("名单").createRow(0).createCell(0).setCellValue("公司名称");
            old.write(out);
        }
        refused(415, "文件格式不正确，仅支持XLSX", file);
    }

    @Test
    public void refusesAnEncryptedWorkbook() throws Exception {
        Path clear = rows(HEADER);
        Path file = file();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OPCPackage pack = OPCPackage.open(clear.toFile());
                    OutputStream sealed = encryptor.getDataStream(container)) {
                pack.save(sealed);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
        refused(400, DAMAGED, file);
    }

    @Test
    public void refusesATruncatedWorkbookWhereverItEnds() throws IOException {
        byte[] whole = Files.readAllBytes(rows(HEADER + row(2, "安居公司")));
        for (int length = 4; length < whole.length; length += whole.length / 9) {
            refused(400, DAMAGED, Files.write(file(), Arrays.copyOf(whole, length)));
        }
    }

    @Test
    public void refusesADoctypeInAnyPart() throws IOException {
        String evil = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>";
        for (String part : List.of(
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "xl/workbook.xml",
                "[Content_Types].xml",
                "_rels/.rels")) {
            RawWorkbook workbook = new RawWorkbook().rows(HEADER + row(2, "x"));
            refused(400, DAMAGED, workbook.prefix(part, evil).save(file()));
        }
    }

    @Test
    public void refusesBombs() throws IOException {
        Path rows = new RawWorkbook().save(file(), out -> {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 4000; i++) {
                out.write(spaces);
            }
        });
        refused(400, DAMAGED, rows);
        Path relations = new RawWorkbook()
                .rows(HEADER)
                .part("_rels/.rels", "<Relationships>" + " ".repeat(3 << 20) + "</Relationships>")
                .save(file());
        refused(400, DAMAGED, relations);
    }

    @Test
    public void refusesATextWithoutEnd() throws IOException {
        java.util.Random random = new java.util.Random(1);
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 5 << 20; i++) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        refused(400, DAMAGED, rows(HEADER + "<row r='2' x='" + noise + "'/>"));
    }

    @Test
    public void refusesRowsThatExcelDoesNotKnow() throws IOException {
        for (String number : List.of("-1", "0", "1048577", "99999999999", "2147483648", "x", "")) {
            refused(400, DAMAGED, rows(HEADER + "<row r='" + number + "'><c t='str'><v>a</v></c></row>"));
        }
    }

    @Test
    public void refusesRowsOutOfOrder() throws IOException {
        refused(400, DAMAGED, rows(HEADER + row(5, "a") + row(4, "b")));
        refused(400, DAMAGED, rows(HEADER + row(5, "a") + row(5, "b")));
    }

    @Test
    public void refusesCellsThatExcelDoesNotKnow() throws IOException {
        for (String address : List.of("XFE2", "ZZZZ2", "A-2", "2A", "A3", "A0")) {
            refused(400, DAMAGED, rows(HEADER + "<row r='2'><c r='" + address + "' t='str'><v>a</v></c></row>"));
        }
    }

    @Test
    public void refusesNonsenseInCells() throws IOException {
        refused(400, DAMAGED, rows(HEADER + "<row r='2'><c r='A2' t='s'><v>7</v></c></row>"));
        refused(400, DAMAGED, rows(HEADER + "<row r='2'><c r='A2'><v>1e999999999</v></c></row>"));
        refused(400, DAMAGED, rows(HEADER + "<row r='2'><c r='A2'><v>abc</v></c></row>"));
    }

    @Test(timeout = 60_000)
    public void passesOverAMillionEmptyRows() throws IOException {
        Path file = new RawWorkbook().save(file(), out -> {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            for (int i = 2; i < 1_048_576; i++) {
                out.write(("<row r='" + i + "' spans='1:3'><c r='A" + i + "' s='1'/></row>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            out.write(row(1_048_576, "最后一行").getBytes(StandardCharsets.UTF_8));
        });
        long start = System.nanoTime();
        assertEquals(1, count(file));
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        assertTrue("took " + seconds + " s", seconds < 30);
    }
}
