package org.anju.account;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anju.account.model.UserAction;
import org.anju.account.model.UserStatus;
import org.anju.api.account.InstitutionAccounts.AdminRequest;
import org.anju.api.document.Pictures;
import org.anju.api.problem.Problem;
import org.junit.After;
import org.junit.Test;

public class LoginTest {
    private final World world = new World();

    @After
    public void close() {
        world.close();
    }

    @Test
    public void theFirstAdministratorMustChangeHisPassword() {
        assertEquals(
                "PASSWORD_CHANGE_REQUIRED",
                world.login("GOV", "admin", "Generated1").entered().restricted());
        world.actAs("admin", "GOV");
        assertNull(world.passwordChange.change("Generated1", "Better2Know"));
        assertNull(world.login("GOV", "ADMIN", "Better2Know").entered().restricted());
        assertEquals(401, refusal("GOV", "admin", "Generated1").status());
    }

    @Test
    public void theSessionThatTheBrowserHadEndsWithALogin() {
        refusal("GOV", "admin", "wrong");
        assertEquals(0, world.platform.sessions.ended);
        world.login("GOV", "admin", "Generated1");
        assertEquals(1, world.platform.sessions.ended);
    }

    /** The Kelvin sign is a small k to Unicode, and no letter of a login name. */
    @Test
    public void onlyAsciiLettersOfALoginNameHaveACase() {
        world.official("clerk", "GOV_CLERK", world.department("310101"));
        assertTrue(world.store.read(() -> world.users.byLogin("CLERK")).isPresent());
        assertFalse(world.store.read(() -> world.users.byLogin("cler\u212A")).isPresent());
    }

    @Test
    public void aSecondStartMakesNoSecondAdministrator() {
        world.firstStart();
        assertEquals(1, (long) world.store.read(
                () -> world.users.withPosts(List.of(world.post("SYS_ADMIN"))).size()));
    }

    @Test
    public void unknownUserAndWrongPasswordAnswerAlikeUntilTheLock() {
        for (int left = 4; left >= 1; left--) {
            Problem known = refusal("GOV", "admin", "wrong");
            Problem unknown = refusal("GOV", "nobody", "wrong");
            assertEquals("用户名或密码错误，还可尝试" + left + "次", known.getMessage());
            assertEquals(known.getMessage(), unknown.getMessage());
            assertEquals(known.status(), unknown.status());
        }
        assertEquals(423, refusal("GOV", "admin", "wrong").status());
        assertEquals(423, refusal("GOV", "nobody", "wrong").status());
        assertEquals("账号已锁定，请30分钟后再试", refusal("GOV", "admin", "Generated1").getMessage());
        assertEquals("账号已锁定，请30分钟后再试", refusal("GOV", "nobody", "Generated1").getMessage());
        assertEquals(UserStatus.LOCKED, world.user("admin").state());
    }

    @Test
    public void aLockAtOnePortTellsNothingAtAnother() {
        world.platform.parameters.set(AccountParameters.LOCK_THRESHOLD, 1);
        refusal("GOV", "admin", "wrong");
        refusal("GOV", "nobody", "wrong");
        for (String port : new String[] {"ORG", "WEB"}) {
            assertEquals(
                    refusal(port, "admin", "wrong").status(),
                    refusal(port, "nobody", "wrong").status());
        }
    }

    @Test
    public void hashesForUnknownUsersToo() {
        refusal("GOV", "nobody", "wrong");
        assertTrue(world.platform.secrets.verified.contains("wrong/null"));
    }

    @Test
    public void aLockThatIsOverLetsInAgain() {
        world.platform.parameters.set(AccountParameters.LOCK_THRESHOLD, 1);
        refusal("GOV", "admin", "wrong");
        world.clock.pass(Duration.ofMinutes(29));
        assertEquals("账号已锁定，请1分钟后再试", refusal("GOV", "admin", "Generated1").getMessage());
        world.clock.pass(Duration.ofMinutes(1));
        world.login("GOV", "admin", "Generated1");
        assertEquals(UserStatus.ACTIVE, world.user("admin").state());
    }

    @Test
    public void failuresAreForgottenAfterFifteenMinutes() {
        for (int i = 0; i < 3; i++) {
            refusal("GOV", "admin", "wrong");
        }
        world.clock.pass(Duration.ofMinutes(15));
        assertEquals("用户名或密码错误，还可尝试4次", refusal("GOV", "admin", "wrong").getMessage());
    }

    @Test
    public void ofManyParallelGuessesTheRightOneIsRefusedOnceTheLockIsReached() throws Exception {
        assertEquals(4, wrongOfManyParallel("admin"));
        assertEquals(423, refusal("GOV", "admin", "Generated1").status());
    }

