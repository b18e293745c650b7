package org.anju.institution;

import static org.anju.institution.Desk.refused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.anju.api.institution.InstitutionEvents;
import org.anju.api.problem.Problem;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;
import org.anju.institution.model.FilingAction;
import org.anju.institution.model.FilingKind;
import org.anju.institution.model.FilingState;
import org.anju.institution.model.InstitutionAction;
import org.anju.institution.model.InstitutionState;
import org.anju.institution.store.InstitutionFilter;
import org.junit.Test;

/** What happens to an institution after its filing. */
public class LifeTest {
    private static final Grounds MOVED = new Grounds("迁址", "2026-03-01");

    private final Desk desk = new Desk();

    private long change(long institution, FactField field, String value) {
        desk.people.now(People.CLERK);
        long id = desk.followUps.open(FilingKind.CHANGE, institution, MOVED);
        Facts shown = desk.filings.detail(id, false).facts();
        desk.drafting.edit(id, desk.filing(id).version(), shown.with(field, value), MOVED);
        return id;
    }

    private void submit(long id) {
        desk.people.now(People.CLERK);
        desk.filings.submit(id, desk.filing(id).version());
    }

    private List<String> namesFound(String part) {
        desk.people.now(People.CITY);
        return desk.institutions.list(new InstitutionFilter(part, null, null, null, null, null), 1, 10).items().stream()
                .map(row -> row.name())
                .toList();
    }

    @Test
    public void aChangeKeepsTheFilingNumberAndTheOldVersion() {
        long id = desk.filed(Samples.agency());
        String number = desk.institution(id).filingNo();
        long before = desk.institution(id).factsId();
        long change = change(id, FactField.NAME, "上海新居房地产经纪有限公司");
        submit(change);
        assertEquals("公司名称", desk.filings.detail(change, false).changes().get(0).label());
        desk.review(change, FilingAction.PASS, null);
        assertEquals(FilingState.DONE, desk.filing(change).state());
        assertEquals(number, desk.institution(id).filingNo());
        assertEquals(2, desk.institution(id).factsNo());
        assertEquals("上海安居房地产经纪有限公司", desk.facts.read(before).name());
        assertEquals(List.of("上海新居房地产经纪有限公司"), namesFound("新居"));
        assertEquals(List.of(), namesFound("安居"));
        assertTrue(desk.eventTypes().contains(InstitutionEvents.CHANGED));
    }

    @Test
    public void oneChangeIsOpenAtATime() {
        long id = desk.filed(Samples.agency());
        change(id, FactField.REG_ADDRESS, "上海市黄浦区西藏路3号");
        Problem problem = refused(() -> desk.followUps.open(FilingKind.CHANGE, id, MOVED));
        assertEquals(409, problem.status());
        assertEquals("已有变更申请正在审核中", problem.getMessage());
    }

    @Test
    public void aChangeThatChangesNothingIsRefused() {
        long id = desk.filed(Samples.agency());
        desk.people.now(People.CLERK);
        long change = desk.followUps.open(FilingKind.CHANGE, id, MOVED);
        Problem problem = refused(() -> submit(change));
        assertEquals(422, problem.status());
        assertEquals("请填写变更内容", problem.getMessage());
    }

    @Test
    public void afterARefusedChangeTheNextMayBegin() {
        long id = desk.filed(Samples.agency());
        long change = change(id, FactField.REG_ADDRESS, "上海市黄浦区西藏路3号");
        submit(change);
        desk.review(change, FilingAction.REJECT, "材料不符");
        assertEquals(FilingState.REFUSED, desk.filing(change).state());
        assertEquals(InstitutionState.FILED, desk.institution(id).state());
        desk.people.now(People.CLERK);
        desk.followUps.open(FilingKind.CHANGE, id, MOVED);
    }

    @Test
    public void theInstitutionChangesItselfAndSeesNoOther() {
        long id = desk.filed(Samples.agency());
        long other = desk.filed(Samples.agency()
                .with(FactField.LICENSE_NO, Samples.OTHER_LICENSE)
                .with(FactField.NAME, "别家公司"));
        desk.people.now(People.adminOf(id));
        long change = desk.followUps.open(FilingKind.CHANGE, id, MOVED);
        desk.drafting.edit(
                change,
                desk.filing(change).version(),
                desk.filings.detail(change, false).facts().with(FactField.REMARK, "自行变更"),
                MOVED);
        desk.filings.submit(change, desk.filing(change).version());
        assertEquals(404, refused(() -> desk.institutions.detail(other, false)).status());
        assertEquals(
                404,
                refused(() -> desk.followUps.open(FilingKind.CHANGE, other, MOVED))
                        .status());
        desk.review(change, FilingAction.PASS, null);
        assertEquals(2, desk.institution(id).factsNo());
    }

