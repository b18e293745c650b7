package org.anju.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number format of each cell style of a workbook: all that reading needs of styles.xml. */
final class CellFormats {
    private static final Format GENERAL = new Format(0, "General");
    private static final int MAX_STYLES = 70_000;
    private final List<Format> styles;

    private CellFormats(List<Format> styles) {
        this.styles = styles;
    }

    /** A format by its number and its pattern, e.g. 14 and {@code m/d/yy}. */
    record Format(int id, String pattern) {
        boolean scientific() {
            return pattern.indexOf('E') >= 0 && pattern.matches("(?s).*[0#?.]E[+-].*");
        }

        boolean general() {
            return pattern.equals("General") || pattern.equals("@");
        }
    }

    static CellFormats load(InputStream part) throws IOException, XMLStreamException {
        List<Format> styles = new ArrayList<>();
        if (part != null) {
            try (part) {
                collect(SafeXml.reader(part), styles);
            }
        }
        return new CellFormats(styles);
    }

    private static void collect(XMLStreamReader xml, List<Format> styles) throws XMLStreamException {
        Map<Integer, String> patterns = new HashMap<>();
        boolean cellStyles = false;
        while (xml.hasNext()) {
            if (SafeXml.next(xml) != XMLStreamConstants.START_ELEMENT) {
                cellStyles &= !SafeXml.ends(xml, xml.getEventType(), "cellXfs");
                continue;
            }
            switch (xml.getLocalName()) {
                case "numFmt" -> patterns.put(number(xml, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
                case "cellXfs" -> cellStyles = true;
                case "xf" -> {
                    if (cellStyles && styles.size() < MAX_STYLES) {
                        styles.add(format(number(xml, "numFmtId"), patterns));
                    }
                }
                default -> {}
            }
        }
    }

    private static Format format(int id, Map<Integer, String> patterns) {
        String pattern = patterns.get(id);
        String known = pattern != null ? pattern : BuiltinFormats.getBuiltinFormat(id);
        return known == null ? GENERAL : new Format(id, known);
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value.strip());
    }

    /** The format of a cell's style attribute, General when it names none. */
    Format of(String style) {
        int index = style == null ? 0 : Integer.parseInt(style);
        return index >= 0 && index < styles.size() ? styles.get(index) : GENERAL;
    }
}
