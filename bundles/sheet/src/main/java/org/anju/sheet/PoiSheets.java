package org.anju.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.FailedRow;
import org.anju.api.sheet.Reading;
import org.anju.api.sheet.SheetRows;
import org.anju.api.sheet.Sheets;
import org.osgi.service.component.annotations.Component;

/** Excel through POI: written row by row (SXSSF), read by pulling the sheet's XML. */
@Component
public final class PoiSheets implements Sheets {
    private static final int MAX_SPOOLED_MEGABYTES = 64;
    private static final int MAX_FAILURES = 100_000;

    @Override
    public int write(String title, List<Column> columns, Iterator<? extends List<?>> rows, OutputStream out) {
        if (!rows.hasNext()) {
            throw Refusal.nothingToExport();
        }
        return OwnLoader.write(() -> new StreamedWorkbook(columns).write(title, rows, MAX_EXPORT_ROWS, out));
    }

    @Override
    public void template(String title, List<Column> columns, List<String> instructions, OutputStream out) {
        OwnLoader.<Void>write(() -> {
            Template.write(title, columns, instructions, out);
            return null;
        });
    }

    @Override
    public SheetRows read(Path workbook, Reading reading) {
        return read(workbook, reading, () -> {});
    }

    @Override
    public SheetRows read(InputStream workbook, Reading reading) {
        Path copy = spool(workbook);
        return read(copy, reading, () -> drop(copy));
    }

    private static SheetRows read(Path workbook, Reading reading, Runnable afterwards) {
        WorkbookFile file = null;
        try {
            WorkbookFile opened = WorkbookFile.open(workbook);
            file = opened;
            return OwnLoader.call(() -> new RowStream(opened, reading, afterwards));
        } catch (RuntimeException e) {
            if (file != null) {
                file.close();
            }
            afterwards.run();
            throw e;
        }
    }

    private static Path spool(InputStream workbook) {
        try (workbook) {
            Path copy = Files.createTempFile("anju-sheet-", ".xlsx");
            try (OutputStream out = Files.newOutputStream(copy)) {
                long limit = (long) MAX_SPOOLED_MEGABYTES << 20;
                if (new Bounded(workbook, limit + 1).transferTo(out) > limit) {
                    drop(copy);
                    throw Refusal.tooLarge(MAX_SPOOLED_MEGABYTES);
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void drop(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            copy.toFile().deleteOnExit();
        }
    }

    @Override
    public void check(Path workbook) {
        WorkbookFile.open(workbook).close();
    }

    @Override
    public int failures(String title, List<Column> columns, Iterator<FailedRow> rows, OutputStream out) {
        if (!rows.hasNext()) {
            throw Refusal.nothingToExport();
        }
        // everything as text: what was wrong must be seen as it was typed
        List<Column> shown = new ArrayList<>();
        for (Column column : columns) {
            Column text = Column.text(column.key(), column.title(), column.width());
            shown.add(column.required() ? text.must() : text);
        }
        shown.add(Column.text("", "失败原因", 50));
        Iterator<List<String>> lines = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<String> next() {
                return line(columns, rows.next());
            }
        };
        return OwnLoader.write(() -> new StreamedWorkbook(shown).write(title, lines, MAX_FAILURES, out));
    }

    private static List<String> line(List<Column> columns, FailedRow row) {
        List<String> values = new ArrayList<>();
        columns.forEach(column -> values.add(row.cells().get(column.key())));
        values.add(row.reason());
        return values;
    }
}