    @Test
    public void suspensionAndResumptionNeedAReason() {
        long id = desk.filed(Samples.agency());
        desk.people.now(People.CITY);
        assertEquals(
                400,
                refused(() -> desk.institutions.step(
                                id,
                                InstitutionAction.SUSPEND,
                                desk.institution(id).version(),
                                ""))
                        .status());
        desk.institutions.step(
                id, InstitutionAction.SUSPEND, desk.institution(id).version(), "投诉核查");
        assertEquals(InstitutionState.SUSPENDED, desk.institution(id).state());
        desk.people.now(People.CLERK);
        assertEquals(
                409,
                refused(() -> desk.followUps.open(FilingKind.CHANGE, id, MOVED)).status());
        desk.people.now(People.CITY);
        desk.institutions.step(
                id, InstitutionAction.RESUME, desk.institution(id).version(), "核查完毕");
        assertEquals(InstitutionState.FILED, desk.institution(id).state());
        assertTrue(desk.eventTypes().containsAll(List.of(InstitutionEvents.SUSPENDED, InstitutionEvents.RESUMED)));
    }

    @Test
    public void openBusinessBlocksACancellationUnlessExOfficio() {
        long id = desk.filed(Samples.agency());
        desk.openOperators.add("赵操作");
        desk.people.now(People.CLERK);
        long application = desk.followUps.open(FilingKind.CANCELLATION, id, Grounds.of("停业"));
        Problem problem = refused(() -> submit(application));
        assertEquals(422, problem.status());
        assertEquals("存在未办结业务，不能注销：未关闭的业务操作用户：赵操作", problem.getMessage());
        desk.people.now(People.CITY);
        assertEquals(
                422,
                refused(() -> desk.institutions.step(
                                id,
                                InstitutionAction.CANCEL,
                                desk.institution(id).version(),
                                "停业"))
                        .status());
        desk.institutions.step(
                id, InstitutionAction.CANCEL_EX_OFFICIO, desk.institution(id).version(), "依职权注销");
        assertEquals(InstitutionState.CANCELLED, desk.institution(id).state());
    }

    @Test
    public void aChangeUnderReviewBlocksACancellationAndEndsWithOneExOfficio() {
        long id = desk.filed(Samples.agency());
        long change = change(id, FactField.REG_ADDRESS, "上海市黄浦区西藏路3号");
        submit(change);
        desk.people.now(People.CITY);
        Problem problem = refused(() -> desk.institutions.step(
                id, InstitutionAction.CANCEL, desk.institution(id).version(), "停业"));
        assertEquals(422, problem.status());
        assertEquals("存在未办结业务，不能注销：待审核的备案变更申请：" + desk.filing(change).caseNo(), problem.getMessage());
        desk.institutions.step(
                id, InstitutionAction.CANCEL_EX_OFFICIO, desk.institution(id).version(), "依职权注销");
        assertEquals(InstitutionState.CANCELLED, desk.institution(id).state());
        assertEquals(FilingState.REFUSED, desk.filing(change).state());
        assertEquals("机构备案已注销，申请终止", desk.filing(change).opinion());
        desk.people.now(People.CLERK);
        assertEquals(List.of(), desk.filings.detail(change, false).actions());
    }

    @Test
    public void aDraftOfAChangeBlocksNoCancellationAndEndsWithIt() {
        long id = desk.filed(Samples.agency());
        long draft = change(id, FactField.REG_ADDRESS, "上海市黄浦区西藏路3号");
        desk.people.now(People.CITY);
        desk.institutions.step(
                id, InstitutionAction.CANCEL, desk.institution(id).version(), "停业");
        assertEquals(FilingState.REFUSED, desk.filing(draft).state());
    }

