package org.anju.institution;

import org.anju.api.code.Divisions;
import org.anju.api.rest.Items;
import org.anju.api.value.CheckToken;
import org.anju.institution.model.FilingRules;
import org.anju.institution.store.InstitutionFilter;
import org.anju.institution.store.InstitutionRow;
import org.anju.institution.store.TakeoverFailures;
import org.anju.institution.store.TakeoverTable;
import org.anju.testing.TestDatabase;

/** What the take-over needs of the {@link Desk}. */
public final class TakeoverDesk {
    private final Desk desk = new Desk();
    private final TakeoverFailures failures = new TakeoverFailures(desk.store, desk.secrets);

    public TestDatabase store() {
        return desk.store;
    }

    public TakeoverTable table() {
        return desk.existing;
    }

    public TakeoverFailures failures() {
        return failures;
    }

    public FilingRules rules() {
        return desk.settings.rules();
    }

    public Divisions divisions() {
        return desk.divisions;
    }

    /** Files an institution; its 备案证号. */
    public String filed() {
        return desk.institution(desk.filed(Samples.agency())).filingNo();
    }

    public String token() {
        return CheckToken.fresh();
    }

    public Items<InstitutionRow> found(String part) {
        desk.people.now(People.CITY);
        return desk.institutions.list(new InstitutionFilter(part, null, null, null, null, null), 1, 10);
    }
}