    @Test
    public void parallelGuessesAtNobodyAnswerTheSame() throws Exception {
        assertEquals(4, wrongOfManyParallel("nobody"));
    }

    /** How many of 24 guesses at once are answered as wrong; all others are told of the lock. */
    private int wrongOfManyParallel(String identifier) throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> guess = () -> refusal("GOV", identifier, "wrong").status();
            List<Future<Integer>> answers =
                    IntStream.range(0, 24).mapToObj(i -> pool.submit(guess)).toList();
            int wrong = 0;
            for (Future<Integer> answer : answers) {
                assertTrue("" + answer.get(), answer.get() == 401 || answer.get() == 423);
                wrong += answer.get() == 401 ? 1 : 0;
            }
            return wrong;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    public void noCaptchaIsDrawnWhereItIsSwitchedOff() {
        assertNull(world.captchas.draw());
    }

    @Test
    public void aCaptchaWorksOnceInEitherCase() throws Exception {
        world.platform.parameters.set(AccountParameters.CAPTCHA, true);
        var drawn = new java.util.concurrent.atomic.AtomicReference<String>();
        var field = Captchas.class.getDeclaredField("pictures");
        field.setAccessible(true);
        field.set(
                world.captchas,
                java.lang.reflect.Proxy.newProxyInstance(
                        Pictures.class.getClassLoader(), new Class<?>[] {Pictures.class}, (proxy, method, args) -> {
                            drawn.set((String) args[0]);
                            return new byte[] {1};
                        }));
        var captcha = world.captchas.draw();
        String typed = drawn.get().toLowerCase(java.util.Locale.ROOT);
        world.captchas.use(captcha.captchaId(), typed);
        Problem again = assertThrows(Problem.class, () -> world.captchas.use(captcha.captchaId(), typed));
        assertEquals("验证码错误或已失效", again.getMessage());
        assertEquals(400, again.status());
    }

    @Test
    public void aWrongCaptchaIsNoFailedPassword() {
        world.platform.parameters.set(AccountParameters.CAPTCHA, true);
        for (int i = 0; i < 6; i++) {
            assertEquals("验证码错误或已失效", refusal("GOV", "admin", "wrong").getMessage());
        }
        world.platform.parameters.set(AccountParameters.CAPTCHA, false);
        world.login("GOV", "admin", "Generated1");
    }

    @Test
    public void theRightPasswordOfAnAccountThatMayNotEnterTellsWhy() {
        var pending = world.institutions.generateAdmin(new AdminRequest(7, "安居房产", "李四", "13701111111", false));
        assertEquals(
                "账号待主管部门审核，暂不能登录",
                refusal("ORG", pending.login(), pending.password()).getMessage());
        assertEquals(
                "账号待主管部门审核，暂不能登录",
                refusal("ORG", "13701111111", pending.password()).getMessage());
        assertEquals(401, refusal("ORG", "13701111111", "wrong").status());

        var clerk = world.official("clerk", "GOV_CLERK", world.department("310101"));
        assertEquals(
                "该账号不能从此端口登录",
                refusal("ORG", "clerk", clerk.credentials().password()).getMessage());
        world.actAs("admin", "GOV");
        world.administration.step(clerk.user().id(), UserAction.DISABLE, null, null);
        Problem disabled = refusal("GOV", "clerk", clerk.credentials().password());
        assertEquals("账号已被禁用，不可登录系统", disabled.getMessage());
        assertEquals(403, disabled.status());
    }

    @Test
    public void twoInstitutionsOfOneNameCannotLogInByIt() {
        world.platform.parameters.set(AccountParameters.identifiersAt("ORG"), List.of("companyName", "mobile"));
        var first = world.institutions.generateAdmin(new AdminRequest(7, "安居(上海)", "李四", "13701111111", true));
        world.login("ORG", "安居（上海）", first.password());
        world.institutions.generateAdmin(new AdminRequest(8, "安居（上海）", "王五", "13701111112", true));
        assertEquals(
                "公司名称不唯一，请使用手机号登录", refusal("ORG", "安居（上海）", first.password()).getMessage());
        world.login("ORG", "13701111111", first.password());
    }

    @Test
    public void everythingAtTheDoorIsLoggedWithoutTheWholeIdentifierOfNobody() {
        refusal("WEB", "13912345678", "wrong");
        var lines = world.log.page(null, null, null, null, new org.anju.api.rest.PageQuery());
        assertEquals("13*********", lines.items().get(0).login());
        assertFalse(lines.items().get(0).ok());
        assertEquals("10.0.0.9", lines.items().get(0).address());
        assertTrue(world.platform.audited.contains("account.login user/0 REFUSED"));
    }

    private Problem refusal(String port, String identifier, String password) {
        return assertThrows(Problem.class, () -> world.login(port, identifier, password));
    }
}