    @Test
    public void aCancellationThatPassedFreesTheLicence() {
        long id = desk.filed(Samples.agency());
        desk.people.now(People.CLERK);
        long application = desk.followUps.open(FilingKind.CANCELLATION, id, Grounds.of("停业"));
        submit(application);
        desk.review(application, FilingAction.PASS, null);
        assertEquals(InstitutionState.CANCELLED, desk.institution(id).state());
        assertTrue(desk.eventTypes().contains(InstitutionEvents.CANCELLED));
        long again = desk.filed(Samples.agency());
        assertEquals(InstitutionState.FILED, desk.institution(again).state());
    }

    @Test
    public void aFilingExpiresAfterTwoRemindersAndARenewalBringsItBack() {
        desk.settingsInForce.put("institution.filing.valid_months", 12);
        long id = desk.filed(Samples.agency());
        assertEquals(LocalDate.of(2027, 3, 10), desk.institution(id).validTo());
        assertEquals(List.of(), desk.expiry.due());
        validTo(id, LocalDate.of(2026, 4, 30));
        assertEquals(List.of(id), desk.expiry.due());
        int told = desk.events.size();
        assertFalse(desk.expiry.handle(id));
        assertFalse(desk.expiry.handle(id));
        assertEquals(60, desk.institution(id).reminded());
        assertEquals("reminded once", told + 1, desk.events.size());
        validTo(id, LocalDate.of(2026, 3, 9));
        desk.people.as(org.anju.api.access.Caller.system(), () -> desk.expiry.handle(id));
        assertEquals(InstitutionState.EXPIRED, desk.institution(id).state());
        desk.people.now(People.CLERK);
        long renewal = desk.followUps.open(FilingKind.RENEWAL, id, Grounds.of(null));
        submit(renewal);
        desk.review(renewal, FilingAction.PASS, null);
        assertEquals(InstitutionState.FILED, desk.institution(id).state());
        assertEquals(LocalDate.of(2027, 3, 10), desk.institution(id).validTo());
    }

    private void validTo(long id, LocalDate day) {
        desk.store.write(em -> {
            em.find(org.anju.institution.store.InstitutionRow.class, id).validTo(day);
            return null;
        });
    }

    @Test
    public void contactDataIsEditedDirectlyAsANewVersion() {
        long id = desk.filed(Samples.agency());
        desk.people.now(People.adminOf(id));
        Facts wanted = desk.institutions.own(false).facts().with(FactField.CONTACT_NAME, "周经办");
        desk.self.editContact(desk.institution(id).version(), wanted.with(FactField.NAME, "不许改名"));
        Facts now = desk.facts.read(desk.institution(id).factsId());
        assertEquals("周经办", now.get(FactField.CONTACT_NAME));
        assertEquals("13701111111", now.get(FactField.CONTACT_PHONE));
        assertEquals("上海安居房地产经纪有限公司", now.name());
        assertEquals(2, desk.institution(id).factsNo());
    }

    @Test
    public void theDistrictCorrectsTheMapPointInsideTheBox() {
        desk.settingsInForce.put("institution.map.box", "120.8,30.6,122.3,31.9");
        long id = desk.filed(Samples.agency());
        desk.people.now(People.CITY);
        Facts far = Samples.agency().with(FactField.LNG, "116.4").with(FactField.LAT, "39.9");
        assertEquals(
                "坐标不在本市范围内",
                refused(() -> desk.self.editLocation(id, desk.institution(id).version(), far))
                        .getMessage());
        Facts near = Samples.agency().with(FactField.LNG, "121.4737").with(FactField.LAT, "31.2304");
        desk.self.editLocation(id, desk.institution(id).version(), near);
        assertEquals("121.473700", desk.institution(id).lng().toPlainString());
    }

    @Test
    public void theMapPointOfAnotherInstitutionIsNotFound() {
        long id = desk.filed(Samples.agency());
        Facts near = Samples.agency().with(FactField.LNG, "121.4737").with(FactField.LAT, "31.2304");
        desk.people.now(People.adminOf(id + 1));
        assertEquals(404, refused(() -> desk.self.editLocation(id, 1, near)).status());
        desk.people.now(People.CLERK);
        assertEquals(403, refused(() -> desk.self.editLocation(id, 1, near)).status());
    }

    @Test
    public void historyTellsTheWholeLife() {
        long id = desk.filed(Samples.agency());
        desk.people.now(People.CITY);
        desk.institutions.step(
                id, InstitutionAction.SUSPEND, desk.institution(id).version(), "投诉核查");
        assertEquals(
                List.of("保存", "提交", "通过", "暂停"),
                desk.institutions.history(id).stream().map(l -> l.actionLabel()).toList());
    }
}
