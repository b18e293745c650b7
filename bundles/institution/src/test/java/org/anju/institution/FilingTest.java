package org.anju.institution;

import static org.anju.institution.Desk.refused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.anju.api.institution.InstitutionEvents;
import org.anju.api.notify.Notification;
import org.anju.api.problem.Problem;
import org.anju.institution.model.FactField;
import org.anju.institution.model.FilingAction;
import org.anju.institution.model.FilingState;
import org.anju.institution.model.InstitutionState;
import org.anju.institution.store.InstitutionRow;
import org.junit.Test;

/** How an application goes from hand to hand: 提交, 审核, and what stays closed meanwhile. */
public class FilingTest {
    private final Desk desk = new Desk();

    @Test
    public void goesFromDraftThroughReturnAndCorrectionToTheFilingNumber() {
        long id = desk.submitted(Samples.agency());
        assertEquals(FilingState.SUBMITTED, desk.filing(id).state());
        assertNotNull(desk.filing(id).caseNo());
        desk.review(id, FilingAction.RETURN, "执照照片不清楚");
        assertEquals(FilingState.RETURNED, desk.filing(id).state());

        desk.people.now(People.CLERK);
        desk.drafting.edit(
                id,
                desk.filing(id).version(),
                Samples.agency().with(FactField.REG_ADDRESS, "上海市黄浦区南京路2号"),
                Grounds.of(null));
        assertEquals("注册地址", desk.filings.detail(id, false).corrections().get(0).label());
        desk.filings.submit(id, desk.filing(id).version());
        desk.review(id, FilingAction.PASS, null);

        InstitutionRow filed = desk.institutionOf(id);
        assertEquals(FilingState.FILED, desk.filing(id).state());
        assertEquals(InstitutionState.FILED, filed.state());
        assertTrue(filed.filingNo().startsWith("310101-"));
        assertEquals(24, filed.token().length());
        assertEquals(1, filed.factsNo());
        assertTrue(desk.eventTypes().contains(InstitutionEvents.FILED));
        assertTrue(desk.eventTypes().contains(Notification.EVENT));
        assertEquals(
                List.of("保存", "提交", "退回", "提交", "通过"),
                desk.filings.history(id).stream().map(l -> l.actionLabel()).toList());
    }

    @Test
    public void asksForAReasonWhenReturning() {
        long id = desk.submitted(Samples.agency());
        desk.people.now(People.REVIEWER);
        Problem problem = refused(() ->
                desk.filings.review(id, FilingAction.RETURN, desk.filing(id).version(), " "));
        assertEquals(400, problem.status());
    }

    @Test
    public void letsOneOfTwoReviewersWin() {
        long id = desk.submitted(Samples.agency());
        int seen = desk.filing(id).version();
        desk.people.now(People.REVIEWER);
        desk.filings.review(id, FilingAction.PASS, seen, null);
        desk.people.now(People.CITY);
        Problem problem = refused(() -> desk.filings.review(id, FilingAction.PASS, seen, null));
        assertEquals(409, problem.status());
    }

    @Test
    public void hidesWhatLiesOutsideTheScope() {
        long id = desk.submitted(Samples.agency());
        desk.people.now(People.OTHER_REVIEWER);
        assertEquals(404, refused(() -> desk.filings.detail(id, false)).status());
        assertEquals(
                404,
                refused(() -> desk.filings.review(
                                id, FilingAction.PASS, desk.filing(id).version(), null))
                        .status());
        desk.people.now(People.OTHER_CLERK);
        assertEquals(404, refused(() -> desk.filings.detail(id, false)).status());
    }

    @Test
    public void passesAtOnceWhereNoReviewIsRequired() {
        desk.settingsInForce.put("institution.filing.review_required", false);
        long id = desk.submitted(Samples.agency());
        assertEquals(FilingState.FILED, desk.filing(id).state());
        assertEquals("active", desk.admins.generate(id).password());
    }

    @Test
    public void flagsALateFiling() {
        long late = desk.submitted(Samples.agency().with(FactField.LICENSE_ISSUED_ON, "2026-02-07"));
        assertTrue(desk.filing(late).overdue());
        long inTime = desk.submitted(Samples.agency()
                .with(FactField.LICENSE_NO, Samples.OTHER_LICENSE)
                .with(FactField.NAME, "及时公司")
                .with(FactField.LICENSE_ISSUED_ON, "2026-02-08"));
        assertFalse(desk.filing(inTime).overdue());
    }

    @Test
    public void theMessageToTheApplicantMasksNumbersInTheOpinion() {
        long id = desk.submitted(Samples.agency());
        desk.events.clear();
        desk.review(id, FilingAction.RETURN, "法人身份证号310101199003070019与执照不符");
        String told = desk.events.toString();
        assertTrue(told, told.contains("法人身份证号3101**********0019与执照不符"));
    }

    @Test
    public void editsNothingThatIsUnderReview() {
        long id = desk.submitted(Samples.agency());
        assertEquals(
                409,
                refused(() -> desk.drafting.edit(id, desk.filing(id).version(), Samples.agency(), Grounds.of(null)))
                        .status());
        assertNull(desk.filing(id).opinion());
    }
}
