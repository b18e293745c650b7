package org.anju.practitioner.rest;

import java.time.Instant;
import org.anju.practitioner.model.CaseState;
import org.anju.practitioner.store.CaseRow;

/**
 * A case in a list.
 *
 * @param idNo masked
 * @param waitingDays whole days since the submission of what is under verification, else null (PRA-R20)
 * @param opinion the last 退回原因
 */
public record CaseItem(
        long id,
        int version,
        String caseNo,
        String kind,
        String kindLabel,
        String state,
        String stateLabel,
        String stateTone,
        String name,
        String sex,
        String sexName,
        String idNo,
        String phone,
        String category,
        String categoryName,
        String divisionCode,
        String divisionName,
        long institutionId,
        String institutionName,
        String source,
        String sourceName,
        Long batchId,
        boolean photoMissing,
        Long cardId,
        Instant appliedAt,
        Long waitingDays,
        Instant createdAt,
        String opinion) {
    static CaseItem of(CaseRow row, Named names) {
        return new CaseItem(
                row.id(),
                row.version(),
                row.caseNo(),
                row.kind().name(),
                row.kind().label(),
                row.state().name(),
                row.kind().stateLabel(row.state()),
                row.state().tone().name(),
                row.name(),
                row.sex(),
                names.sex(row.sex()),
                names.idNo(row),
                names.phone(row),
                row.category(),
                names.category(row.category()),
                row.division(),
                names.division(row.division()),
                row.institutionId(),
                row.institutionName(),
                row.source(),
                row.source().equals(CaseRow.EXCEL) ? "Excel" : "手工",
                row.batchId(),
                row.photoMissing(),
                row.cardId(),
                row.appliedAt(),
                row.state() == CaseState.VERIFYING ? names.daysSince(row.appliedAt()) : null,
                row.createdAt(),
                row.opinion());
    }
}
