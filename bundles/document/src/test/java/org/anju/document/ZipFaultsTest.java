package org.anju.document;

import static org.anju.document.PhotoPackageFolder.PHOTO;
import static org.anju.document.PhotoPackageFolder.noise;
import static org.anju.document.PhotoPackageFolder.read;
import static org.anju.document.PhotoPackageFolder.usual;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.anju.api.document.PhotoPackages.Limits;
import org.anju.api.document.PhotoPackages.PhotoPackage;
import org.anju.api.document.PhotoPackages.Reason;
import org.anju.api.problem.Problem;
import org.junit.Rule;
import org.junit.Test;

/** Packages of photos that are broken, too much, or lie. */
public class ZipFaultsTest {
    private static final String ID = "310101199003070019";
    private static final String OTHER = "31010119900307002X";

    @Rule
    public final PhotoPackageFolder folder = new PhotoPackageFolder();

    @Test
    public void refusesWhatIsNoArchive() throws IOException {
        folder.refused(400, "文件不能为空", new byte[0], Limits.USUAL);
        String onlyZip = "文件格式不正确，仅支持ZIP";
        folder.refused(
                415,
                onlyZip,
                "Rar!\u001A\u0007\u0001\0".repeat(30).getBytes(StandardCharsets.ISO_8859_1),
                Limits.USUAL);
        folder.refused(
                415, onlyZip, new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4, 1, 2}, Limits.USUAL);
        folder.refused(415, onlyZip, Cards.LINK.getBytes(StandardCharsets.US_ASCII), Limits.USUAL);
    }

    @Test
    public void refusesTruncatedArchivesWhereverTheyEnd() throws IOException {
        byte[] zip =
                new RawZip().add(ID + ".jpg", PHOTO).add(OTHER + ".jpg", PHOTO).bytes64();
        for (int length = 4; length < zip.length; length += 97) {
            folder.refused(400, "文件已损坏或无法读取", Arrays.copyOf(zip, length), Limits.USUAL);
        }
        byte[] middleLost = new byte[zip.length - 3000];
        System.arraycopy(zip, 0, middleLost, 0, 1000);
        System.arraycopy(zip, 4000, middleLost, 1000, zip.length - 4000);
        folder.refused(400, "文件已损坏或无法读取", middleLost, Limits.USUAL);
        byte[] fewer = new RawZip().add(ID + ".jpg", PHOTO).claiming(3).bytes();
        folder.refused(400, "文件已损坏或无法读取", fewer, Limits.USUAL);
    }

    @Test
    public void refusesWhatIsTooMuch() throws IOException {
        byte[] three = usual(StandardCharsets.UTF_8, "1.jpg", "2.jpg", "3.txt", "a/", "__MACOSX/._1.jpg");
        new ZipPhotos().open(folder.file(three), new Limits(1, 1, 3, 1)).close();
        folder.refused(400, "压缩包内文件超过2个，请拆分后重新上传", three, new Limits(1, 1, 2, 1));
        byte[] large = new RawZip().add("1.jpg", noise(1_100_000, 3)).bytes();
        folder.refused(413, "文件大小超过1MB", large, new Limits(1, 9, 9, 9));
        RawZip claims = new RawZip().add("1.jpg", PHOTO, 900_000).add("2.jpg", PHOTO, 900_000);
        folder.refused(413, "压缩包解压后大小超过1MB", claims.bytes(), new Limits(9, 1, 9, 9));
        folder.refused(
                413, "压缩包解压后大小超过2048MB", new RawZip().add("1.jpg", PHOTO, -2).bytes(), Limits.USUAL);
    }

    /** A bomb that says of itself that it is small: no more is read than it says, and that not as a photo. */
    @Test
    public void refusesContentThatIsNotWhatWasPromised() throws IOException {
        for (byte[] zip : List.of(
                new RawZip().add(ID + ".jpg", new byte[50_000_000], 4000).bytes(),
                new RawZip().add(ID + ".jpg", PHOTO, 4999).bytes(),
                new RawZip().add(ID + ".jpg", PHOTO, 5001).bytes(),
                changed(new RawZip().add(ID + ".jpg", PHOTO).bytes(), 200))) {
            try (PhotoPackage photos = folder.open(zip)) {
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
        folder.ignores(Reason.DAMAGED, ID + ".jpg", behind);
    }

    /** Offsets count from behind what stands before the archive: the largest of them lead round to before the file. */
    @Test
    public void refusesOffsetsAndLengthsBeyondAllFiles() throws IOException {
        byte[] archive = new RawZip().large(ID + ".jpg", PHOTO).bytes();
        int offset = archive.length - 33 - Long.BYTES;
        folder.refused(400, "文件已损坏或无法读取", behind(with(archive, offset, Long.MAX_VALUE)), Limits.USUAL);
        folder.refused(400, "文件已损坏或无法读取", behind(with(archive, offset, Long.MAX_VALUE - 3)), Limits.USUAL);
        folder.refused(400, "文件已损坏或无法读取", behind(with(archive, offset, -1)), Limits.USUAL);
        folder.ignores(Reason.DAMAGED, ID + ".jpg", with(archive, offset, Long.MAX_VALUE));
        folder.ignores(Reason.DAMAGED, ID + ".jpg", with(archive, offset - Long.BYTES, Long.MAX_VALUE - 10));
    }

    @Test
    public void leavesOutLargePhotosAndBombs() throws IOException {
        folder.ignores(
                Reason.TOO_LARGE,
                "1.jpg",
                new RawZip().add("1.jpg", noise(2_100_000, 3)).bytes());
        folder.ignores(
                Reason.SUSPICIOUS,
                "1.jpg",
                new RawZip().add("1.jpg", new byte[2_000_000]).bytes());
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
}
