package org.anju.practitioner;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.practitioner.model.CaseAction;
import org.anju.practitioner.model.CaseKind;
import org.anju.practitioner.model.CaseState;
import org.anju.practitioner.model.Desk;
import org.anju.practitioner.store.CaseFilter;

/**
 * A batch over all cases that a filter finds, as the job keeps it.
 *
 * @param opinion of a verification, or null
 */
record BatchOrder(CaseAction action, CaseFilter filter, String opinion) {
    private static final String NONE = "";

    /** One line for each part. */
    String text() {
        return Stream.of(
                        action,
                        filter.desk(),
                        filter.kind(),
                        filter.state(),
                        filter.name(),
                        filter.caseNo(),
                        filter.division(),
                        filter.source(),
                        filter.batchId(),
                        filter.photoMissing(),
                        opinion)
                .map(part -> part == null ? NONE : URLEncoder.encode(part.toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    static BatchOrder of(String text) {
        String[] lines = text.split("\n", -1);
        String[] parts = new String[lines.length];
        for (int i = 0; i < lines.length; i++) {
            parts[i] = lines[i].isEmpty() ? null : URLDecoder.decode(lines[i], StandardCharsets.UTF_8);
        }
        CaseFilter filter = new CaseFilter(
                parts[1] == null ? null : Desk.valueOf(parts[1]),
                parts[2] == null ? null : CaseKind.valueOf(parts[2]),
                parts[3] == null ? null : CaseState.valueOf(parts[3]),
                parts[4],
                parts[5],
                parts[6],
                null,
                parts[7],
                parts[8] == null ? null : Long.valueOf(parts[8]),
                parts[9] == null ? null : Boolean.valueOf(parts[9]),
                null);
        return new BatchOrder(CaseAction.valueOf(parts[0]), filter, parts[10]);
    }
}
