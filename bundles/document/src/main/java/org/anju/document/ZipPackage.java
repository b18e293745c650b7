package org.anju.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.anju.api.document.PhotoPackages.Ignored;
import org.anju.api.document.PhotoPackages.Limits;
import org.anju.api.document.PhotoPackages.Photo;
import org.anju.api.document.PhotoPackages.PhotoPackage;
import org.anju.api.document.PhotoPackages.Reason;

/** What an archive holds, sorted into photos and what is left out. */
final class ZipPackage implements PhotoPackage {
    private static final Set<String> PHOTOS = Set.of("jpg", "jpeg", "png");
    private static final Set<String> ARCHIVES = Set.of("zip", "rar", "7z", "tar", "gz", "tgz", "bz2", "xz", "jar");
    private static final int LOCAL = 0x04034B50;
    private static final int LOCAL_LENGTH = 30;
    private static final long MEGABYTE = 1 << 20;
    /** Deflate packs a photograph by some percent, and nothing by more than 1032. */
    private static final int MOST_RATIO = 100;

    /** With what Macs add to each file, and a folder around it. */
    private static final int ENTRIES_A_PHOTO = 4;

    private static final int BUFFER = 16_384;

    private final FileChannel file;
    private final ZipDirectory directory;
    private final Limits limits;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private long unpacked;

    private record Found(Photo photo, ZipEntryHead head) {}

    ZipPackage(FileChannel file, Limits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        this.directory = ZipDirectory.of(file);
        checkCount(directory.count() <= (long) ENTRIES_A_PHOTO * limits.entries());
        directory.each(this::take);
    }

    private void checkCount(boolean within) {
        if (!within) {
            throw Refusal.tooManyEntries(limits.entries());
        }
    }

    private void take(ZipEntryHead head) {
        unpacked += head.size();
        if (unpacked < 0
                || head.size() > limits.unpackedMegabytes() * MEGABYTE
                || unpacked > limits.unpackedMegabytes() * MEGABYTE) {
            throw Refusal.unpacksTooLarge(limits.unpackedMegabytes());
        }
        if (head.folder() && !head.outside() || head.rubbish()) {
            return;
        }
        checkCount(found.size() + ignored.size() < limits.entries());
        Photo photo = photo(head);
        Reason reason = reason(head, photo);
        if (reason != null) {
            ignored.add(new Ignored(head.name(), reason));
        } else {
            found.put(photo.stem(), new Found(photo, head));
        }
    }

    private static Photo photo(ZipEntryHead head) {
        String name = head.file();
        int dot = Math.max(0, name.lastIndexOf('.'));
        String extension = name.substring(Math.min(name.length(), dot + 1)).toLowerCase(Locale.ROOT);
        return new Photo(stem(name.substring(0, dot)), extension, head.name(), head.size());
    }

    private static String stem(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }

    /** Why an entry is not taken, or null. */
    private Reason reason(ZipEntryHead head, Photo photo) {
        if (head.outside()) {
            return Reason.OUTSIDE;
        }
        if (ARCHIVES.contains(photo.extension())) {
            return Reason.NESTED;
        }
        if (!PHOTOS.contains(photo.extension()) || photo.stem().isEmpty()) {
            return Reason.NOT_PHOTO;
        }
        if (head.encrypted()) {
            return Reason.ENCRYPTED;
        }
        if (head.method() != ZipEntryHead.STORED && head.method() != ZipEntryHead.DEFLATED) {
            return Reason.METHOD;
        }
        return found.containsKey(photo.stem()) ? Reason.DUPLICATE : unfit(head);
    }

    private Reason unfit(ZipEntryHead head) {
        if (head.size() == 0) {
            return Reason.EMPTY;
        }
        if (head.size() > limits.entryMegabytes() * MEGABYTE) {
            return Reason.TOO_LARGE;
        }
        if (head.size() / MOST_RATIO > head.packed()) {
            return Reason.SUSPICIOUS;
        }
        boolean promised = head.method() == ZipEntryHead.DEFLATED || head.packed() == head.size();
        return promised && local(head) >= 0 ? null : Reason.DAMAGED;
    }

    /** Where the bytes of an entry begin, or -1 when they are not where the directory says. */
    private long local(ZipEntryHead head) {
        try {
            ByteBuffer local = directory.at(head.offset(), LOCAL_LENGTH);
            long begin = head.offset()
                    + LOCAL_LENGTH
                    + Short.toUnsignedInt(local.getShort(26))
                    + Short.toUnsignedInt(local.getShort(28));
            return local.getInt(0) == LOCAL && head.packed() <= file.size() - begin ? begin : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public List<Photo> photos() {
        return found.values().stream().map(Found::photo).toList();
    }

    @Override
    public Optional<Photo> find(String stem) {
        return Optional.ofNullable(found.get(stem(stem))).map(Found::photo);
    }

    @Override
    public InputStream open(Photo photo) {
        ZipEntryHead head = found.get(photo.stem()).head();
        InputStream packed = new ZipDirectory.Part(file, local(head), head.packed());
        if (head.method() == ZipEntryHead.STORED) {
            return new Promised(packed, head.size(), head.crc(), () -> {});
        }
        Inflater inflater = new Inflater(true);
        return new Promised(new InflaterInputStream(packed, inflater, BUFFER), head.size(), head.crc(), inflater::end);
    }

    @Override
    public List<Ignored> ignored() {
        return List.copyOf(ignored);
    }

    @Override
    public void close() {
        ZipPhotos.close(file);
    }
}
