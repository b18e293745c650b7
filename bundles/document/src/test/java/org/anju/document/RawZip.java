package org.anju.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes ZIP archives byte by byte, also such as no program writes. */
final class RawZip {
    static final int UTF_8 = 0x0800;
    static final int ENCRYPTED = 0x0001;
    private static final int DESCRIPTOR = 0x0008;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;
    private int claimedCount = -1;

    RawZip add(String name, byte[] content) {
        return add(name, content, content.length);
    }

    /** @param size as the directory says */
    RawZip add(String name, byte[] content, int size) {
        return add(name.getBytes(StandardCharsets.UTF_8), UTF_8, 8, content, size, false);
    }

    RawZip add(String name, Charset charset, byte[] content) {
        return add(name.getBytes(charset), 0, 8, content, content.length, false);
    }

    RawZip encrypted(String name, byte[] content) {
        return add(name.getBytes(StandardCharsets.UTF_8), ENCRYPTED, 8, content, content.length, false);
    }

    RawZip method(int method, String name, byte[] content) {
        return add(name.getBytes(StandardCharsets.UTF_8), 0, method, content, content.length, false);
    }

    /** Sizes and offset in the 64-bit form; at its end length and checksum behind the data only. */
    RawZip large(String name, byte[] content) {
        return add(name.getBytes(StandardCharsets.UTF_8), DESCRIPTOR, 8, content, content.length, true);
    }

    private RawZip add(byte[] name, int flags, int method, byte[] content, int size, boolean large) {
        CRC32 crc = new CRC32();
        crc.update(content);
        byte[] packed = method == 8 ? deflate(content) : content;
        int offset = out.size();
        boolean later = (flags & DESCRIPTOR) != 0;
        ByteBuffer local = little(30 + name.length).putInt(0x04034B50).putShort((short) 20);
        local.putShort((short) flags).putShort((short) method).putInt(0).putInt(later ? 0 : (int) crc.getValue());
        local.putInt(later ? 0 : packed.length).putInt(later ? 0 : size).putShort((short) name.length);
        local.putShort((short) 0).put(name);
        out.writeBytes(local.array());
        out.writeBytes(packed);
        if (later) {
            out.writeBytes(little(24)
                    .putInt(0x08074B50)
                    .putInt((int) crc.getValue())
                    .putLong(packed.length)
                    .putLong(size)
                    .array());
        }
        ByteBuffer entry =
                little(46 + name.length + (large ? 28 : 0)).putInt(0x02014B50).putShort((short) 20);
        entry.putShort((short) 20)
                .putShort((short) flags)
                .putShort((short) method)
                .putInt(0);
        entry.putInt((int) crc.getValue()).putInt(large ? -1 : packed.length).putInt(large ? -1 : size);
        entry.putShort((short) name.length)
                .putShort((short) (large ? 28 : 0))
                .putShort((short) 0)
                .putInt(0);
        entry.putInt(0).putInt(large ? -1 : offset).put(name);
        if (large) {
            entry.putShort((short) 1)
                    .putShort((short) 24)
                    .putLong(size)
                    .putLong(packed.length)
                    .putLong(offset);
        }
        directory.writeBytes(entry.array());
        count++;
        return this;
    }

    /** What the end says of the number of entries, whatever there are. */
    RawZip claiming(int entries) {
        claimedCount = entries;
        return this;
    }

    byte[] bytes() {
        int offset = out.size();
        out.writeBytes(directory.toByteArray());
        short entries = (short) (claimedCount < 0 ? count : claimedCount);
        return end(entries, directory.size(), offset);
    }

    /** With the end in the 64-bit form. */
    byte[] bytes64() {
        int offset = out.size();
        out.writeBytes(directory.toByteArray());
        int end = out.size();
        out.writeBytes(little(56)
                .putInt(0x06064B50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0)
                .putLong(count)
                .putLong(count)
                .putLong(directory.size())
                .putLong(offset)
                .array());
        out.writeBytes(
                little(20).putInt(0x07064B50).putInt(0).putLong(end).putInt(1).array());
        return end((short) -1, -1, -1);
    }

    private byte[] end(short entries, int size, int offset) {
        byte[] comment = "照片 PK\5\6".getBytes(StandardCharsets.UTF_8);
        ByteBuffer end = little(22 + comment.length)
                .putInt(0x06054B50)
                .putInt(0)
                .putShort(entries)
                .putShort(entries);
        end.putInt(size).putInt(offset).putShort((short) comment.length).put(comment);
        out.writeBytes(end.array());
        return out.toByteArray();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
