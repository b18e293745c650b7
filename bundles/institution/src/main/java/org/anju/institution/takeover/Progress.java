package org.anju.institution.takeover;

/**
 * Where a run stands, as the job's cursor.
 *
 * @param row number of the last row that is dealt with
 */
record Progress(int row, long done, long failed) {
    static final Progress START = new Progress(0, 0, 0);

    static Progress parse(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return START;
        }
        String[] parts = cursor.split(":");
        return new Progress(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    Progress after(int lastRow, int rows, int failures) {
        return new Progress(lastRow, done + rows, failed + failures);
    }

    String text() {
        return row + ":" + done + ":" + failed;
    }
}
