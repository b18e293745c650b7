package org.anju.document;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * The directory at the end of a ZIP archive (APPNOTE 4.3), also of one in the 64-bit form, read entry by entry from the disk. The JDK's
 * reader would hold a stranger's whole directory in memory, tells nothing of encryption and has one alphabet for all names.
 */
final class ZipDirectory {
    private static final int END = 0x06054B50;
    private static final int END64 = 0x06064B50;
    private static final int LOCATOR64 = 0x07064B50;
    private static final int ENTRY = 0x02014B50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int END64_LENGTH = 56;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long IN_64_BITS = 0xFFFFFFFFL;
    private static final int COUNT_IN_64_BITS = 0xFFFF;

    private final FileChannel file;
    /** Where the directory ends. */
    private long end;

    private long size;
    private long offset;
    private long count;
    /** What stands before the archive, such as a program that unpacks it: offsets count from behind that. */
    private final long before;

    private ZipDirectory(FileChannel file) throws IOException {
        this.file = file;
        readEnd();
        boolean inside = size >= 0 && size <= end && offset >= 0 && offset <= end && count >= 0;
        before = inside ? end - size - offset : -1;
        if (before < 0) {
            throw new EOFException("directory outside the file");
        }
    }

    static ZipDirectory of(FileChannel file) throws IOException {
        return new ZipDirectory(file);
    }

    long count() {
        return count;
    }

    /** Takes the entries, one after the other. */
    interface Each {
        void entry(ZipEntryHead head) throws IOException;
    }

    void each(Each each) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new Part(file, end - size, size)))) {
            for (long i = 0; i < count; i++) {
                ByteBuffer fixed = buffer(in.readNBytes(ENTRY_LENGTH), ENTRY_LENGTH);
                if (fixed.getInt(0) != ENTRY) {
                    throw new EOFException("no entry where one should be");
                }
                byte[] name = whole(in, Short.toUnsignedInt(fixed.getShort(28)));
                byte[] extra = whole(in, Short.toUnsignedInt(fixed.getShort(30)));
                in.skipNBytes(Short.toUnsignedInt(fixed.getShort(32)));
                each.entry(ZipEntryHead.of(fixed, name, extra, before));
            }
        }
    }

    private static byte[] whole(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private void readEnd() throws IOException {
        int length = (int) Math.min(file.size(), END_LENGTH + LONGEST_COMMENT);
        long begin = file.size() - length;
        ByteBuffer tail = at(begin, length);
        int found = length - END_LENGTH;
        while (found >= 0 && !isEnd(tail, found)) {
            found--;
        }
        if (found < 0) {
            throw new EOFException("no end of a directory");
        }
        if (tail.getShort(found + 4) != 0 && tail.getShort(found + 4) != -1) {
            throw new EOFException("one part of several");
        }
        end = begin + found;
        count = Short.toUnsignedInt(tail.getShort(found + 10));
        size = Integer.toUnsignedLong(tail.getInt(found + 12));
        offset = Integer.toUnsignedLong(tail.getInt(found + 16));
        if (count == COUNT_IN_64_BITS || size == IN_64_BITS || offset == IN_64_BITS) {
            readEnd64();
        }
    }

    /** The comment behind it reaches to the end of the file. */
    private static boolean isEnd(ByteBuffer tail, int at) {
        return tail.getInt(at) == END && at + END_LENGTH + Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit();
    }

    private void readEnd64() throws IOException {
        if (end < LOCATOR_LENGTH + END64_LENGTH) {
            return;
        }
        ByteBuffer locator = at(end - LOCATOR_LENGTH, LOCATOR_LENGTH);
        if (locator.getInt(0) != LOCATOR64) {
            return;
        }
        long place = locator.getLong(8);
        if (place < 0 || place > end - LOCATOR_LENGTH - END64_LENGTH) {
            throw new EOFException("64-bit end outside the file");
        }
        ByteBuffer large = at(place, END64_LENGTH);
        if (large.getInt(0) != END64) {
            throw new EOFException("no 64-bit end where it should be");
        }
        end = place;
        count = large.getLong(32);
        size = large.getLong(40);
        offset = large.getLong(48);
    }

    ByteBuffer at(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer buffer(byte[] bytes, int length) throws IOException {
        if (bytes.length < length) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A part of a file as a stream. */
    static final class Part extends InputStream {
        private final FileChannel file;
        private long at;
        private final long end;

        Part(FileChannel file, long begin, long length) {
            this.file = file;
            this.at = begin;
            this.end = begin + length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (at >= end) {
                return -1;
            }
            int count = file.read(ByteBuffer.wrap(target, offset, (int) Math.min(length, end - at)), at);
            at += Math.max(0, count);
            return count;
        }
    }
}
