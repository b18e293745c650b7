package org.anju.practitioner.intake;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whose pictures are wanted; the job keeps it as text.
 *
 * @param site address of this deployment as the client sees it, for the QR codes
 */
record PictureOrder(String site, List<Long> ids) {
    static PictureOrder parse(String text) {
        String[] parts = text.split("\n");
        return new PictureOrder(
                parts[0], Arrays.stream(parts[1].split(",")).map(Long::valueOf).toList());
    }

    String text() {
        return site + "\n" + ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
