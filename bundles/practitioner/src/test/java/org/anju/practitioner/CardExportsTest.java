package org.anju.practitioner;

import static org.anju.practitioner.Office.person;
import static org.junit.Assert.assertEquals;

import java.util.List;
import org.anju.practitioner.intake.CardExport;
import org.anju.practitioner.model.CardAction;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.store.CardFilter;
import org.junit.Test;

public class CardExportsTest {
    private static final CardFilter ALL = new CardFilter(CardState.IN_EFFECT, null, null, null, null, null, null, null);

    private final Office office = new Office();
    private final CardExport export = new CardExport(office.cards, null, office.sight, null, office.jobs, office.audit);

    @Test
    public void picturesAreMadeOfActiveCardsOnly() {
        long active = office.active(1, person("陈明", "310101199003070019"));
        long suspended = office.active(1, person("王芳", "310101199003070035"));
        office.people.now(People.CITY);
        office.cardService.step(
                suspended, CardAction.SUSPEND, office.card(suspended).version(), "核实");
        office.as(1);
        export.pictures(ALL, "https://anju.example");
        export.pictures(List.of(active, suspended), "https://anju.example");
        assertEquals(
                List.of("https://anju.example\n" + active, "https://anju.example\n" + active),
                office.jobs.open("practitioner.pictures"));
    }
}
