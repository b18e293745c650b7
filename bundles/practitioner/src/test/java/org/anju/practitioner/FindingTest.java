package org.anju.practitioner;

import static org.anju.practitioner.Office.person;
import static org.anju.practitioner.Office.refused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.anju.api.access.Caller;
import org.anju.practitioner.model.CaseAction;
import org.anju.practitioner.model.Desk;
import org.anju.practitioner.store.CardFilter;
import org.anju.practitioner.store.CaseFilter;
import org.junit.Test;

/** Who is found, by whom, and how much of him is shown: cases, and the authority's look at people and institutions (PRA-R54). */
public class FindingTest {
    private static final String CHEN = "310101199003070019";
    private static final String HONG = "310101199003070027";
    private final Office office = new Office();

    @Test
    public void authoritiesSeeNoDrafts() {
        long id = office.draft(1, person("陈明", CHEN));
        office.people.now(People.DISTRICT);
        assertEquals(404, refused(() -> office.caseService.detail(id, false)).status());
        assertEquals(
                0,
                office.caseService.list(CaseFilter.on(Desk.APPLICATIONS), 1, 10).total());
        office.as(2);
        assertEquals(404, refused(() -> office.caseService.detail(id, false)).status());
        office.people.now(Caller.system());
        assertEquals(404, refused(() -> office.caseService.detail(id, false)).status());
        assertEquals(
                0,
                office.caseService.list(CaseFilter.on(Desk.APPLICATIONS), 1, 10).total());
    }

    @Test
    public void aNamePartFindsThePerson() {
        long id = office.draft(1, person("张三丰", CHEN));
        office.draft(1, person("李三丰", HONG));
        assertEquals(
                List.of(id),
                Office.ids(office.caseService.list(named("张三"), 1, 10).items()));
        assertEquals(2, office.caseService.list(named("三丰"), 1, 10).total());
        office.drafting.edit(id, office.row(id).version(), person("张四", CHEN));
        assertEquals(0, office.caseService.list(named("张三"), 1, 10).total());
    }

    private static CaseFilter named(String part) {
        return new CaseFilter(null, null, null, part, null, null, null, null, null, null, null);
    }

    @Test
    public void aPersonIsFoundByHisNumberAndThatIsRecorded() {
        long id = office.draft(1, person("陈明", CHEN));
        assertEquals(
                List.of(id), Office.ids(office.caseService.ofPerson(CHEN, 1, 10).items()));
        assertTrue(office.audited.contains("practitioner.person.search cases"));
        assertEquals(0, office.caseService.ofPerson(HONG, 1, 10).total());
    }

    @Test
    public void numbersAreMaskedUnlessTheyAreAskedFor() {
        long id = office.draft(1, person("陈明", CHEN));
        assertEquals(
                "3101**********0019",
                office.caseService.detail(id, false).facts().idNo());
        assertEquals(CHEN, office.caseService.detail(id, true).facts().idNo());
        assertTrue(office.audited.contains("practitioner.pii.view case/" + id));
        assertNotEquals(CHEN, office.row(id).idNoHash());
    }

    /** PRA-R54 */
    @Test
    public void subjectsAreFoundInWhateverStateTheyAre() {
        long card = office.active(1, person("张三丰", CHEN));
        office.passed(1, person("李三丰", HONG));
        office.verify(office.cancel(card), CaseAction.PASS, null);
        office.people.now(People.CITY);
        CardFilter both = new CardFilter(null, null, "三丰", null, null, null, null, null);
        assertEquals(2, office.subjects.people(both, 1, 10).total());
        assertEquals(1, office.subjects.institutions(null, 1, 10).items().get(0).openCases());
        assertEquals(
                Map.of("CANCELLED", 1L, "TO_ACTIVATE", 1L),
                office.subjects.institution(1).cards());
        assertEquals(Map.of("DONE", 2L), office.subjects.person(card).cases());
        office.draft(1, person("朱3", "310101198802291016"));
        office.people.now(People.CITY);
        assertEquals(
                Map.of("DONE", 2L, "TO_ACTIVATE", 1L),
                office.subjects.institution(1).cases());
        office.as(1);
        assertEquals(1L, office.subjects.institution(1).cases().get("DRAFT").longValue());
        assertEquals(
                "测试房地产经纪中心测试", office.subjects.counted(1).listed().institution().name());
        office.people.now(People.OTHER_DISTRICT);
        assertEquals(404, refused(() -> office.subjects.institution(1)).status());
        assertEquals(404, refused(() -> office.subjects.counted(1)).status());
        assertEquals(0, office.subjects.people(both, 1, 10).total());
    }

    /** §5.1: a district learns of a person what lies in it. */
    @Test
    public void aPersonsFiguresAreThoseOfTheScope() {
        long first = office.active(1, person("张三丰", CHEN));
        office.verify(office.cancel(first), CaseAction.PASS, null);
        office.institution(3, "山东名洋保温节能工程有限公司", "310104", "FILED");
        office.settingsInForce.put("practitioner.logo.required_at", "NONE");
        office.submitted(3, person("张三丰", CHEN));
        office.people.now(People.DISTRICT);
        assertEquals(Map.of("DONE", 2L), office.subjects.person(first).cases());
        office.people.now(People.CITY);
        assertEquals(
                Map.of("DONE", 2L, "VERIFYING", 1L),
                office.subjects.person(first).cases());
    }
}
