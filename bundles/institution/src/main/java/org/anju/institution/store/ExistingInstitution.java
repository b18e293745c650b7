package org.anju.institution.store;

import java.time.LocalDate;
import org.anju.api.store.Place;
import org.anju.api.value.NameGrams;
import org.anju.institution.model.Facts;

/**
 * An institution that was filed before this platform (存量机构).
 *
 * @param rowNumber its row in the workbook
 * @param filingNo its 备案证号, null to be given one
 * @param validTo null for a filing that does not end
 */
public record ExistingInstitution(int rowNumber, Facts facts, String filingNo, LocalDate filedOn, LocalDate validTo) {
    public ExistingInstitution withFilingNo(String number) {
        return new ExistingInstitution(rowNumber, facts, number, filedOn, validTo);
    }

    /** What must be unique among names: city and name. */
    public String openName() {
        return InstitutionRow.openNameOf(Place.city(facts.division()), facts.name());
    }

    String nameKey() {
        return NameGrams.key(facts.name());
    }
}
