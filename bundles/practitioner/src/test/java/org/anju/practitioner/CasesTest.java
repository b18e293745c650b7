package org.anju.practitioner;

import static org.anju.practitioner.Office.person;
import static org.anju.practitioner.Office.refused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anju.api.notify.Notification;
import org.anju.api.problem.Problem;
import org.anju.practitioner.model.CaseAction;
import org.anju.practitioner.model.CaseState;
import org.anju.practitioner.model.PersonField;
import org.junit.Test;

/** New cards: drafts, submission, verification, activation, and who is taken (PRA-R02 … PRA-R22). */
public class CasesTest {
    private static final String CHEN = "310101199003070019";
    private static final String HONG = "310101199003070027";
    private final Office office = new Office();

    @Test
    public void aPersonGoesFromDraftToCard() {
        long id = office.passed(1, person("陈明", CHEN));
        assertEquals(CaseState.TO_ACTIVATE, office.row(id).state());
        assertEquals("待激活", lastResult());
        long card = office.row(id).cardId();
        assertNull(office.card(card).number());
        office.as(1);
        office.caseService.activate(id, office.row(id).version());
        assertEquals("310101-2", office.card(card).number());
        assertEquals(1, office.card(card).edition());
        assertEquals("安居", office.card(card).shortName());
        assertTrue(office.eventTypes().contains("practitioner.card-activated"));
        assertEquals(CaseState.DONE, office.row(id).state());
    }

    @Test
    public void whoHasACardIsTakenEverywhere() {
        office.active(1, person("陈明", CHEN));
        for (long institution : List.of(1L, 2L)) {
            Problem taken = refused(() -> office.draft(institution, person("陈明", CHEN)));
            assertEquals(409, taken.status());
            assertEquals("该人员已存在相关案件", taken.getMessage());
        }
    }

    @Test
    public void whoIsUnderVerificationIsTakenEverywhereAndFreeWhenReturned() {
        long id = office.submitted(1, person("陈明", CHEN));
        assertEquals(
                "该人员已存在相关案件", refused(() -> office.draft(2, person("陈明", CHEN))).getMessage());
        office.verify(id, CaseAction.RETURN, "照片不清晰");
        assertEquals(CaseState.RETURNED, office.row(id).state());
        long other = office.submitted(2, person("陈明", CHEN.toLowerCase(java.util.Locale.ROOT)));
        assertEquals(CaseState.VERIFYING, office.row(other).state());
        office.as(1);
        assertEquals(
                409,
                refused(() -> office.caseService.submit(id, office.row(id).version()))
                        .status());
    }

    @Test
    public void theMessageToTheApplicantMasksNumbersInTheOpinion() {
        long id = office.submitted(1, person("陈明", CHEN));
        office.events.clear();
        office.verify(id, CaseAction.RETURN, "身份证号" + CHEN + "与照片不符");
        String told = office.events.toString();
        assertTrue(told, told.contains("与照片不符"));
        assertFalse(told, told.contains(CHEN));
        assertEquals("身份证号" + CHEN + "与照片不符", office.row(id).opinion());
    }

    @Test
    public void draftsCountInTheOwnInstitution() {
        office.draft(1, person("陈明", CHEN));
        assertEquals(409, refused(() -> office.draft(1, person("陈明", CHEN))).status());
        office.draft(2, person("陈明", CHEN));
        office.settingsInForce.put("practitioner.duplicate.drafts", false);
        office.draft(1, person("陈明", CHEN));
    }

    @Test
    public void anEditMayNotTakeWhoIsDraftedAlready() {
        office.draft(1, person("陈明", CHEN));
        long id = office.draft(1, person("小红", HONG));
        assertEquals(
                409,
                refused(() -> office.drafting.edit(id, office.row(id).version(), person("小红", CHEN)))
                        .status());
        office.drafting.edit(id, office.row(id).version(), person("小红红", HONG));
        assertEquals("小红红", office.row(id).name());
    }

