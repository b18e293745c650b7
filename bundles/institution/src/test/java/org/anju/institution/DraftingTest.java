package org.anju.institution;

import static org.anju.institution.Desk.refused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.anju.api.problem.Problem;
import org.anju.institution.model.Attachment;
import org.anju.institution.model.AttachmentKind;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;
import org.anju.institution.model.FilingAction;
import org.anju.institution.model.FilingState;
import org.anju.institution.model.InstitutionState;
import org.junit.Test;

/** What may be kept as a draft and submitted: forms, papers, and one institution per licence number. */
public class DraftingTest {
    private final Desk desk = new Desk();

    @Test
    public void oldTelephoneNumbersPassWhileTheCityTakesThem() {
        desk.people.now(People.CLERK);
        Facts old = Samples.agency().with(FactField.LEGAL_PERSON_PHONE, "3333259");
        Problem refused = refused(() -> desk.drafting.check(1, old));
        assertEquals("法人电话格式不正确", refused.fields().get(0).message());
        desk.settingsInForce.put("identity.phone.mode", "LENIENT");
        assertEquals(List.of(), desk.drafting.check(1, old));
    }

    @Test
    public void refusesARetiredDivision() {
        desk.people.now(People.CLERK);
        Problem problem = refused(() -> desk.drafting.begin(Samples.agency().with(FactField.DIVISION, "310102")));
        assertTrue(problem.fields().stream().anyMatch(f -> f.message().equals("所在区域取值不在字典范围内")));
    }

    @Test
    public void lastPageAsksForTheLicencePhoto() {
        desk.people.now(People.CLERK);
        Facts bare = Samples.agency().withAttachments(List.of());
        long id = desk.drafting.begin(bare);
        Problem problem = refused(() -> desk.drafting.next(id, 3));
        assertEquals("营业执照照片不能为空", problem.fields().get(0).message());
        assertEquals(
                400,
                refused(() -> desk.filings.submit(id, desk.filing(id).version()))
                        .status());
    }

    @Test
    public void attachesNoFileThatSomebodyElseUploaded() {
        desk.people.now(People.CLERK);
        Facts foreign = Samples.agency()
                .withAttachments(List.of(new Attachment(AttachmentKind.LICENSE_PHOTO, "somebody-else", null, null, 0)));
        assertEquals(400, refused(() -> desk.drafting.begin(foreign)).status());
    }

    @Test
    public void refusesASecondFilingOfALicenceWithTheDistrictThatHoldsTheFirst() {
        desk.submitted(Samples.agency());
        desk.people.now(People.OTHER_CLERK);
        Facts second = Samples.agency().with(FactField.DIVISION, "310104").with(FactField.NAME, "另一家公司");
        Problem problem = refused(() -> desk.drafting.begin(second));
        assertEquals(409, problem.status());
        assertEquals("DUPLICATE", problem.code());
        assertEquals("该营业执照号码已备案或注册（上海市黄浦区）", problem.getMessage());
    }

    @Test
    public void refusesTheSecondOfTwoDraftsWhenItIsSubmitted() {
        desk.people.now(People.CLERK);
        long first = desk.drafting.begin(Samples.agency());
        desk.people.now(People.OTHER_CLERK);
        long second = desk.drafting.begin(
                Samples.agency().with(FactField.DIVISION, "310104").with(FactField.NAME, "另一家公司"));
        desk.people.now(People.CLERK);
        desk.filings.submit(first, desk.filing(first).version());
        desk.people.now(People.OTHER_CLERK);
        Problem problem =
                refused(() -> desk.filings.submit(second, desk.filing(second).version()));
        assertEquals("该营业执照号码已备案或注册（上海市黄浦区）", problem.getMessage());
        assertEquals(FilingState.DRAFT, desk.filing(second).state());
    }

    @Test
    public void freesTheLicenceWhenAFilingIsRejected() {
        long id = desk.submitted(Samples.agency());
        desk.review(id, FilingAction.REJECT, "不符合条件");
        assertEquals(InstitutionState.REJECTED, desk.institutionOf(id).state());
        long again = desk.submitted(Samples.agency());
        assertEquals(FilingState.SUBMITTED, desk.filing(again).state());
    }

    @Test
    public void deletesADraftWithEverythingOfIt() throws SQLException {
        desk.people.now(People.CLERK);
        long id = desk.drafting.begin(Samples.agency());
        desk.filings.delete(id, desk.filing(id).version());
        for (String table : List.of(
                "ins_filing", "ins_institution", "ins_facts", "ins_broker", "ins_attachment", "ins_name_gram")) {
            try (Connection connection = desk.store.look();
                    ResultSet row = connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
                row.next();
                assertEquals(table, 0, row.getInt(1));
            }
        }
    }
}
