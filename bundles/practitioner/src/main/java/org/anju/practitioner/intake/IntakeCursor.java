package org.anju.practitioner.intake;

/**
 * Where an import stands, as its job's cursor.
 *
 * @param row number of the last row of the workbook that is dealt with
 * @param done rows dealt with
 * @param failed of these
 * @param rowsOver whether all rows are
 * @param photos where the photos stand
 */
record IntakeCursor(int row, int done, int failed, boolean rowsOver, PhotoTally photos) {
    static final IntakeCursor START = new IntakeCursor(0, 0, 0, false, PhotoTally.START);

    static IntakeCursor parse(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return START;
        }
        String[] parts = cursor.split("/");
        String[] rows = parts[0].split(":");
        return new IntakeCursor(
                Integer.parseInt(rows[0]),
                Integer.parseInt(rows[1]),
                Integer.parseInt(rows[2]),
                Boolean.parseBoolean(rows[3]),
                PhotoTally.parse(parts[1]));
    }

    IntakeCursor after(int lastRow, int rows, int failures) {
        return new IntakeCursor(lastRow, done + rows, failed + failures, false, photos);
    }

    IntakeCursor withRowsOver() {
        return new IntakeCursor(row, done, failed, true, photos);
    }

    IntakeCursor with(PhotoTally tally) {
        return new IntakeCursor(row, done, failed, rowsOver, tally);
    }

    int imported() {
        return done - failed;
    }

    String text() {
        return row + ":" + done + ":" + failed + ":" + rowsOver + "/" + photos.text();
    }
}
