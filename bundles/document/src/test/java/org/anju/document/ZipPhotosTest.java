package org.anju.document;

import static org.anju.document.PhotoPackageFolder.PHOTO;
import static org.anju.document.PhotoPackageFolder.noise;
import static org.anju.document.PhotoPackageFolder.read;
import static org.anju.document.PhotoPackageFolder.usual;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anju.api.document.PhotoPackages.Ignored;
import org.anju.api.document.PhotoPackages.Photo;
import org.anju.api.document.PhotoPackages.PhotoPackage;
import org.anju.api.document.PhotoPackages.Reason;
import org.junit.Rule;
import org.junit.Test;

/** Packages of photos: what is taken from them, and what is left out. */
public class ZipPhotosTest {
    private static final String ID = "310101199003070019";
    private static final String OTHER = "31010119900307002X";
    private static final Charset GBK = Charset.forName("GBK");
    private static final byte[] SMALL = noise(20, 4);

    @Rule
    public final PhotoPackageFolder folder = new PhotoPackageFolder();

    /** As the JDK writes it: lengths behind the data, names in UTF-8. */
    @Test
    public void findsPhotosByIdentityNumberInAnyFolderAndCase() throws IOException {
        byte[] zip =
                usual(StandardCharsets.UTF_8, "照片/", "照片/" + ID + ".JPG", "a/b/31010119900307002x.jpeg", "无名氏.png");
        try (PhotoPackage photos = folder.open(zip)) {
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
            try (PhotoPackage photos = folder.open(zip)) {
                assertEquals(name, photos.photos().get(0).path());
                assertArrayEquals(PHOTO, read(photos, ID));
            }
        }
        try (PhotoPackage photos = folder.open(usual(GBK, "张三.jpg", "朱镕·艾合.png"))) {
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
            try (PhotoPackage photos = folder.open(zip)) {
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
        try (PhotoPackage photos = folder.open(zip)) {
            assertEquals(1, photos.photos().size());
            assertEquals(List.of(), photos.ignored());
        }
    }

    @Test
    public void leavesOutAndReportsWhatItDoesNotTake() throws IOException {
        folder.ignores(
                Reason.NOT_PHOTO, "说明.txt", new RawZip().add("说明.txt", PHOTO).bytes());
        folder.ignores(Reason.NOT_PHOTO, ".jpg", new RawZip().add(".jpg", PHOTO).bytes());
        folder.ignores(
                Reason.EMPTY,
                ID + ".jpg",
                new RawZip().add(ID + ".jpg", new byte[0]).bytes());
        folder.ignores(
                Reason.ENCRYPTED,
                ID + ".jpg",
                new RawZip().encrypted(ID + ".jpg", PHOTO).bytes());
        folder.ignores(
                Reason.METHOD,
                ID + ".jpg",
                new RawZip().method(12, ID + ".jpg", PHOTO).bytes());
        for (String inner : List.of("a.zip", "b/C.RAR", "d.7z", "e.tar.gz")) {
            folder.ignores(Reason.NESTED, inner, new RawZip().add(inner, PHOTO).bytes());
        }
        for (String way : List.of("../" + ID + ".jpg", "a/../../x.jpg", "/etc/x.png", "C:/x.png", "a/../")) {
            folder.ignores(Reason.OUTSIDE, way, new RawZip().add(way, PHOTO).bytes());
        }
        folder.ignores(
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
        try (PhotoPackage photos = folder.open(zip)) {
            assertArrayEquals(PHOTO, read(photos, OTHER));
            assertEquals(List.of(new Ignored("b/31010119900307002x.PNG", Reason.DUPLICATE)), photos.ignored());
        }
    }

    /** Of names of 60,000 characters only their ends are kept. */
    @Test
    public void keepsNoLongNames() throws IOException {
        RawZip zip = new RawZip();
        String name = "x".repeat(60_000);
        for (int i = 0; i < 300; i++) {
            zip.add(name + i + ".jpg", SMALL);
        }
        try (PhotoPackage photos = folder.open(zip.bytes())) {
            assertEquals(300, photos.photos().size());
            assertTrue(photos.photos().stream().allMatch(photo -> photo.path().length() < 400));
        }
    }
}
