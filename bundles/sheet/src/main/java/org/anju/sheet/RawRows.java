package org.anju.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Pulls rows with content out of a sheet's XML. Rows must be numbered upwards within what Excel knows (1 to 1,048,576) and cells must
 * stand in its 16,384 columns: POI itself would take negative and far ones.
 */
final class RawRows implements AutoCloseable {
    private static final int MAX_ROW = 1 << 20;
    private static final int MAX_COLUMN = 1 << 14;
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,6}");

    private final InputStream part;
    private final XMLStreamReader xml;
    private final SharedTexts texts;
    private final int limit;
    private int last;

    /** @param limit characters after which a cell's text is cut */
    RawRows(InputStream sheet, SharedTexts texts, int limit) throws XMLStreamException {
        this.part = sheet;
        this.xml = SafeXml.reader(sheet);
        this.texts = texts;
        this.limit = limit;
        if (!SafeXml.find(xml, "sheetData")) {
            throw new XMLStreamException("no sheet data");
        }
    }

    /** The next row that has any content, or null at the end of the sheet. */
    RawRow next() throws IOException, XMLStreamException {
        if (!xml.hasNext() || SafeXml.ends(xml, xml.getEventType(), "sheetData")) {
            return null;
        }
        for (int event = SafeXml.next(xml); !SafeXml.ends(xml, event, "sheetData"); event = SafeXml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                RawRow row = row();
                if (!row.isEmpty()) {
                    return row;
                }
            }
        }
        return null;
    }

    private RawRow row() throws IOException, XMLStreamException {
        String given = xml.getAttributeValue(null, "r");
        int number = given == null ? last + 1 : rowNumber(given);
        if (number <= last || number > MAX_ROW) {
            throw new IOException("row " + number);
        }
        last = number;
        RawRow row = new RawRow(number);
        int column = -1;
        for (int event = SafeXml.next(xml); !SafeXml.ends(xml, event, "row"); event = SafeXml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = column(xml.getAttributeValue(null, "r"), column, number);
                put(row, column);
            }
        }
        return row;
    }

    private static int rowNumber(String text) throws IOException {
        if (!ROW.matcher(text).matches()) {
            throw new IOException("row number");
        }
        return Integer.parseInt(text);
    }

    private static int column(String address, int before, int row) throws IOException {
        int column = before + 1;
        if (address != null) {
            Matcher parts = ADDRESS.matcher(address);
            if (!parts.matches() || Integer.parseInt(parts.group(2)) != row) {
                throw new IOException("cell address");
            }
            column = parts.group(1).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
        }
        if (column >= MAX_COLUMN) {
            throw new IOException("column " + column);
        }
        return column;
    }

    private void put(RawRow row, int column) throws IOException, XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String value = null;
        boolean formula = false;
        for (int event = SafeXml.next(xml); !SafeXml.ends(xml, event, "c"); event = SafeXml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = SafeXml.text(xml, limit);
                    case "is" -> value = SharedTexts.plain(xml, "is", limit);
                    case "f" -> {
                        formula = true;
                        SafeXml.text(xml, 0);
                    }
                    default -> {}
                }
            }
        }
        if (value == null && !formula) {
            return;
        }
        String shown = "s".equals(type) && value != null ? texts.get(Integer.parseInt(value.strip())) : value;
        row.cells.put(column, new RawRow.Cell(type == null ? "n" : type, style, shown));
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
