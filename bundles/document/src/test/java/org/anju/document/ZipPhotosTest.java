package org.anju.document;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anju.api.document.PhotoPackages.Ignored;
import org.anju.api.document.PhotoPackages.Limits;
import org.anju.api.document.PhotoPackages.Photo;
import org.anju.api.document.PhotoPackages.PhotoPackage;
import org.anju.api.document.PhotoPackages.Reason;
import org.anju.api.problem.Problem;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ZipPhotosTest {
    private static final String ID = "310101199003070019";
    private static final String OTHER = "31010119900307002X";
    private static final Charset GBK = Charset.forName("GBK");
    private static final byte[] PHOTO = noise(5000, 1);
    private static final byte[] SMALL = noise(20, 4);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private static byte[] noise(int length, int seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.newFile().toPath(), content);
    }

    private PhotoPackage open(byte[] zip) throws IOException {
        return new ZipPhotos().open(file(zip), Limits.USUAL);
    }

    private void refused(int status, String message, byte[] content, Limits limits) throws IOException {
        Path file = file(content);
        Problem problem = assertThrows(
                Problem.class, () -> new ZipPhotos().open(file, limits).close());
        assertEquals(message, problem.getMessage());
        assertEquals(status, problem.status());
    }

    private static byte[] read(PhotoPackage photos, String stem) throws IOException {
        try (InputStream in = photos.open(photos.find(stem).orElseThrow())) {
            return in.readAllBytes();
        }
    }

    private static byte[] usual(Charset charset, String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, charset)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write(PHOTO);
                }
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private void ignores(Reason reason, String path, byte[] zip) throws IOException {
        try (PhotoPackage photos = open(zip)) {
            assertEquals(List.of(new Ignored(path, reason)), photos.ignored());
        }
    }

    /** As the JDK writes it: lengths behind the data, names in UTF-8. */
    @Test
    public void findsPhotosByIdentityNumberInAnyFolderAndCase() throws IOException {
        byte[] zip =
                usual(StandardCharsets.UTF_8, "照片/", "照片/" + ID + ".JPG", "a/b/31010119900307002x.jpeg", "无名氏.png");
        try (PhotoPackage photos = open(zip)) {
            assertEquals(
                    List.of(
                            new Photo(ID, "jpg", "照片/" + ID + ".JPG", 5000),
                            new Photo(OTHER, "jpeg", "a/b/31010119900307002x.jpeg", 5000),
                            new Photo("无名氏", "png", "无名氏.png", 5000)),
                    photos.photos());
            assertEquals(List.of(), photos.ignored());
            assertArrayEquals(PHOTO, read(photos, ID));
            assertArrayEquals(PHOTO, read(photos, "31010119900307002x"));
            assertArrayEquals("again", PHOTO, read(photos, ID));
            assertTrue(photos.find("310101199003070027").isEmpty());
        }
    }

    @Test
    public void readsChineseNamesInEveryEncodingInUse() throws IOException {
        String name = "员工照片/" + ID + ".jpg";
        for (byte[] zip : List.of(
                usual(StandardCharsets.UTF_8, name),
                usual(GBK, name),
                // a Mac: UTF-8 that does not say so
                new RawZip().add(name, StandardCharsets.UTF_8, PHOTO).bytes())) {
            try (PhotoPackage photos = open(zip)) {
                assertEquals(name, photos.photos().get(0).path());
                assertArrayEquals(PHOTO, read(photos, ID));
            }
        }
        try (PhotoPackage photos = open(usual(GBK, "张三.jpg", "朱镕·艾合.png"))) {
            assertEquals("张三", photos.photos().get(0).stem());
            assertEquals("朱镕·艾合", photos.photos().get(1).stem());
        }
    }

    @Test
    public void reads64BitArchivesAndSuchAsStore() throws IOException {
        for (byte[] zip : List.of(
                new RawZip().large(ID + ".jpg", PHOTO).bytes64(),
                new RawZip().large(ID + ".jpg", PHOTO).bytes(),
                new RawZip().add(ID + ".jpg", PHOTO).bytes64(),
                new RawZip().method(0, ID + ".jpg", PHOTO).bytes())) {
            try (PhotoPackage photos = open(zip)) {
                assertArrayEquals(PHOTO, read(photos, ID));
                assertEquals(5000, photos.find(ID).orElseThrow().size());
            }
        }
    }

    @Test
    public void saysNothingOfWhatSystemsAdd() throws IOException {
        byte[] zip = usual(
                StandardCharsets.UTF_8,
                "__MACOSX/._" + ID + ".jpg",
                "x/__MACOSX/a.jpg",
                "x/._" + OTHER + ".jpg",
                ".DS_Store",
                "x/Thumbs.db",
                "desktop.ini",
                ID + ".jpg");
        try (PhotoPackage photos = open(zip)) {
            assertEquals(1, photos.photos().size());
            assertEquals(List.of(), photos.ignored());
        }
    }

    @Test
    public void leavesOutAndReportsWhatItDoesNotTake() throws IOException {
        ignores(Reason.NOT_PHOTO, "说明.txt", new RawZip().add("说明.txt", PHOTO).bytes());
        ignores(Reason.NOT_PHOTO, ".jpg", new RawZip().add(".jpg", PHOTO).bytes());
        ignores(
                Reason.EMPTY,
                ID + ".jpg",
                new RawZip().add(ID + ".jpg", new byte[0]).bytes());
        ignores(
                Reason.ENCRYPTED,
                ID + ".jpg",
                new RawZip().encrypted(ID + ".jpg", PHOTO).bytes());
        ignores(
                Reason.METHOD,
                ID + ".jpg",
                new RawZip().method(12, ID + ".jpg", PHOTO).bytes());
        for (String inner : List.of("a.zip", "b/C.RAR", "d.7z", "e.tar.gz")) {
            ignores(Reason.NESTED, inner, new RawZip().add(inner, PHOTO).bytes());
        }
        for (String way : List.of("../" + ID + ".jpg", "a/../../x.jpg", "/etc/x.png", "C:/x.png", "a/../")) {
            ignores(Reason.OUTSIDE, way, new RawZip().add(way, PHOTO).bytes());
        }
        ignores(
                Reason.OUTSIDE,
                "a/../../x.jpg",
                new RawZip().add("a\\..\\..\\x.jpg", PHOTO).bytes());
        assertEquals("不支持嵌套压缩包", Reason.NESTED.text());
    }

    @Test
    public void takesTheFirstOfTwoAndReportsTheOther() throws IOException {
        byte[] zip = new RawZip()
                .add("a/" + OTHER + ".jpg", PHOTO)
                .add("b/" + OTHER.toLowerCase() + ".PNG", noise(700, 2))
                .bytes();
        try (PhotoPackage photos = open(zip)) {
            assertArrayEquals(PHOTO, read(photos, OTHER));
            assertEquals(List.of(new Ignored("b/31010119900307002x.PNG", Reason.DUPLICATE)), photos.ignored());
        }
    }

    @Test
    public void refusesWhatIsNoArchive() throws IOException {
        refused(400, "文件不能为空", new byte[0], Limits.USUAL);
        String onlyZip = "文件格式不正确，仅支持ZIP";
        refused(
                415,
                onlyZip,
                "Rar!\u001A\u0007\u0001\0".repeat(30).getBytes(StandardCharsets.ISO_8859_1),
                Limits.USUAL);
        refused(415, onlyZip, new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4, 1, 2}, Limits.USUAL);
        refused(415, onlyZip, Cards.LINK.getBytes(StandardCharsets.US_ASCII), Limits.USUAL);
    }

    @Test
    public void refusesTruncatedArchivesWhereverTheyEnd() throws IOException {
        byte[] zip =
                new RawZip().add(ID + ".jpg", PHOTO).add(OTHER + ".jpg", PHOTO).bytes64();
        for (int length = 4; length < zip.length; length += 97) {
            refused(400, "文件已损坏或无法读取", Arrays.copyOf(zip, length), Limits.USUAL);
        }
        byte[] middleLost = new byte[zip.length - 3000];
        System.arraycopy(zip, 0, middleLost, 0, 1000);
        System.arraycopy(zip, 4000, middleLost, 1000, zip.length - 4000);
        refused(400, "文件已损坏或无法读取", middleLost, Limits.USUAL);
        byte[] fewer = new RawZip().add(ID + ".jpg", PHOTO).claiming(3).bytes();
        refused(400, "文件已损坏或无法读取", fewer, Limits.USUAL);
    }

    @Test
    public void refusesWhatIsTooMuch() throws IOException {
        byte[] three = usual(StandardCharsets.UTF_8, "1.jpg", "2.jpg", "3.txt", "a/", "__MACOSX/._1.jpg");
        new ZipPhotos().open(file(three), new Limits(1, 1, 3, 1)).close();
        refused(400, "压缩包内文件超过2个，请拆分后重新上传", three, new Limits(1, 1, 2, 1));
        byte[] large = new RawZip().add("1.jpg", noise(1_100_000, 3)).bytes();
        refused(413, "文件大小超过1MB", large, new Limits(1, 9, 9, 9));
        RawZip claims = new RawZip().add("1.jpg", PHOTO, 900_000).add("2.jpg", PHOTO, 900_000);
        refused(413, "压缩包解压后大小超过1MB", claims.bytes(), new Limits(9, 1, 9, 9));
        refused(413, "压缩包解压后大小超过2048MB", new RawZip().add("1.jpg", PHOTO, -2).bytes(), Limits.USUAL);
    }

    @Test
    public void leavesOutLargePhotosAndBombs() throws IOException {
        ignores(
                Reason.TOO_LARGE,
                "1.jpg",
                new RawZip().add("1.jpg", noise(2_100_000, 3)).bytes());
        ignores(
                Reason.SUSPICIOUS,
                "1.jpg",
                new RawZip().add("1.jpg", new byte[2_000_000]).bytes());
    }

    /** A bomb that says of itself that it is small: no more is read than it says, and that not as a photo. */
    @Test
    public void refusesContentThatIsNotWhatWasPromised() throws IOException {
        for (byte[] zip : List.of(
                new RawZip().add(ID + ".jpg", new byte[50_000_000], 4000).bytes(),
                new RawZip().add(ID + ".jpg", PHOTO, 4999).bytes(),
                new RawZip().add(ID + ".jpg", PHOTO, 5001).bytes(),
                changed(new RawZip().add(ID + ".jpg", PHOTO).bytes(), 200))) {
            try (PhotoPackage photos = open(zip)) {
                Problem problem = assertThrows(Problem.class, () -> read(photos, ID));
                assertEquals("文件已损坏或无法读取", problem.getMessage());
            }
        }
        byte[] lost = new RawZip().add(ID + ".jpg", PHOTO).bytes();
        lost[0] = 'X';
        byte[] behind = new byte[lost.length + 40];
        byte[] first = new RawZip().add("x.txt", PHOTO).bytes();
        assertEquals("starts as an archive", 'P', first[0]);
        System.arraycopy(first, 0, behind, 0, 40);
        System.arraycopy(lost, 0, behind, 40, lost.length);
        ignores(Reason.DAMAGED, ID + ".jpg", behind);
    }

    /** Offsets count from behind what stands before the archive: the largest of them lead round to before the file. */
    @Test
    public void refusesOffsetsAndLengthsBeyondAllFiles() throws IOException {
        byte[] archive = new RawZip().large(ID + ".jpg", PHOTO).bytes();
        int offset = archive.length - 33 - Long.BYTES;
        refused(400, "文件已损坏或无法读取", behind(with(archive, offset, Long.MAX_VALUE)), Limits.USUAL);
        refused(400, "文件已损坏或无法读取", behind(with(archive, offset, Long.MAX_VALUE - 3)), Limits.USUAL);
        refused(400, "文件已损坏或无法读取", behind(with(archive, offset, -1)), Limits.USUAL);
        ignores(Reason.DAMAGED, ID + ".jpg", with(archive, offset, Long.MAX_VALUE));
        ignores(Reason.DAMAGED, ID + ".jpg", with(archive, offset - Long.BYTES, Long.MAX_VALUE - 10));
    }

    private static byte[] with(byte[] archive, int at, long number) {
        byte[] copy = archive.clone();
        ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putLong(at, number);
        return copy;
    }

    private static byte[] behind(byte[] archive) {
        return ByteBuffer.allocate(archive.length + 44)
                .put(Arrays.copyOf(archive, 44))
                .put(archive)
                .array();
    }

    private static byte[] changed(byte[] zip, int at) {
        zip[at] ^= 0x55;
        return zip;
    }

    /** Of names of 60,000 characters only their ends are kept. */
    @Test
    public void keepsNoLongNames() throws IOException {
        RawZip zip = new RawZip();
        String name = "x".repeat(60_000);
        for (int i = 0; i < 300; i++) {
            zip.add(name + i + ".jpg", SMALL);
        }
        try (PhotoPackage photos = open(zip.bytes())) {
            assertEquals(300, photos.photos().size());
            assertTrue(photos.photos().stream().allMatch(photo -> photo.path().length() < 400));
        }
    }
}
