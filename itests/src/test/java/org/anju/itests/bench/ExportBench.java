package org.anju.itests.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Practitioners;
import org.anju.itests.harness.Roster;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The staff list of 10,000 as a workbook, beside a bare SXSSF write of the same cells: the same values in the same number formats. */
final class ExportBench implements Bench.Benchmark {
    private static final int ROWS = 10_000;
    /** Until the server's code is compiled, which its start-up flags delay. */
    private static final int WARM = 20;

    private static final int TIMES = 5;
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final String PERSON =
            "institution_id, institution_name, province, city, division, name, name_key, sex, id_type, id_no,"
                    + " id_no_hash, birth_date, phone, phone_hash, photo, category, cert_type, cert_no, job_title,"
                    + " store_division, store_id, store_name, remark, created_at";

    /** What the steps that lead from drafts to cards in effect would leave of the cards themselves. */
    static final String CARD_OF_EACH_DRAFT =
            "INSERT INTO pra_card (id, version, state, life, edition, number, applied_at, first_applied_on, issued_on, "
                    + PERSON + ") SELECT id, 1, 'ACTIVE', 'E', 1, 'C' || TRIM(CHAR(id)), created_at, CURRENT_DATE,"
                    + " CURRENT_DATE, " + PERSON + " FROM pra_case";

    @Override
    public void run(Bench.Figures figures) throws Exception {
        Outside anju = new Outside("bench-export").with("account", "account.captcha.enabled", "false");
        anju.start();
        try {
            Client admin = new Practitioners(new Filings(City.of(anju), City.HUANGPU)).admin();
            new Roster(admin).take(Roster.workbook(Roster.people(ROWS)), null, MOST);
            anju.stop();
            cards(anju.data().resolve("db/anju"));
            anju.startAgain();
            byte[] workbook = export(admin);
            List<List<Written>> cells = cells(workbook);
            bare(cells);
            double export = 0;
            double bare = 0;
            for (int i = 0; i < WARM; i++) {
                export(admin);
                bare(cells);
            }
            for (int i = 0; i < TIMES; i++) {
                long begin = System.nanoTime();
                export(admin);
                long middle = System.nanoTime();
                bare(cells);
                export += (middle - begin) / 1e9;
                bare += (System.nanoTime() - middle) / 1e9;
            }
            figures.note("%d rows of %d cells: export %.2f s, bare %.2f s"
                    .formatted(cells.size() - 1, cells.get(1).size(), export / TIMES, bare / TIMES));
            figures.add("export.ratio", export / bare, "ratio", "at most 1.5");
        } finally {
            anju.stop();
        }
    }

    private static void cards(Path folder) throws SQLException {
        RawDatabase database = RawDatabase.derby(folder);
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(CARD_OF_EACH_DRAFT);
        } finally {
            database.shut();
        }
    }

    private static byte[] export(Client admin) {
        return admin.get(Practitioners.CARDS + "/export").expect(200).response().body();
    }

    /** What a cell holds, and its number format (identity numbers are 文本, days are days). */
    private record Written(Object value, String format) {}

    private static List<List<Written>> cells(byte[] workbook) throws IOException {
        List<List<Written>> rows = new ArrayList<>();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (var row : read.getSheetAt(0)) {
                List<Written> cells = new ArrayList<>();
                for (Cell cell : row) {
                    Object value = cell.getCellType() == CellType.NUMERIC
                            ? (Object) cell.getNumericCellValue()
                            : cell.getStringCellValue();
                    cells.add(new Written(value, cell.getCellStyle().getDataFormatString()));
                }
                rows.add(cells);
            }
        }
        if (rows.size() != ROWS + 1) {
            throw new IllegalStateException(rows.size() + " rows");
        }
        return rows;
    }

    private static void bare(List<List<Written>> rows) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            var sheet = workbook.createSheet("从业人员名单");
            Map<String, CellStyle> styles = new HashMap<>();
            int next = 0;
            for (List<Written> cells : rows) {
                var row = sheet.createRow(next++);
                for (int column = 0; column < cells.size(); column++) {
                    Written written = cells.get(column);
                    Cell cell = row.createCell(column);
                    cell.setCellStyle(styles.computeIfAbsent(written.format(), format -> style(workbook, format)));
                    if (written.value() instanceof Double number) {
                        cell.setCellValue(number);
                    } else {
                        cell.setCellValue((String) written.value());
                    }
                }
            }
            workbook.write(new ByteArrayOutputStream());
        }
    }

    private static CellStyle style(SXSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
