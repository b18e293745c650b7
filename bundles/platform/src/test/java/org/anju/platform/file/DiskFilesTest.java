package org.anju.platform.file;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anju.api.file.FileKind;
import org.anju.api.file.StoredFile;
import org.anju.api.problem.Problem;
import org.anju.platform.Fixed;
import org.anju.platform.db.Database;
import org.anju.platform.db.TestDatabase;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class DiskFilesTest {
    private static final FileKind SMALL = new FileKind("paper", Set.of("image/png", "application/pdf"), 1, 10, 20);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Database database = TestDatabase.derby();
    private final Fixed.Callers callers = new Fixed.Callers();
    private final Fixed.Parameters parameters = new Fixed.Parameters();
    private DiskFiles files;

    @Before
    public void store() throws IOException {
        callers.user(7);
        parameters.set("file.paper.max_mb", 1);
        files = at(Clock.systemUTC());
    }

    private DiskFiles at(Clock clock) throws IOException {
        return new DiskFiles(
                database,
                Letters.check(parameters),
                callers,
                clock,
                folder.getRoot().toPath());
    }

    @Test
    public void aPhotoPackageIsOpenedAndKeptAsItIs() throws IOException {
        StoredFile stored = put("照片.zip", FileKind.PHOTOS, "ZIP of photos");
        assertEquals("application/zip", stored.type());
        assertArrayEquals(
                "ZIP of photos".getBytes(StandardCharsets.UTF_8),
                files.open(stored.id()).readAllBytes());
        Problem refused = assertThrows(Problem.class, () -> put("照片.zip", FileKind.PHOTOS, "Rar!"));
        assertEquals(415, refused.status());
        assertEquals(1, onDisk().size());
    }

    @Test
    public void whatIsDiscardedIsNotThereAnyMoreAndItsContentGoesWithTheSweep() throws IOException {
        StoredFile one = put("a.pdf", FileKind.PAPER, "%PDF the same");
        StoredFile same = put("b.pdf", FileKind.PAPER, "%PDF the same");
        files.discard(one.id());
        assertEquals(Optional.empty(), files.find(one.id()));
        age();
        assertEquals("another has it too", 0, files.sweep());
        files.discard(same.id());
        age();
        assertEquals(1, files.sweep());
    }

    @Test
    public void whatIsDiscardedGoesWithTheNextSweepButNotWhileTheSameMayBeArriving() throws IOException {
        StoredFile file = put("导入.xlsx", FileKind.WORKBOOK, "XLSX rows");
        files.discard(file.id());
        assertEquals(0, files.sweep());
        assertEquals(
                1, at(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(20))).sweep());
    }

    @Test
    public void workbooksAndPackagesAreForgottenAfterAWeekAndPapersAreNot() throws IOException {
        StoredFile workbook = put("导入.xlsx", FileKind.WORKBOOK, "XLSX rows");
        StoredFile photos = put("照片.zip", FileKind.PHOTOS, "ZIP of photos");
        StoredFile made = put("信息卡.zip", FileKind.ARCHIVE, "ZIP of cards");
        StoredFile paper = put("a.pdf", FileKind.PAPER, "%PDF kept");
        age();
        stored(Duration.ofDays(6));
        assertEquals("a week is not over", 0, files.sweep());
        stored(Duration.ofDays(8));
        assertEquals(3, files.sweep());
        for (StoredFile passing : List.of(workbook, photos, made)) {
            assertEquals(passing.name(), Optional.empty(), files.find(passing.id()));
        }
        files.open(paper.id()).close();
    }

    /** All of them so long ago. */
    private void stored(Duration ago) {
        database.update(
                "UPDATE plt_file SET stored_at = ?",
                Timestamp.from(Instant.now().minus(ago)));
    }

    private void age() throws IOException {
        for (Path file : onDisk()) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }
    }

    private StoredFile put(String name, FileKind kind, String content) {
        return files.put(name, kind, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Path> onDisk() throws IOException {
        try (Stream<Path> all = Files.walk(folder.getRoot().toPath())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private Problem refused(FileKind kind, String content) {
        return assertThrows(Problem.class, () -> put("a", kind, content));
    }

    @Test
    public void keepsACleanedPictureUnderItsHash() throws IOException {
        StoredFile file = put("C:\\scans\\营业执照.png", SMALL, "P30x40#taken at home");
        assertEquals("营业执照.png", file.name());
        assertEquals("image/png", file.type());
        assertEquals(7, file.uploader());
        try (InputStream in = files.open(file.id())) {
            assertArrayEquals("P30x40".getBytes(StandardCharsets.UTF_8), in.readAllBytes());
        }
        assertEquals(6, file.size());
        assertEquals(Optional.of(file), files.find(file.id()));
        assertEquals(
                List.of(folder.getRoot()
                        .toPath()
                        .resolve(file.sha256().substring(0, 2))
                        .resolve(file.sha256().substring(2, 4))
                        .resolve(file.sha256())),
                onDisk());
    }

    /** Who saves it and opens it shall see a paper, and run no page or program. */
    @Test
    public void aNameEndsWithWhatTheFileIs() {
        assertEquals("要件.html.pdf", put("要件.html", SMALL, "%PDF <script>").name());
        assertEquals("setup.exe.png", put("setup.exe", SMALL, "P30x40#").name());
        assertEquals("扫描件.pdf", put("扫描件", SMALL, "%PDF 1").name());
        assertEquals("未命名.pdf", put(" ", SMALL, "%PDF 2").name());
        assertEquals("证件.JPEG", put("证件.JPEG", SMALL, "P30x40#").name());
        assertEquals(
                "长".repeat(195) + ".pdf", put("长".repeat(300), SMALL, "%PDF 3").name());
        assertEquals(
                "half a sign is none",
                "😀".repeat(97) + ".pdf",
                put("😀".repeat(300), SMALL, "%PDF 4").name());
    }

    @Test
    public void keepsTheSameContentOnce() throws IOException {
        StoredFile one = put("a.pdf", SMALL, "%PDF 1");
        StoredFile other = put("b.pdf", SMALL, "%PDF 1");
        assertTrue(!one.id().equals(other.id()) && one.sha256().equals(other.sha256()));
        assertEquals(1, onDisk().size());
    }

    @Test
    public void refusesWithTheWordsOfTheSpecificationAndLeavesNothing() throws IOException {
        assertEquals("文件不能为空", refused(SMALL, "").getMessage());
        Problem type = refused(SMALL, "MZ executable.png");
        assertEquals(415, type.status());
        assertEquals("文件格式不正确，仅支持PNG、PDF", type.getMessage());
        Problem large = refused(SMALL, "%PDF" + "x".repeat(1024 * 1024));
        assertEquals(413, large.status());
        assertEquals("文件大小超过1MB", large.getMessage());
        assertEquals("图片尺寸过小，应不小于10×20像素", refused(SMALL, "P30x19").getMessage());
        assertEquals("文件已损坏或无法读取", refused(SMALL, "%PDF broken").getMessage());
        assertEquals(415, refused(FileKind.WORKBOOK, "old XLS").status());
        assertEquals(415, refused(FileKind.WORKBOOK, "P30x40").status());
        parameters.set("file.logo.max_side", 200);
        assertEquals("图片尺寸过大，边长应不超过200像素", refused(FileKind.LOGO, "P201x150").getMessage());
        assertTrue(onDisk().toString(), onDisk().isEmpty());
    }

    @Test
    public void aPortraitIsUprightAndKeptInASensibleSize() throws IOException {
        assertEquals("照片应为竖版，宽度不能大于高度", refused(FileKind.PORTRAIT, "P600x500").getMessage());
        assertEquals(
                "图片尺寸过小，应不小于295×413像素", refused(FileKind.PORTRAIT, "P294x500").getMessage());
        StoredFile square = put("a.png", FileKind.PORTRAIT, "P500x500#taken at home");
        try (InputStream in = files.open(square.id())) {
            assertEquals("P kept with 1200", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    public void aBrokenConnectionLeavesNothing() throws IOException {
        InputStream breaking = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("reset");
                }
                return '%';
            }
        };
        Problem problem = assertThrows(Problem.class, () -> files.put("a.pdf", SMALL, breaking));
        assertEquals(400, problem.status());
        assertTrue(onDisk().isEmpty());
    }

    @Test
    public void onlyTheUploaderMayAttachIt() {
        StoredFile file = put("a.pdf", SMALL, "%PDF 1");
        assertTrue(files.own(file.id()).isPresent());
        callers.user(8);
        assertTrue(files.own(file.id()).isEmpty());
        assertTrue(files.own("unknown").isEmpty());
        assertTrue(files.own(null).isEmpty());
        assertEquals(
                404, assertThrows(Problem.class, () -> files.open("unknown")).status());
    }

    @Test
    public void sweepsWhatRolledBackUploadsLeftADayAgo() throws IOException {
        StoredFile kept = put("a.pdf", SMALL, "%PDF kept");
        assertThrows(
                IllegalStateException.class,
                () -> TestDatabase.transaction(database, () -> {
                    put("b.pdf", SMALL, "%PDF rolled back");
                    throw new IllegalStateException("rolled back");
                }));
        assertEquals(2, onDisk().size());
        assertEquals("young ones may still get their row", 0, files.sweep());
        for (Path file : onDisk()) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }
        assertEquals(1, files.sweep());
        files.open(kept.id()).close();
    }
}
