package org.anju.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** A stream that must have the promised length and checksum: what is longer is cut off and refused, not read. */
final class Promised extends FilterInputStream {
    private final CRC32 crc = new CRC32();
    private final long expected;
    private final Runnable end;
    private long left;

    /** @param end what is to be done when it is closed */
    Promised(InputStream in, long length, long expected, Runnable end) {
        super(in);
        this.left = length;
        this.expected = expected;
        this.end = end;
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
        try {
            int count = in.read(target, offset, length);
            if (count < 0) {
                check();
                return -1;
            }
            left -= count;
            if (left < 0) {
                throw Refusal.damaged();
            }
            crc.update(target, offset, count);
            return count;
        } catch (IOException e) {
            throw Refusal.damaged();
        }
    }

    private void check() {
        if (left != 0 || crc.getValue() != expected) {
            throw Refusal.damaged();
        }
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] passed = new byte[(int) Math.max(0, Math.min(count, 8192))];
        return Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        end.run();
        super.close();
    }
}
