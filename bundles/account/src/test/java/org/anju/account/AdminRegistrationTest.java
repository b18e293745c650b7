package org.anju.account;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.account.AdminIdentity.AdminChange;
import org.anju.account.AdminRegistration.AdminForm;
import org.anju.account.CaLogin.Challenge;
import org.anju.account.CaLogin.Proved;
import org.anju.account.ca.CaParameters;
import org.anju.account.ca.Flaw;
import org.anju.account.ca.Medium;
import org.anju.account.ca.Proof;
import org.anju.account.ca.SignatureKind;
import org.anju.account.store.ConsentRow;
import org.anju.account.store.UserRow;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.problem.Problem;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** 机构管理用户注册 (ACC-T01, ACC-R01–R04), with the simulated authority. */
public class AdminRegistrationTest {
    private static final String CODE = "91310101MA1FL0001D";
    private static final String NAME = "上海安居测试住房租赁有限公司";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final World world = new World();
    private RegistrationWorld registration;

    @Before
    public void open() {
        registration = new RegistrationWorld(world, folder.getRoot().toPath());
        world.platform.parameters.set(CaParameters.ENABLED, true);
        world.platform.parameters.set(CaParameters.AUTHORITY, "simulator");
        world.platform.parameters.set(CaParameters.HOTLINE, "021-962600");
        world.platform.parameters.set(AccountParameters.REQUIRE_FILING, true);
        world.platform.parameters.set(AccountParameters.ADMIN_CHANGEABLE, false);
        registration.simulation.put(CODE, NAME);
        registration.filed = Optional.of(institution("FILED", "沪备001"));
    }

    @After
    public void close() {
        world.close();
    }

    @Test
    public void theAdminGetsHisPasswordBySmsAndMustChangeIt() {
        Proved proved = proved(Medium.UKEY);
        assertEquals(NAME, proved.institutionName());
        assertEquals(CODE, proved.creditCode());
        assertEquals(
                "139****1111",
                registration.admins.register(form(proved, "13911111111")).mobile());
        UserRow admin = world.store.read(() -> world.users.admin(7).orElseThrow());
        assertNull(admin.loginName());
        assertEquals("ACTIVE", admin.state().name());
        String password = world.sealedInLastMessage("password");
        assertEquals(
                "PASSWORD_CHANGE_REQUIRED",
                world.login("ORG", "13911111111", password).entered().restricted());
        ConsentRow consent =
                world.store.read(() -> registration.rows.consent(admin.id()).orElseThrow());
        assertEquals(PrivacyNotice.VERSION, consent.notice());
        assertEquals("10.0.0.9", consent.address());
        assertTrue(world.platform.audited.toString().contains("account.admin.register user/" + admin.id()));
    }

    @Test
    public void anInstitutionWithoutFilingIsRefused() {
        for (Optional<Institution> known : List.of(
                Optional.<Institution>empty(),
                Optional.of(institution("SUBMITTED", null)),
                Optional.of(institution("EXPIRED", "沪备001")))) {
            registration.filed = known;
            Problem refused = assertThrows(Problem.class, () -> proved(Medium.UKEY));
            assertEquals(422, refused.status());
            assertEquals("未办理企业主体备案证书，无法注册租赁平台的企业管理用户", refused.getMessage());
        }
        registration.filed = Optional.of(institution("FILED", "沪备001"));
        Proved proved = proved(Medium.LICENSE);
        registration.filed = Optional.empty();
        Problem late = assertThrows(Problem.class, () -> registration.admins.register(form(proved, "13911111111")));
        assertEquals(422, late.status());
        assertEquals("RULE ACC-R01", late.code());
    }

    @Test
    public void aSecondAdminIsRefusedAtBothSteps() {
        Proved first = proved(Medium.UKEY);
        Proved second = proved(Medium.UKEY);
        registration.admins.register(form(first, "13911111111"));
        Problem late = assertThrows(Problem.class, () -> registration.admins.register(form(second, "13922222222")));
        assertEquals(409, late.status());
        assertEquals("该机构已注册管理用户，管理用户唯一，注册后暂无法变更", late.getMessage());
        assertEquals(
                late.getMessage(),
                assertThrows(Problem.class, () -> proved(Medium.UKEY)).getMessage());
    }

