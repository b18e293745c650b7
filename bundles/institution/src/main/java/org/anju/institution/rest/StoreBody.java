package org.anju.institution.rest;

import java.time.Instant;
import java.util.List;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.institution.StoresService;
import org.anju.institution.model.StoreFacts;

/** A store (门店, INS-F2) in JSON; what is read-only is ignored when it is sent. */
public record StoreBody(
        Long id,
        Integer version,
        String state,
        String stateLabel,
        String stateTone,
        List<AllowedAction> actions,
        Long institutionId,
        String name,
        String licenseNo,
        String divisionCode,
        String divisionName,
        String address,
        String principal,
        String principalIdNo,
        String contactName,
        String contactPhone,
        String lng,
        String lat,
        Instant createdAt) {
    StoreFacts facts() {
        return new StoreFacts(
                name, licenseNo, divisionCode, address, principal, principalIdNo, contactName, contactPhone, lng, lat);
    }

    static StoreBody of(StoresService.Shown shown, Named names) {
        StoreFacts facts = shown.facts();
        return new StoreBody(
                shown.row().id(),
                shown.row().version(),
                shown.row().state().name(),
                shown.row().state().label(),
                shown.row().state().tone().name(),
                shown.actions(),
                shown.row().institutionId(),
                facts.name(),
                facts.licenseNo(),
                facts.division(),
                names.division(facts.division()),
                facts.address(),
                facts.principal(),
                facts.principalIdNo(),
                facts.contactName(),
                facts.contactPhone(),
                facts.lng(),
                facts.lat(),
                shown.row().createdAt());
    }
}
