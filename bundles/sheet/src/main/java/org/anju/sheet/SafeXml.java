package org.anju.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Pulls XML of strangers: a DOCTYPE is refused, and neither a part nor a single tag or text can grow without bound. */
final class SafeXml {
    /** A sheet of 50,000 rows and 30 columns has about 100 MB. */
    private static final long MAX_PART = 600L << 20;

    private static final int MAX_TOKEN = 4 << 20;
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    private static XMLInputFactory factory() {
        // the JDK's own, whatever other parser the container offers
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static XMLStreamReader reader(InputStream part) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new Bounded(part));
    }

    /** The next event; a DOCTYPE or an entity that was not one of XML's own five is an error. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("DOCTYPE");
        }
        return event;
    }

    /** Moves to the next start tag of this name. */
    static boolean find(XMLStreamReader xml, String name) throws XMLStreamException {
        while (xml.hasNext()) {
            if (next(xml) == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    static boolean ends(XMLStreamReader xml, int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    /** The text inside the present element, cut after {@code limit} characters; ends on its end tag. */
    static String text(XMLStreamReader xml, int limit) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() < limit) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return text.length() > limit ? text.substring(0, limit) : text.toString();
    }

    /** Counts bytes, in all and since the last angle bracket. */
    private static final class Bounded extends FilterInputStream {
        private long total;
        private int token;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            for (int i = offset; i < offset + count; i++) {
                token = buffer[i] == '<' || buffer[i] == '>' ? 0 : token + 1;
                if (token > MAX_TOKEN) {
                    throw new IOException("a tag or text is too long");
                }
            }
            total += Math.max(count, 0);
            if (total > MAX_PART) {
                throw new IOException("a part is too long");
            }
            return count;
        }
    }
}
