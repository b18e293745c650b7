package org.anju.document;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * What a ZIP archive's directory says of an entry.
 *
 * @param name with folders, separated by {@code /}; of a very long one the end
 * @param encrypted by any method
 * @param method 0 stored, 8 deflated
 * @param packed bytes in the archive
 * @param size bytes
 * @param offset where its local head stands in the file
 */
record ZipEntryHead(String name, boolean encrypted, int method, long crc, long packed, long size, long offset) {
    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int ENCRYPTED = 0x0001;
    private static final int UTF_8 = 0x0800;
    private static final int EXTRA_64 = 0x0001;
    private static final int EXTRA_NAME = 0x7075;
    private static final int LONGEST_NAME = 300;
    private static final long IN_64_BITS = 0xFFFFFFFFL;
    /** The superset of GBK, which Chinese Windows packs names in. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    /** @param before what stands in the file before the archive begins */
    static ZipEntryHead of(ByteBuffer fixed, byte[] name, byte[] extra, long before) throws IOException {
        int flags = fixed.getShort(8);
        long packed = Integer.toUnsignedLong(fixed.getInt(20));
        long size = Integer.toUnsignedLong(fixed.getInt(24));
        long offset = Integer.toUnsignedLong(fixed.getInt(42));
        ByteBuffer large = extra(extra, EXTRA_64);
        // only what did not fit is there, in this order
        size = size == IN_64_BITS ? number(large) : size;
        packed = packed == IN_64_BITS ? number(large) : packed;
        offset = offset == IN_64_BITS ? number(large) : offset;
        if (offset > Long.MAX_VALUE - before) {
            throw new EOFException("entry outside the file");
        }
        return new ZipEntryHead(
                shown(text(name, extra, (flags & UTF_8) != 0)),
                (flags & ENCRYPTED) != 0,
                Short.toUnsignedInt(fixed.getShort(10)),
                Integer.toUnsignedLong(fixed.getInt(16)),
                packed,
                size,
                before + offset);
    }

    /** A stranger's name may have 64 KB, and an archive many of them. */
    private static String shown(String name) {
        String path = name.replace('\\', '/');
        return path.length() <= LONGEST_NAME ? path : "…" + path.substring(path.length() - LONGEST_NAME);
    }

    private static long number(ByteBuffer large) throws IOException {
        if (large == null || large.remaining() < Long.BYTES) {
            throw new EOFException("64-bit number missing");
        }
        long number = large.getLong();
        if (number < 0) {
            throw new EOFException("64-bit number out of range");
        }
        return number;
    }

    /** The content of an extra field, or null. */
    private static ByteBuffer extra(byte[] extra, int wanted) {
        ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
        while (fields.remaining() >= 4) {
            int id = Short.toUnsignedInt(fields.getShort());
            int length = Math.min(Short.toUnsignedInt(fields.getShort()), fields.remaining());
            if (id == wanted) {
                return fields.slice(fields.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            }
            fields.position(fields.position() + length);
        }
        return null;
    }

    /** Macs write UTF-8 without saying so, Chinese Windows GBK; a GBK text is hardly ever right UTF-8 as well. */
    private static String text(byte[] name, byte[] extra, boolean utf8) {
        if (!utf8) {
            String unicode = unicodeName(name, extra);
            if (unicode != null) {
                return unicode;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(name, CHINESE);
        }
    }

    /** The name that Info-ZIP adds in UTF-8, when it belongs to the one that stands there; else null. */
    private static String unicodeName(byte[] name, byte[] extra) {
        ByteBuffer field = extra(extra, EXTRA_NAME);
        if (field == null || field.remaining() < 5 || field.get() != 1) {
            return null;
        }
        CRC32 crc = new CRC32();
        crc.update(name);
        return field.getInt() == (int) crc.getValue()
                ? StandardCharsets.UTF_8.decode(field).toString()
                : null;
    }

    boolean folder() {
        return name.endsWith("/");
    }

    String file() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Whether its path leads out of where it would be unpacked. */
    boolean outside() {
        return name.startsWith("/")
                || name.matches("[A-Za-z]:.*")
                || ("/" + name + "/").contains("/../")
                || name.indexOf('\0') >= 0;
    }

    /** What systems add on their own. */
    boolean rubbish() {
        String file = file();
        return name.startsWith("__MACOSX/")
                || name.contains("/__MACOSX/")
                || file.startsWith("._")
                || file.equals(".DS_Store")
                || file.equalsIgnoreCase("Thumbs.db")
                || file.equalsIgnoreCase("desktop.ini");
    }
}
