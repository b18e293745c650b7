package org.anju.account;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.anju.account.SecondFactor.Challenge;
import org.anju.account.UserAdministration.UserChange;
import org.anju.account.model.TotpCodes;
import org.anju.api.access.Caller;
import org.anju.api.problem.Problem;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class SecondFactorTest {
    private static final String PASSWORD = "Better2Know";
    private final World world = new World();

    @Before
    public void changePassword() {
        world.actAs("admin", "GOV");
        world.passwordChange.change("Generated1", PASSWORD);
    }

    @After
    public void close() {
        world.close();
    }

    @Test
    public void theStrictProfileAsksOfficialsToEnrol() {
        assertNull(world.login("GOV", "admin", PASSWORD).entered().restricted());
        world.platform.parameters.profile = "mlps3";
        assertEquals(
                "SECOND_FACTOR_REQUIRED",
                world.login("GOV", "admin", PASSWORD).entered().restricted());
    }

    @Test
    public void anEnrolledUserEntersWithACodeOnceOnly() {
        String secret = enrol().secret;
        Challenge challenge = world.login("GOV", "admin", PASSWORD).challenge();
        assertEquals("TOTP", challenge.kind());
        String code = TotpCodes.at(secret, world.clock.instant().plusSeconds(30));
        assertNotNull(world.secondFactor.complete(challenge.ticket(), code).session());
        Challenge again = world.login("GOV", "admin", PASSWORD).challenge();
        assertRefused(again, code);
        assertRefused(challenge, TotpCodes.at(secret, world.clock.instant()));
    }

    @Test
    public void aRecoveryCodeWorksOnce() {
        List<String> codes = enrol().recovery;
        assertEquals(8, codes.size());
        Challenge challenge = world.login("GOV", "admin", PASSWORD).challenge();
        world.secondFactor.complete(challenge.ticket(), codes.get(3).toLowerCase(java.util.Locale.ROOT));
        assertRefused(world.login("GOV", "admin", PASSWORD).challenge(), codes.get(3));
        world.secondFactor.complete(
                world.login("GOV", "admin", PASSWORD).challenge().ticket(), codes.get(4));
    }

    @Test
    public void wrongCodesLockTheAccount() {
        enrol();
        for (int i = 0; i < 4; i++) {
            assertRefused(world.login("GOV", "admin", PASSWORD).challenge(), "000000");
        }
        Challenge last = world.login("GOV", "admin", PASSWORD).challenge();
        Problem locked = assertThrows(Problem.class, () -> world.secondFactor.complete(last.ticket(), "000000"));
        assertEquals(423, locked.status());
        assertEquals(
                423,
                assertThrows(Problem.class, () -> world.login("GOV", "admin", PASSWORD))
                        .status());
    }

    @Test
    public void aResetTakesTheEnrolmentAway() {
        enrol();
        world.actAs("admin", "GOV");
        var issued = world.administration.reset(world.user("admin").id(), false);
        assertNull(world.login("GOV", "admin", issued.password()).challenge());
    }

    @Test
    public void aCodeBySmsEntersToo() {
        world.platform.parameters.set(AccountParameters.SECOND_FACTOR, true);
        world.platform.parameters.set(AccountParameters.SECOND_FACTOR_KIND, "SMS");
        world.platform.parameters.set(AccountParameters.FORCE_CHANGE, false);
        var clerk = world.official("clerk", "GOV_CLERK", world.department("310101"));
        var user = clerk.user();
        Problem none = assertThrows(
                Problem.class,
                () -> world.login("GOV", "clerk", clerk.credentials().password()));
        assertEquals("账号未登记手机号，无法接收动态验证码，请联系系统管理员", none.getMessage());
        world.actAs("admin", "GOV");
        world.administration.change(
                user.id(),
                new UserChange(
                        user.version(),
                        user.realName(),
                        "13701111111",
                        null,
                        user.departmentId(),
                        List.copyOf(user.postIds()),
                        user.scope()));
        Challenge challenge =
                world.login("GOV", "clerk", clerk.credentials().password()).challenge();
        assertEquals("SMS", challenge.kind());
        String code = world.sealedInLastMessage("code");
        assertNull(world.secondFactor.complete(challenge.ticket(), code).restricted());
    }

    @Test
    public void beforeThePasswordIsChangedNobodyEnrols() {
        var caller = world.actAs("admin", "GOV");
        world.platform.callers.set(restricted(caller, "PASSWORD_CHANGE_REQUIRED"));
        Problem refused = assertThrows(Problem.class, world.totp::offer);
        assertEquals("首次登录请修改密码", refused.getMessage());
        assertEquals("PASSWORD_CHANGE_REQUIRED", refused.code());
    }

    private void assertRefused(Challenge challenge, String code) {
        Problem refused = assertThrows(Problem.class, () -> world.secondFactor.complete(challenge.ticket(), code));
        assertEquals("动态验证码错误或已失效", refused.getMessage());
    }

    private Enrolment enrol() {
        world.actAs("admin", "GOV");
        String secret = world.totp.offer().secret();
        List<String> recovery =
                world.totp.confirm(TotpCodes.at(secret, world.clock.instant())).recoveryCodes();
        return new Enrolment(secret, recovery);
    }

    private record Enrolment(String secret, List<String> recovery) {}

    /** The same caller, who must do something first. */
    private static Caller restricted(Caller c, String restricted) {
        return new Caller(
                c.userId(),
                c.login(),
                c.name(),
                c.port(),
                c.type(),
                c.institutionId(),
                c.departmentId(),
                c.departmentName(),
                c.scope(),
                c.roles(),
                c.permissions(),
                c.address(),
                restricted);
    }
}
