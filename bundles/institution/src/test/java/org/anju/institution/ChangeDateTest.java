package org.anju.institution;

import static org.anju.institution.Desk.refused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;
import org.anju.institution.model.FilingKind;
import org.anju.institution.model.FilingState;
import org.junit.Before;
import org.junit.Test;

/** 变更日期 (INS-R09), seen on 2026-03-10: changes are due within 30 days; later ones are accepted and flagged. */
public class ChangeDateTest {
    private final Desk desk = new Desk();
    private long institution;

    @Before
    public void file() {
        institution = desk.filed(Samples.agency());
        desk.people.now(People.CLERK);
    }

    private static Grounds since(String day) {
        return new Grounds("迁址", day);
    }

    private long submitted(String day) {
        long id = desk.followUps.open(FilingKind.CHANGE, institution, since(day));
        edit(id, day);
        desk.filings.submit(id, desk.filing(id).version());
        return id;
    }

    private void edit(long id, String day) {
        desk.drafting.edit(
                id,
                desk.filing(id).version(),
                desk.filings.detail(id, false).facts().with(FactField.REMARK, "迁址"),
                since(day));
    }

    private void assertRefused(String message, Runnable work) {
        Problem problem = refused(work);
        assertEquals(400, problem.status());
        assertEquals(List.of(new FieldProblem("changedOn", message)), problem.fields());
    }

    @Test
    public void aChangeWithinThirtyDaysIsInTime() {
        long id = submitted("2026-02-08");
        assertFalse(desk.filing(id).overdue());
        assertEquals(LocalDate.of(2026, 2, 8), desk.filing(id).changedOn());
    }

    @Test
    public void aLaterOneIsAcceptedAndFlagged() {
        long id = submitted("2026-02-07");
        assertEquals(FilingState.SUBMITTED, desk.filing(id).state());
        assertTrue(desk.filing(id).overdue());
    }

    @Test
    public void theCitySetsTheDays() {
        desk.settingsInForce.put("institution.change.due_days", 60);
        assertFalse(desk.filing(submitted("2026-02-07")).overdue());
    }

    @Test
    public void zeroDaysFlagNothing() {
        desk.settingsInForce.put("institution.change.due_days", 0);
        assertFalse(desk.filing(submitted("2020-01-01")).overdue());
    }

    @Test
    public void aChangeWithoutADateDoesNotBegin() {
        assertRefused("变更日期不能为空", () -> desk.followUps.open(FilingKind.CHANGE, institution, since(null)));
        assertRefused("变更日期不能为空", () -> desk.followUps.open(FilingKind.CHANGE, institution, since(" ")));
    }

    @Test
    public void aDateThatIsNoneOrInTheFutureIsRefused() {
        for (String day : List.of("2026-02-30", "2026/03/01", "昨天", "-2026-01-01", "-99999-06-01", "0000-01-01")) {
            assertRefused("变更日期格式不正确", () -> desk.followUps.open(FilingKind.CHANGE, institution, since(day)));
        }
        assertRefused("变更日期不能晚于今天", () -> desk.followUps.open(FilingKind.CHANGE, institution, since("2026-03-11")));
        desk.followUps.open(FilingKind.CHANGE, institution, since("2026-03-10"));
    }

    @Test
    public void aDraftKeepsNoWrongDateAndIsNotSubmittedWithoutOne() {
        long id = desk.followUps.open(FilingKind.CHANGE, institution, since("2026-03-01"));
        assertRefused("变更日期不能晚于今天", () -> edit(id, "2026-03-11"));
        edit(id, null);
        assertRefused("变更日期不能为空", () -> desk.filings.submit(id, desk.filing(id).version()));
        edit(id, "2026-03-02");
        desk.filings.submit(id, desk.filing(id).version());
        assertEquals(LocalDate.of(2026, 3, 2), desk.filing(id).changedOn());
    }

    @Test
    public void otherApplicationsHaveNoSuchDate() {
        long id = desk.followUps.open(FilingKind.CANCELLATION, institution, new Grounds("停业", "2020-01-01"));
        desk.filings.submit(id, desk.filing(id).version());
        assertNull(desk.filing(id).changedOn());
        assertFalse(desk.filing(id).overdue());
    }

    @Test
    public void aFlagThatNobodySetIsNoChangeWhenAFormSaysNo() {
        long id = desk.followUps.open(FilingKind.CHANGE, institution, since("2026-03-01"));
        Facts shown = desk.filings.detail(id, false).facts();
        desk.drafting.edit(id, desk.filing(id).version(), shown.with(FactField.BRANCH, "false"), since("2026-03-01"));
        assertEquals(List.of(), desk.filings.detail(id, false).changes());
    }

    @Test
    public void aReasonThatIsTooLongIsRefusedInADraftToo() {
        long id = desk.followUps.open(FilingKind.CHANGE, institution, since("2026-03-01"));
        Problem problem = refused(() -> desk.drafting.edit(
                id, desk.filing(id).version(), Samples.agency(), new Grounds("长".repeat(501), "2026-03-01")));
        assertEquals("申请原因长度应为1-500个字符", problem.fields().get(0).message());
    }
}
