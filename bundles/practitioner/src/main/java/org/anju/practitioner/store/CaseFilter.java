package org.anju.practitioner.store;

import org.anju.practitioner.model.CaseKind;
import org.anju.practitioner.model.CaseState;
import org.anju.practitioner.model.Desk;

/**
 * What a list of cases is filtered by; null means any.
 *
 * @param desk on whose list they lie
 * @param name a part, as {@link org.anju.api.value.NameGrams#key} writes it
 * @param idNoHash the person's
 */
public record CaseFilter(
        Desk desk,
        CaseKind kind,
        CaseState state,
        String name,
        String caseNo,
        String division,
        Long institutionId,
        String source,
        Long batchId,
        Boolean photoMissing,
        String idNoHash) {
    public static CaseFilter ofPerson(String idNoHash) {
        return new CaseFilter(null, null, null, null, null, null, null, null, null, null, idNoHash);
    }

    /** All on a desk. */
    public static CaseFilter on(Desk desk) {
        return new CaseFilter(desk, null, null, null, null, null, null, null, null, null, null);
    }
}
