package org.anju.api.job;

/**
 * Where an import of a workbook stands, as the job's cursor.
 *
 * @param row number of the last row that is dealt with
 */
public record RowProgress(int row, long done, long failed) {
    public static final RowProgress START = new RowProgress(0, 0, 0);

    public static RowProgress parse(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return START;
        }
        String[] parts = cursor.split(":");
        return new RowProgress(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    public RowProgress after(int lastRow, int rows, int failures) {
        return new RowProgress(lastRow, done + rows, failed + failures);
    }

    /** How many rows were good. */
    public long good() {
        return done - failed;
    }

    /** What the user is told at the end, of a dry run (试导入) or of an import. */
    public String message(boolean dry) {
        return dry ? "试导入通过" + good() + "条，错误" + failed + "条" : "成功" + good() + "条，失败" + failed + "条";
    }

    public String text() {
        return row + ":" + done + ":" + failed;
    }
}
