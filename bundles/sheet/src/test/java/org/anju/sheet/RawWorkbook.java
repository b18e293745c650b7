package org.anju.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds workbooks part by part, also those that no honest program writes. */
final class RawWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final Map<String, String> parts = new LinkedHashMap<>();

    RawWorkbook() {
        type(TYPE);
        part(
                "_rels/.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "sharedStrings", "sharedStrings.xml")
                        + relation("rId3", "styles", "styles.xml") + "</Relationships>");
        workbook("");
        part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'/>");
        part("xl/styles.xml", "<styleSheet xmlns='" + MAIN + "'><cellXfs><xf numFmtId='0'/></cellXfs></styleSheet>");
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + REL + "/" + type + "' Target='" + target + "'/>";
    }

    RawWorkbook type(String mainType) {
        String sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return part(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='xml' ContentType='application/xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + mainType + "'/>"
                        + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + sheets + "worksheet+xml'/>"
                        + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + sheets + "sharedStrings+xml'/>"
                        + "<Override PartName='/xl/styles.xml' ContentType='" + sheets + "styles+xml'/></Types>");
    }

    RawWorkbook workbook(String properties) {
        return part(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + REL + "'>" + properties
                        + "<sheets><sheet name='名单' sheetId='1' r:id='rId1'/></sheets></workbook>");
    }

    RawWorkbook part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    /** Puts text before a part's root element. */
    RawWorkbook prefix(String name, String text) {
        return part(name, text + parts.get(name));
    }

    /** The rows of the sheet: what stands inside {@code sheetData}. */
    RawWorkbook rows(String xml) {
        return part(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + MAIN + "'><sheetData>" + xml + "</sheetData></worksheet>");
    }

    RawWorkbook styles(String inside) {
        return part("xl/styles.xml", "<styleSheet xmlns='" + MAIN + "'>" + inside + "</styleSheet>");
    }

    RawWorkbook texts(String inside) {
        return part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + inside + "</sst>");
    }

    /** A row of inline texts. */
    static String row(int number, String... texts) {
        StringBuilder xml = new StringBuilder("<row r='" + number + "'>");
        for (int i = 0; i < texts.length; i++) {
            xml.append("<c r='")
                    .append((char) ('A' + i))
                    .append(number)
                    .append("' t='inlineStr'><is><t>")
                    .append(texts[i])
                    .append("</t></is></c>");
        }
        return xml.append("</row>").toString();
    }

    Path save(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** The same with a sheet that is written piece by piece, for sheets too long for memory. */
    Path save(Path file, Sheet sheet) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(("<worksheet xmlns='" + MAIN + "'><sheetData>").getBytes(StandardCharsets.UTF_8));
            sheet.write(zip);
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** Writes the inside of {@code sheetData}. */
    interface Sheet {
        void write(OutputStream out) throws IOException;
    }
}
