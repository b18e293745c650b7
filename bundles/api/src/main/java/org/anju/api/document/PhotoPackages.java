package org.anju.api.document;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anju.api.file.FileKind;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;

/**
 * Packages of photos (照片压缩包, PRA-R11, §2.3): a ZIP of pictures that are named by identity number, {@code {idNo}.jpg}, {@code .jpeg} or
 * {@code .png}, upper or lower case, in any folder. Memory holds the list of entries and nothing of the pictures.
 */
public interface PhotoPackages {
    /**
     * Opens a package. Its entries are looked at, their content is not.
     *
     * @throws org.anju.api.problem.Problem 400 {@code 文件不能为空}; {@code 文件已损坏或无法读取} when it is truncated, or one part of several;
     *     {@code 压缩包内文件超过{n}个，请拆分后重新上传}; 413 {@code 文件大小超过{n}MB}, {@code 压缩包解压后大小超过{n}MB}; 415
     *     {@code 文件格式不正确，仅支持ZIP} (RAR, 7z, anything else)
     */
    PhotoPackage open(Path zip, Limits limits);

    /** An open package, for one thread at a time. */
    interface PhotoPackage extends AutoCloseable {
        /** The photos in the order of the archive, one for each stem. */
        List<Photo> photos();

        /** The photo that is named by an identity number, in upper or lower case. */
        Optional<Photo> find(String stem);

        /**
         * The bytes of a photo, decompressed as they are read, checked against length and checksum at their end; to be closed before the
         * next is opened. They may be anything: {@link Pictures} says whether they are a picture.
         *
         * @throws org.anju.api.problem.Problem while it is read: 400 {@code 文件已损坏或无法读取} when they are not what the archive promised
         */
        InputStream open(Photo photo);

        /** What was left out although it is no rubbish of the system that packed it, in the order of the archive. */
        List<Ignored> ignored();

        @Override
        void close();
    }

    /**
     * A photo in a package.
     *
     * @param stem the name without folders and extension, upper case
     * @param extension {@code jpg}, {@code jpeg} or {@code png}
     * @param path the name in the archive
     * @param size bytes
     */
    record Photo(String stem, String extension, String path, long size) {}

    /** An entry that counts as not there. */
    record Ignored(String path, Reason reason) {}

    /** Why an entry is ignored. */
    enum Reason {
        NOT_PHOTO("不是JPG、PNG文件"),
        EMPTY("文件不能为空"),
        TOO_LARGE("文件大小超过限制"),
        SUSPICIOUS("压缩比异常"),
        DUPLICATE("与前面的照片同名"),
        NESTED("不支持嵌套压缩包"),
        OUTSIDE("路径超出压缩包"),
        ENCRYPTED("文件已加密"),
        METHOD("不支持的压缩方式"),
        DAMAGED("文件已损坏或无法读取");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** In Chinese. */
        public String text() {
            return text;
        }
    }

    /**
     * @param packedMegabytes of the file
     * @param unpackedMegabytes of all entries together
     * @param entries without folders and what systems add
     * @param entryMegabytes of one photo
     */
    record Limits(int packedMegabytes, int unpackedMegabytes, int entries, int entryMegabytes) {
        /** §2.3: 1.5 GB packed, 2 GB unpacked, 12,000 entries, photos of 2 MB. */
        public static final Limits USUAL = new Limits(1536, 2048, 12_000, 2);

        /** P:file.photos.unpacked_mb */
        public static final Parameter<Integer> UNPACKED =
                Parameter.number("file.photos.unpacked_mb", USUAL.unpackedMegabytes, 1, 8192, "照片压缩包解压后大小上限（MB）");

        /** P:file.photos.max_entries */
        public static final Parameter<Integer> ENTRIES =
                Parameter.number("file.photos.max_entries", USUAL.entries, 1, 50_000, "照片压缩包内文件数上限");

        /** As they are set at this moment. */
        public static Limits of(Parameters parameters) {
            return new Limits(
                    parameters.get(FileKind.PHOTOS.megabytes()),
                    parameters.get(UNPACKED),
                    parameters.get(ENTRIES),
                    parameters.get(FileKind.PORTRAIT.megabytes()));
        }
    }
}
