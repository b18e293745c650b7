package org.anju.practitioner.intake;

/**
 * Photos that come later; the job keeps it as text.
 *
 * @param batch only drafts of this batch, null for all of the institution
 */
record PhotoOrder(String file, long institutionId, Long batch) {
    static PhotoOrder parse(String text) {
        String[] parts = text.split(":", -1);
        return new PhotoOrder(parts[0], Long.parseLong(parts[1]), parts[2].isEmpty() ? null : Long.valueOf(parts[2]));
    }

    String text() {
        return file + ":" + institutionId + ":" + (batch == null ? "" : batch);
    }
}
