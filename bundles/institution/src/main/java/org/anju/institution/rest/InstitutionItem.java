package org.anju.institution.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.anju.institution.store.InstitutionRow;

/** An institution in a list. */
public record InstitutionItem(
        long id,
        String name,
        String licenseNo,
        String instType,
        String instTypeName,
        String filingNo,
        String divisionCode,
        String divisionName,
        String address,
        String state,
        String stateLabel,
        String stateTone,
        boolean branch,
        boolean overdue,
        Instant filedAt,
        LocalDate validTo,
        int factsVersion,
        int version) {
    static InstitutionItem of(InstitutionRow row, Named names) {
        return new InstitutionItem(
                row.id(),
                row.name(),
                row.licenseNo(),
                row.type(),
                names.type(row.type()),
                row.filingNo(),
                row.division(),
                names.division(row.division()),
                row.address(),
                row.state().name(),
                row.state().label(),
                row.state().tone().name(),
                row.branch(),
                row.overdue(),
                row.filedAt(),
                row.validTo(),
                row.factsNo(),
                row.version());
    }
}
