package org.anju.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.Reading;
import org.anju.api.sheet.SheetRow;
import org.anju.api.sheet.SheetRows;

/** The filled rows of an open workbook below its header. */
final class RowStream implements SheetRows {
    private final Reading reading;
    private final Runnable afterwards;
    private final WorkbookFile workbook;
    private final SharedTexts texts;
    private final RawRows rows;
    private final CellText cellText;
    private final Header header;
    private SheetRow ahead;
    private int count;

    /** @param afterwards run at closing, e.g. to drop a spooled copy */
    RowStream(WorkbookFile workbook, Reading reading, Runnable afterwards) throws Exception {
        this.workbook = workbook;
        this.reading = reading;
        this.afterwards = afterwards;
        int limit = reading.maxCellLength() + 1;
        this.cellText = new CellText(CellFormats.load(workbook.styles()), workbook.from1904());
        this.texts = SharedTexts.load(workbook.sharedTexts(), limit);
        try {
            this.rows = new RawRows(workbook.firstSheet(), texts, limit);
            this.header = Header.find(rows, reading);
        } catch (Exception e) {
            texts.close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = OwnLoader.call(this::advance);
        }
        return ahead != null;
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SheetRow row = ahead;
        ahead = null;
        return row;
    }

    private SheetRow advance() throws Exception {
        for (RawRow raw; (raw = rows.next()) != null; ) {
            SheetRow row = convert(raw);
            if (filled(row) && !isExample(row)) {
                if (++count > reading.maxRows()) {
                    throw Refusal.tooManyRows(reading.maxRows());
                }
                return row;
            }
        }
        return null;
    }

    private static boolean filled(SheetRow row) {
        return !row.faults().isEmpty() || row.cells().values().stream().anyMatch(text -> !text.isEmpty());
    }

    /** The template's example row, as long as nobody changed it. */
    private boolean isExample(SheetRow row) {
        boolean any = false;
        for (Column column : reading.columns()) {
            String example = column.example() == null ? "" : column.example();
            any |= !example.isEmpty();
            if (!row.get(column.key()).equals(example)) {
                return false;
            }
        }
        return any;
    }

    private SheetRow convert(RawRow raw) {
        Map<String, String> cells = new HashMap<>();
        Map<String, String> faults = new HashMap<>();
        reading.columns().forEach(column -> cells.put(column.key(), ""));
        header.places().forEach((index, column) -> {
            RawRow.Cell cell = raw.cells.get(index);
            if (cell != null) {
                String fault = fault(cell, column);
                if (fault == null) {
                    cells.put(column.key(), text(cell, column));
                } else {
                    faults.put(column.key(), fault);
                }
            }
        });
        return new SheetRow(raw.number, cells, faults);
    }

    private String fault(RawRow.Cell cell, Column column) {
        if (cell.value() == null) {
            return column.title() + "是没有计算结果的公式，请改为直接填写";
        }
        if (cell.type().equals("e")) {
            return column.title() + "为错误值" + cell.value();
        }
        if (cell.value().length() > reading.maxCellLength()) {
            return column.title() + "长度不能超过" + reading.maxCellLength() + "个字符";
        }
        return null;
    }

    private String text(RawRow.Cell cell, Column column) {
        return switch (cell.type()) {
            case "n" -> cell.value().isBlank() ? "" : cellText.number(cell.value(), cell.style(), column.kind());
            case "b" -> cell.value().strip().equals("1") ? "是" : "否";
            case "d" -> DateText.normalise(cell.value().strip());
            default -> CellText.text(cell.value(), column.kind());
        };
    }

    @Override
    public void close() {
        try (workbook;
                texts) {
            rows.close();
        } catch (IOException e) {
            // only the temporary copies of a file that was read: nothing to tell the user
        } finally {
            afterwards.run();
        }
    }
}
