package org.anju.practitioner;

import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.problem.Problem;
import org.anju.practitioner.model.CaseState;
import org.anju.practitioner.model.Permissions;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CardRows;
import org.anju.practitioner.store.CaseRow;
import org.anju.practitioner.store.CaseRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the caller may see (§2.4): what lies outside his data scope is answered like what does not exist; drafts are the institution's own. */
@Component(service = Sight.class)
public final class Sight {
    private final Callers callers;
    private final CaseRows cases;
    private final CardRows cards;

    @Activate
    public Sight(@Reference Callers callers, @Reference CaseRows cases, @Reference CardRows cards) {
        this.callers = callers;
        this.cases = cases;
        this.cards = cards;
    }

    public Caller caller() {
        return callers.current();
    }

    CaseRow row(long id) {
        return cases.find(id)
                .filter(row -> caller().scope().covers(row.division(), row.institutionId()))
                .filter(row -> row.state() != CaseState.DRAFT || CaseRows.showsDrafts(caller().scope()))
                .orElseThrow(Problem::notFound);
    }

    CardRow card(long id) {
        return cards.find(id)
                .filter(row -> caller().scope().covers(row.division(), row.institutionId()))
                .orElseThrow(Problem::notFound);
    }

    /** Whether the caller may apply for something about a card: it is one of his own institution. */
    boolean owns(CardRow card) {
        return caller().may(Permissions.SUBMIT) && card.institutionId().equals(caller().institutionId());
    }

    /** The caller's own institution (本机构); 403 for who has none. */
    public long own() {
        Long id = caller().institutionId();
        if (id == null) {
            throw Problem.forbidden();
        }
        return id;
    }
}
