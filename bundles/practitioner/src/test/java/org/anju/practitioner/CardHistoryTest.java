package org.anju.practitioner;

import static org.anju.practitioner.Office.person;
import static org.junit.Assert.assertEquals;

import java.util.List;
import org.anju.api.procedure.Procedures.HistoryLine;
import org.anju.practitioner.model.CaseAction;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.model.PersonField;
import org.junit.Test;

/** 办理记录 of a card: its own lines and those of the cases about it. */
public class CardHistoryTest {
    private final Office office = new Office();

    private List<String> done(long card) {
        return office.cardService.history(card).stream()
                .map(HistoryLine::actionLabel)
                .toList();
    }

    @Test
    public void whatWasDoneOnceStandsOnce() {
        long card = office.active(1, person("陈明", "310101199003070019"));
        assertEquals(List.of("保存", "提交", "核验通过", "激活"), done(card));
        PersonFacts changed = office.card(card).facts(office.secrets).with(PersonField.PHONE, "13711111111");
        office.as(1);
        long id = office.applications.change(card, office.card(card).version(), changed);
        office.verify(id, CaseAction.PASS, null);
        office.as(1);
        office.caseService.activate(id, office.row(id).version());
        assertEquals("变更激活", done(card).get(done(card).size() - 1));
        assertEquals(1, done(card).stream().filter("激活"::equals).count());
    }
}
