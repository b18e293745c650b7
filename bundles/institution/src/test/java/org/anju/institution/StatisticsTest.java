package org.anju.institution;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.anju.api.procedure.Diagram;
import org.anju.institution.model.FilingAction;
import org.anju.institution.model.InstitutionAction;
import org.anju.institution.store.FilingCounts;
import org.junit.Test;

/** What 工作台 and 流程图 show of the applications. */
public class StatisticsTest {
    private final Desk desk = new Desk();
    private final Statistics statistics =
            new Statistics(new FilingCounts(desk.store, desk.names), desk.sight, desk.clock);

    private Statistics.Day today() {
        List<Statistics.Day> days = statistics.lastDays();
        assertEquals(30, days.size());
        assertEquals(LocalDate.of(2026, 2, 9), days.get(0).day());
        return days.get(29);
    }

    @Test
    public void countsWhatCameInAndWhatWasSettled() {
        desk.filed(Samples.agency());
        desk.people.now(People.CITY);
        assertEquals(new Statistics.Day(LocalDate.of(2026, 3, 10), 1, 1), today());
    }

    @Test
    public void whatWasReturnedIsNotSettled() {
        desk.people.now(People.CLERK);
        long id = desk.drafting.begin(Samples.agency());
        desk.filings.submit(id, desk.filing(id).version());
        desk.review(id, FilingAction.RETURN, "请补充材料");
        assertEquals(new Statistics.Day(LocalDate.of(2026, 3, 10), 1, 0), today());
    }

    @Test
    public void aForeignAuthorityCountsNothing() {
        desk.filed(Samples.agency());
        desk.people.now(People.OTHER_REVIEWER);
        assertEquals(new Statistics.Day(LocalDate.of(2026, 3, 10), 0, 0), today());
    }

    @Test
    public void theDiagramMarksWhereAnApplicationIsAndWas() {
        desk.people.now(People.CLERK);
        long id = desk.drafting.begin(Samples.agency());
        desk.filings.submit(id, desk.filing(id).version());
        desk.review(id, FilingAction.RETURN, "请补充材料");
        Diagram diagram = desk.filings.diagram(id);
        assertEquals("机构备案", diagram.name());
        assertEquals(
                List.of("DRAFT", "SUBMITTED", "RETURNED", "FILED", "REJECTED"),
                diagram.states().stream().map(Diagram.Node::id).toList());
        assertEquals("RETURNED", diagram.current());
        assertEquals(List.of("DRAFT", "SUBMITTED", "RETURNED"), diagram.visited());
        assertEquals(
                new Diagram.Way("DRAFT", "SUBMITTED", "SUBMIT", "提交"),
                diagram.rows().get(0));
    }

    @Test
    public void theDiagramOfAnInstitutionTellsItsLife() {
        long id = desk.filed(Samples.agency());
        desk.people.now(People.CITY);
        desk.institutions.step(
                id, InstitutionAction.SUSPEND, desk.institution(id).version(), "投诉核查");
        Diagram diagram = desk.institutions.diagram(id);
        assertEquals("SUSPENDED", diagram.current());
        assertEquals(List.of("FILED", "SUSPENDED"), diagram.visited());
    }
}