    @Test
    public void theShownMaskMeansWhatIsStored() {
        long id = office.draft(1, person("陈明", CHEN));
        office.drafting.edit(id, office.row(id).version(), person("陈明", "3101**********0019"));
        assertEquals(CHEN, office.row(id).idNo(office.secrets));
        assertEquals(
                400,
                refused(() -> office.drafting.edit(id, office.row(id).version(), person("陈明", "3101**********0027")))
                        .status());
    }

    @Test
    public void withoutLogoNothingIsSubmitted() {
        office.institution(3, "山东名洋保温节能工程有限公司", "310101", "FILED");
        long id = office.draft(3, person("陈明", CHEN));
        Problem problem =
                refused(() -> office.caseService.submit(id, office.row(id).version()));
        assertEquals(422, problem.status());
        assertEquals("请先在【企业LOGO上传】菜单上传企业LOGO和企业简称，否则无法生成从业人员信息卡", problem.getMessage());
        office.settingsInForce.put("practitioner.logo.required_at", "ACTIVATE");
        office.caseService.submit(id, office.row(id).version());
        office.verify(id, CaseAction.PASS, null);
        office.as(3);
        assertEquals(
                422,
                refused(() -> office.caseService.activate(id, office.row(id).version()))
                        .status());
        office.brands.save(0, "名洋", "own-logo");
        office.caseService.activate(id, office.row(id).version());
        assertEquals("名洋", office.card(office.row(id).cardId()).shortName());
    }

    @Test
    public void submissionNeedsThePhotoAndAFiledInstitution() {
        long id = office.draft(1, person("陈明", CHEN).with(PersonField.PHOTO, null));
        Problem problem =
                refused(() -> office.caseService.submit(id, office.row(id).version()));
        assertEquals(400, problem.status());
        assertEquals("请上传头像照片", problem.getMessage());
        office.drafting.edit(id, office.row(id).version(), person("陈明", CHEN));
        office.institution(1, "测试房地产经纪中心测试", "310101", "SUSPENDED");
        assertEquals(
                422,
                refused(() -> office.caseService.submit(id, office.row(id).version()))
                        .status());
    }

    @Test
    public void aPhotoMustStand() {
        Problem problem = refused(() -> office.draft(1, person("陈明", CHEN).with(PersonField.PHOTO, "own-flat")));
        assertEquals("头像照片应为竖版，不小于295×413像素", problem.getMessage());
        assertEquals(
                400,
                refused(() -> office.draft(1, person("陈明", CHEN).with(PersonField.PHOTO, "of-somebody-else")))
                        .status());
    }

    @Test
    public void whoIsBlacklistedIsRefusedAndWithoutTheListEverybody() {
        long id = office.draft(1, person("陈明", CHEN));
        office.settingsInForce.put("practitioner.check_blacklist", true);
        Problem absent =
                refused(() -> office.caseService.submit(id, office.row(id).version()));
        assertEquals(503, absent.status());
        assertEquals("所需功能模块未启用：红黑名单", absent.getMessage());
        Office.bind(office.blackLists, office.prepared);
        office.blacklisted.add(office.secrets.hash(CHEN));
        Problem listed =
                refused(() -> office.caseService.submit(id, office.row(id).version()));
        assertEquals("该人员已被列入黑名单，不能申请信息卡", listed.getMessage());
        office.blacklisted.clear();
        office.caseService.submit(id, office.row(id).version());
    }

    @Test
    public void theDistrictOfTheInstitutionAloneVerifies() {
        long id = office.submitted(1, person("陈明", CHEN));
        int version = office.row(id).version();
        office.people.now(People.OTHER_DISTRICT);
        assertEquals(
                404,
                refused(() -> office.caseService.verify(id, CaseAction.PASS, version, null))
                        .status());
        office.people.now(People.CITY);
        assertEquals(
                403,
                refused(() -> office.caseService.verify(id, CaseAction.PASS, version, null))
                        .status());
        assertEquals(List.of(), office.caseService.detail(id, false).actions());
        office.as(1);
        assertEquals(
                403,
                refused(() -> office.caseService.verify(id, CaseAction.PASS, version, null))
                        .status());
        office.people.now(People.DISTRICT);
        Problem silent = refused(() -> office.caseService.verify(id, CaseAction.RETURN, version, " "));
        assertEquals("退回原因不能为空", silent.getMessage());
        assertEquals(2, office.caseService.detail(id, false).actions().size());
    }

