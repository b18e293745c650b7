package org.anju.document;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The segments before a JPEG's picture data. */
final class JpegSegments {
    static final int APP1 = 0xFFE1;
    private static final int FIRST = 0xFFC0;
    private static final int START_OF_SCAN = 0xFFDA;

    private JpegSegments() {}

    /** The content of the first segment of a kind that begins with a word. */
    static Optional<byte[]> find(InputStream jpeg, int wanted, String word) throws IOException {
        DataInputStream in = new DataInputStream(jpeg);
        in.readUnsignedShort();
        for (int marker = in.readUnsignedShort();
                marker >= FIRST && marker != START_OF_SCAN;
                marker = in.readUnsignedShort()) {
            byte[] segment = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
            if (marker == wanted && startsWith(segment, word)) {
                return Optional.of(segment);
            }
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] segment, String word) {
        return segment.length > word.length()
                && new String(segment, 0, word.length(), StandardCharsets.US_ASCII).equals(word);
    }
}