    @Test
    public void ofManyAtTheSameMomentOneWins() throws Exception {
        int many = 8;
        ExecutorService pool = Executors.newFixedThreadPool(many);
        try {
            List<Callable<Object>> all = new java.util.ArrayList<>();
            for (int i = 0; i < many; i++) {
                Proved proved = proved(Medium.UKEY);
                String mobile = "1380000000" + i;
                all.add(() -> registration.admins.register(form(proved, mobile)));
            }
            int won = 0;
            for (Future<Object> one : pool.invokeAll(all)) {
                try {
                    one.get();
                    won++;
                } catch (java.util.concurrent.ExecutionException e) {
                    assertEquals("该机构已注册管理用户，管理用户唯一，注册后暂无法变更", e.getCause().getMessage());
                }
            }
            assertEquals(1, won);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    public void aChallengeCountsOnceAndOnlyForItsOwnRegistration() {
        Challenge challenge = registration.login.challenge(Medium.UKEY);
        Challenge other = registration.login.challenge(Medium.UKEY);
        Proof proof = registration.simulation.sign(challenge.id(), CODE, SignatureKind.SM2, Flaw.NONE);
        refused(422, "数字签名校验未通过", () -> registration.login.prove(other.id(), proof));
        registration.login.prove(challenge.id(), proof);
        refused(400, "CA登录已失效", () -> registration.login.prove(challenge.id(), proof));
        refused(400, "CA登录已失效", () -> registration.login.prove("nobody's", proof));
    }

    @Test
    public void aChallengeThatFailedIsUsedUp() {
        Challenge challenge = registration.login.challenge(Medium.UKEY);
        Proof bad = registration.simulation.sign(challenge.id(), CODE, SignatureKind.RSA, Flaw.WRONG_SIGNATURE);
        Proof good = registration.simulation.sign(challenge.id(), CODE, SignatureKind.RSA, Flaw.NONE);
        refused(422, "数字签名校验未通过", () -> registration.login.prove(challenge.id(), bad));
        refused(400, "CA登录已失效", () -> registration.login.prove(challenge.id(), good));
    }

    @Test
    public void challengeAndTicketHaveTheirTime() {
        Challenge challenge = registration.login.challenge(Medium.UKEY);
        Proof proof = registration.simulation.sign(challenge.id(), CODE, SignatureKind.SM2, Flaw.NONE);
        world.clock.pass(java.time.Duration.ofSeconds(301));
        refused(400, "CA登录已失效", () -> registration.login.prove(challenge.id(), proof));
        Proved proved = proved(Medium.UKEY);
        world.clock.pass(java.time.Duration.ofMinutes(31));
        refused(400, "CA登录已失效", () -> registration.admins.register(form(proved, "13911111111")));
        world.store.write(() -> world.codes.purge(world.clock.instant()));
        assertFalse(world.store.read(() -> registration.rows.find(proved.id())).isPresent());
    }

    @Test
    public void aTicketCountsOnceAndASlipOfThePenDoesNotUseItUp() {
        Proved proved = proved(Medium.UKEY);
        refused(400, "手机号", () -> registration.admins.register(form(proved, "123")));
        AdminForm agreeing = form(proved, "13911111111");
        AdminForm silent = new AdminForm(
                agreeing.id(), agreeing.ticket(), "陈明", agreeing.idNo(), agreeing.mobile(), null, null, null);
        refused(400, "请阅读并同意隐私政策", () -> registration.admins.register(silent));
        AdminForm guessed =
                new AdminForm(agreeing.id(), "guessed", "陈明", agreeing.idNo(), agreeing.mobile(), null, null, true);
        refused(400, "CA登录已失效", () -> registration.admins.register(guessed));
        registration.admins.register(agreeing);
        refused(400, "CA登录已失效", () -> registration.admins.register(form(proved, "13922222222")));
    }

    @Test
    public void failuresNameTheHotline() {
        Challenge challenge = registration.login.challenge(Medium.UKEY);
        Proof expired = registration.simulation.sign(challenge.id(), CODE, SignatureKind.SM2, Flaw.EXPIRED);
        refused(
                422,
                "数字证书已过期。如遇无法登录，请联系CA中心咨询，CA中心服务热线021-962600",
                () -> registration.login.prove(challenge.id(), expired));
        world.platform.parameters.set(CaParameters.SIMULATOR_DOWN, true);
        refused(503, "CA中心暂时无法使用，请稍后再试。如遇无法登录，请联系CA中心咨询，CA中心服务热线021-962600", () -> proved(Medium.UKEY));
    }

    @Test
    public void nothingOfItIsThereWhereTheCityHasNoCa() {
        world.platform.parameters.set(CaParameters.ENABLED, false);
        refused(403, "未开放CA数字证书注册", () -> registration.login.challenge(Medium.UKEY));
        world.platform.parameters.set(CaParameters.AUTHORITY, "configured");
        assertEquals(
                404,
                assertThrows(Problem.class, () -> registration.simulation.enterprises())
                        .status());
    }

    @Test
    public void theAdminChangesHisIdentityOnlyWhereTheCityLetsHim() {
        registration.admins.register(form(proved(Medium.UKEY), "13911111111"));
        UserRow admin = world.store.read(() -> world.users.admin(7).orElseThrow());
        world.platform.callers.set(world.store.read(() -> world.source.of(admin, "ORG", "10.0.0.9", null)));
        AdminChange change = new AdminChange(admin.version(), "张三", "13933333333", null);
        refused(403, "管理用户唯一，注册后暂无法变更", () -> world.adminIdentity.change(change));
        assertFalse(world.adminIdentity.own().changeable());
        world.platform.parameters.set(AccountParameters.ADMIN_CHANGEABLE, true);
        assertEquals("139****3333", world.adminIdentity.change(change).mobile());
    }

    @Test
    public void whoEntersWithHisMobileIsNotToldALoginName() {
        registration.admins.register(form(proved(Medium.UKEY), "13911111111"));
        UserRow admin = world.store.read(() -> world.users.admin(7).orElseThrow());
        world.platform.callers.set(world.store.read(() -> world.source.of(admin, "ORG", "10.0.0.9", null)));
        Operators.OperatorForm operator = new Operators.OperatorForm(
                null, "operator7", "张三", "13944444444", "310101199003070019", null, null, false);
        world.platform.parameters.set(AccountParameters.identifiersAt("ORG"), List.of("mobile"));
        var created = world.operators.create(operator);
        assertEquals("139****4444", created.credentials().login());
        world.platform.parameters.set(AccountParameters.identifiersAt("ORG"), List.of("loginName", "mobile"));
        assertEquals(
                "operator7", world.operators.reset(created.user().id(), false).login());
    }

    @Test
    public void theAuthorityChangesItOnlyWhereTheCityLetsIt() {
        registration.admins.register(form(proved(Medium.UKEY), "13911111111"));
        UserRow admin = world.store.read(() -> world.users.admin(7).orElseThrow());
        world.actAs("admin", "GOV");
        var change = new UserAdministration.UserChange(
                admin.version(), "张三", "13933333333", "310101199003070019", null, List.of(), null);
        world.platform.parameters.set(AccountParameters.ADMIN_TRANSFER, false);
        refused(403, "机构管理用户注册后暂无法变更", () -> world.administration.change(admin.id(), change));
        world.platform.parameters.set(AccountParameters.ADMIN_TRANSFER, true);
        assertEquals("张三", world.administration.change(admin.id(), change).realName());
    }

    private Proved proved(Medium medium) {
        Challenge challenge = registration.login.challenge(medium);
        return registration.login.prove(
                challenge.id(), registration.simulation.sign(challenge.id(), CODE, SignatureKind.SM2, Flaw.NONE));
    }

    private static AdminForm form(Proved proved, String mobile) {
        return new AdminForm(proved.id(), proved.ticket(), "陈明", "310101199003070019", mobile, null, null, true);
    }

    private static Institution institution(String status, String filingNo) {
        return new Institution(7, NAME, CODE, "02", filingNo, "310101", status, status.equals("FILED"));
    }

    private static void refused(int status, String words, org.junit.function.ThrowingRunnable work) {
        Problem problem = assertThrows(Problem.class, work);
        assertEquals(problem.getMessage(), status, problem.status());
        assertTrue(problem.getMessage(), problem.getMessage().startsWith(words));
    }
}