    @Test
    public void onlyDraftsAndReturnedCasesAreDeleted() {
        long id = office.submitted(1, person("陈明", CHEN));
        assertEquals(
                409,
                refused(() -> office.caseService.delete(id, office.row(id).version()))
                        .status());
        office.verify(id, CaseAction.RETURN, "照片不清晰");
        office.as(1);
        office.caseService.delete(id, office.row(id).version());
        assertTrue(office.cases.find(id).isEmpty());
        office.draft(1, person("陈明", CHEN));
    }

    @Test
    public void theFirstApplicationDayStays() {
        long id = office.submitted(1, person("陈明", CHEN));
        assertEquals(LocalDate.of(2026, 3, 10), office.row(id).firstAppliedOn());
        office.verify(id, CaseAction.RETURN, "照片不清晰");
        office.now = Instant.parse("2026-04-02T02:00:00Z");
        office.as(1);
        office.caseService.submit(id, office.row(id).version());
        assertEquals(LocalDate.of(2026, 3, 10), office.row(id).firstAppliedOn());
        assertEquals(office.now, office.row(id).appliedAt());
    }

    @Test
    public void aCityThatAsksForNoActivationActivatesAtOnce() {
        office.settingsInForce.put("practitioner.activation.required", false);
        long id = office.passed(1, person("陈明", CHEN));
        assertEquals(CaseState.DONE, office.row(id).state());
        assertFalse(office.card(office.row(id).cardId()).number().isEmpty());
        assertEquals("已办结", lastResult());
    }

    @Test
    public void theVerifierIsToldWhatFollowsInThisCity() {
        long id = office.submitted(1, person("陈明", CHEN));
        office.people.now(People.DISTRICT);
        assertEquals("通过后，由机构激活，激活后生成信息卡。", office.caseService.detail(id, false).onceVerified());
        office.settingsInForce.put("practitioner.activation.required", false);
        assertEquals("通过后，信息卡即时生效。", office.caseService.detail(id, false).onceVerified());
    }

    /** What the last message said of the case. */
    private Object lastResult() {
        return office.events.stream()
                .filter(event -> event.getKey().equals(Notification.EVENT))
                .reduce((before, last) -> last)
                .map(event -> ((Map<?, ?>) event.getValue().get("values")).get("result"))
                .orElseThrow();
    }

    @Test
    public void aBatchSaysWhatFailedAndTellsTheVerifiersOnce() {
        long good = office.draft(1, person("陈明", CHEN));
        long bad = office.draft(1, person("小红", HONG).with(PersonField.PHOTO, null));
        long third = office.draft(1, person("朱3", "310101198802291016"));
        Batches.Result result = office.batches.run(CaseAction.SUBMIT, List.of(good, bad, third, 999_999L), null);
        assertEquals("成功 2 条，失败 2 条", result.message());
        assertEquals("请上传头像照片", result.failures().get(0).reason());
        assertEquals("小红", result.failures().get(0).name());
        assertEquals("数据不存在", result.failures().get(1).reason());
        assertEquals(
                1,
                office.eventTypes().stream().filter("notify.requested"::equals).count());
        assertEquals(
                "请至少选择一条记录",
                refused(() -> office.batches.run(CaseAction.SUBMIT, List.of(), null))
                        .getMessage());
    }

    @Test
    public void nobodyEndsCasesByABatch() {
        long id = office.submitted(1, person("陈明", CHEN));
        office.people.now(People.DISTRICT);
        Batches.Result result = office.batches.run(CaseAction.END, List.of(id), "不予办理");
        assertEquals("成功 0 条，失败 1 条", result.message());
        assertEquals(CaseState.VERIFYING, office.row(id).state());
    }
}
