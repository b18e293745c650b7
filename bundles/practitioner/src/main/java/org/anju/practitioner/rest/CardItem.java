package org.anju.practitioner.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.anju.practitioner.store.CardRow;

/**
 * A card in a list.
 *
 * @param number 信息卡编号, null before it is activated
 * @param idNo masked
 * @param edition 版次
 * @param open CHANGE or CANCEL while such a case is open, else null
 */
public record CardItem(
        long id,
        int version,
        String number,
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
        String storeName,
        int edition,
        String open,
        Long openCaseId,
        Instant appliedAt,
        LocalDate firstAppliedOn,
        LocalDate issuedOn,
        LocalDate validTo,
        Instant endedAt) {
    static CardItem of(CardRow row, Named names) {
        return new CardItem(
                row.id(),
                row.version(),
                row.number(),
                row.state().name(),
                row.state().label(),
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
                row.storeName(),
                row.edition(),
                row.openKind() == null ? null : row.openKind().name(),
                row.openCase(),
                row.appliedAt(),
                row.firstAppliedOn(),
                row.issuedOn(),
                row.validTo(),
                row.endedAt());
    }
}
