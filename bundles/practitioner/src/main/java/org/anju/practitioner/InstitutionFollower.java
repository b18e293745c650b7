package org.anju.practitioner;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.event.Event;
import org.anju.api.event.EventSubscriber;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.institution.InstitutionEvents;
import org.anju.practitioner.model.CardAction;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CaseRow;
import org.anju.practitioner.store.CaseRows;
import org.anju.practitioner.store.PractitionerNames;
import org.anju.practitioner.store.PractitionerNames.Owner;
import org.anju.practitioner.store.PractitionerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Follows what happens to institutions (XDE-07, XDE-10). Being told twice changes nothing. */
@Component(service = EventSubscriber.class)
public final class InstitutionFollower implements EventSubscriber {
    private static final String CANCELLED = "机构备案注销";
    private static final int AT_ONCE = 100;

    private final PractitionerStore store;
    private final Institutions institutions;
    private final CaseRows cases;
    private final PractitionerNames names;
    private final OpenCases openCases;
    private final CardLife life;
    private final Redrawing redrawing;
    private final Callers callers;

    @Activate
    public InstitutionFollower(
            @Reference PractitionerStore store,
            @Reference Institutions institutions,
            @Reference CaseRows cases,
            @Reference PractitionerNames names,
            @Reference OpenCases openCases,
            @Reference CardLife life,
            @Reference Redrawing redrawing,
            @Reference Callers callers) {
        this.store = store;
        this.institutions = institutions;
        this.cases = cases;
        this.names = names;
        this.openCases = openCases;
        this.life = life;
        this.redrawing = redrawing;
        this.callers = callers;
    }

    @Override
    public String name() {
        return "practitioner.institutions";
    }

    @Override
    public Set<String> types() {
        return Set.of(InstitutionEvents.CHANGED, InstitutionEvents.CANCELLED);
    }

    @Override
    public void on(Event event) {
        long id = event.number("institutionId");
        callers.as(Caller.system(), () -> {
            if (event.type().equals(InstitutionEvents.CANCELLED)) {
                cancel(id);
            } else {
                institutions.find(id).ifPresent(this::changed);
            }
            return null;
        });
    }

    /** XDE-10: cards are cancelled ex officio, cases end. */
    private void cancel(long institutionId) {
        redrawing.each(institutionId, card -> {
            if (!card.state().over()) {
                life.end(card, CardAction.CANCEL_EX_OFFICIO, card.version(), CANCELLED);
            }
        });
        eachCase(institutionId, row -> openCases.end(row, CANCELLED));
    }

    /** XDE-07, XDE-08: another name makes new editions; another division hands the open work over. */
    private void changed(Institution institution) {
        redrawing.each(institution.id(), card -> {
            boolean renamed = !card.institutionName().equals(institution.name());
            boolean moved = !card.division().equals(institution.division());
            if (renamed || moved) {
                move(card, institution);
            }
            if (renamed) {
                redrawing.one(card);
            }
        });
        eachCase(institution.id(), row -> {
            names.remove(Owner.K, row.id(), row.name());
            row.at(institution);
            names.add(Owner.K, row.id(), row.name(), row.division());
        });
    }

    private void move(CardRow card, Institution institution) {
        Owner list = Owner.valueOf(card.state().life());
        names.remove(list, card.id(), card.name());
        card.at(institution);
        names.add(list, card.id(), card.name(), card.division());
    }

    private void eachCase(long institutionId, Consumer<CaseRow> work) {
        long last = 0;
        List<Long> ids;
        do {
            ids = cases.openOf(institutionId, last, AT_ONCE);
            List<Long> some = ids;
            store.write(() ->
                    some.forEach(id -> cases.find(id).filter(row -> !row.over()).ifPresent(work)));
            last = ids.isEmpty() ? last : ids.get(ids.size() - 1);
        } while (ids.size() == AT_ONCE);
    }
}
