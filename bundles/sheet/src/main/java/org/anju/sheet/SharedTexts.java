package org.anju.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The workbook's table of texts, to which cells point by index. It may hold every text of the workbook, so it lies in a temporary
 * file; memory holds eight bytes for each text and one window of the file.
 */
final class SharedTexts implements AutoCloseable {
    private static final int WINDOW = 256 << 10;
    private static final int MAX_TEXTS = 4_000_000;

    private final Path file;
    private final FileChannel channel;
    private final long[] ends;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW);
    private long windowStart = -1;

    private SharedTexts(Path file, long[] ends) throws IOException {
        this.file = file;
        this.ends = ends;
        this.channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /**
     * @param part sharedStrings.xml, or null for none
     * @param limit characters after which a text is cut
     */
    static SharedTexts load(InputStream part, int limit) throws IOException, XMLStreamException {
        Path file = Files.createTempFile("anju-sheet-", ".texts");
        try {
            return new SharedTexts(file, part == null ? new long[0] : spool(part, file, limit));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static long[] spool(InputStream part, Path file, int limit) throws IOException, XMLStreamException {
        long[] ends = new long[1024];
        int count = 0;
        long end = 0;
        try (part;
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), WINDOW)) {
            XMLStreamReader xml = SafeXml.reader(part);
            while (SafeXml.find(xml, "si")) {
                byte[] text = plain(xml, "si", limit).getBytes(StandardCharsets.UTF_8);
                out.write(text);
                end += text.length;
                if (count == MAX_TEXTS) {
                    throw new IOException("too many texts");
                }
                if (count == ends.length) {
                    ends = Arrays.copyOf(ends, count * 2);
                }
                ends[count++] = end;
            }
        }
        return Arrays.copyOf(ends, count);
    }

    /** The text of a rich text element: its runs joined, without the phonetic guide. Ends on the element's end tag. */
    static String plain(XMLStreamReader xml, String element, int limit) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = SafeXml.next(xml); !SafeXml.ends(xml, event, element); event = SafeXml.next(xml)) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("rPh")) {
                SafeXml.text(xml, 0);
            } else if (xml.getLocalName().equals("t") && text.length() < limit) {
                text.append(SafeXml.text(xml, limit));
            }
        }
        return text.length() > limit ? text.substring(0, limit) : text.toString();
    }

    String get(int index) throws IOException {
        if (index < 0 || index >= ends.length) {
            throw new IOException("no such text");
        }
        long start = index == 0 ? 0 : ends[index - 1];
        int length = (int) (ends[index] - start);
        if (windowStart < 0 || start < windowStart || start + length > windowStart + window.limit()) {
            fill(start, length);
        }
        return new String(window.array(), (int) (start - windowStart), length, StandardCharsets.UTF_8);
    }

    /** Moves the window a little before the text: neighbours in a row come from both sides of it. */
    private void fill(long start, int length) throws IOException {
        windowStart = Math.max(0, start - (WINDOW - length) / 4);
        window.clear();
        long position = windowStart;
        for (int count; window.hasRemaining() && (count = channel.read(window, position)) > 0; position += count) {}
        window.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
