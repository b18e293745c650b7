package org.anju.account;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import org.anju.account.UserAdministration.NewUser;
import org.anju.account.store.CredentialRow;
import org.anju.api.problem.Problem;
import org.junit.After;
import org.junit.Test;

public class PasswordsTest {
    private static final String MOBILE = "13701111111";
    private final World world = new World();

    @After
    public void close() {
        world.close();
    }

    @Test
    public void theLastPasswordsAreNotTakenAgain() {
        world.actAs("admin", "GOV");
        world.passwordChange.change("Generated1", "Second2pw");
        world.passwordChange.change("Second2pw", "Third3pw1");
        Problem used = assertThrows(Problem.class, () -> world.passwordChange.change("Third3pw1", "Generated1"));
        assertEquals("新密码不能与最近3次使用过的密码相同", used.getMessage());
        world.passwordChange.change("Third3pw1", "Fourth4pw");
        world.passwordChange.change("Fourth4pw", "Generated1");
    }

    @Test
    public void aWrongOldPasswordCountsAndLocks() {
        world.platform.sessions.open(world.actAs("admin", "GOV"), Duration.ofMinutes(1), 3);
        for (int i = 0; i < 4; i++) {
            Problem wrong = assertThrows(Problem.class, () -> world.passwordChange.change("wrong", "Second2pw"));
            assertEquals("原密码不正确", wrong.getMessage());
        }
        assertEquals(
                423,
                assertThrows(Problem.class, () -> world.passwordChange.change("wrong", "Second2pw"))
                        .status());
        assertTrue(world.platform.sessions.open.isEmpty());
    }

    @Test
    public void anOldPasswordMustBeChangedUnderTheStrictProfile() {
        world.actAs("admin", "GOV");
        world.passwordChange.change("Generated1", "Second2pw");
        world.clock.pass(Duration.ofDays(91));
        CredentialRow old =
                world.store.read(() -> world.credentials.get(world.user("admin").id()));
        assertFalse(world.policy.mustChange(old));
        world.platform.parameters.profile = "mlps3";
        assertTrue(world.policy.mustChange(old));
    }

    @Test
    public void recoversByACodeOnTheMobile() {
        person();
        send(MOBILE);
        String code = world.sealedInLastMessage("code");
        world.recovery.confirm("WEB", MOBILE, code, "Chosen1pw");
        assertNull(world.login("WEB", MOBILE, "Chosen1pw").entered().restricted());
        assertEquals("验证码错误或已失效", refusedCode(code).getMessage());
    }

    @Test
    public void anUnknownMobileGetsTheSameAnswersAndNoMessage() {
        int before = world.platform.events.size();
        send("13999999999");
        assertEquals(before, world.platform.events.size());
        assertEquals(429, assertThrows(Problem.class, () -> send("13999999999")).status());
        person();
        send(MOBILE);
        assertEquals(429, assertThrows(Problem.class, () -> send(MOBILE)).status());
    }

    @Test
    public void fiveWrongCodesSpoilTheRightOne() {
        person();
        send(MOBILE);
        String code = world.sealedInLastMessage("code");
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            refusedCode(wrong);
        }
        refusedCode(code);
    }

    @Test
    public void aCodeIsOverAfterFiveMinutes() {
        person();
        send(MOBILE);
        String code = world.sealedInLastMessage("code");
        world.clock.pass(Duration.ofMinutes(5));
        refusedCode(code);
        send(MOBILE);
    }

    @Test
    public void canBeSwitchedOff() {
        world.platform.parameters.set(AccountParameters.RECOVER_BY_SMS, false);
        assertEquals(403, assertThrows(Problem.class, () -> send(MOBILE)).status());
    }

    private void person() {
        world.actAs("admin", "GOV");
        world.administration.create(new NewUser(null, "李四", MOBILE, null, "PUBLIC", null, null, null, null, true));
        world.anonymous();
    }

    private void send(String mobile) {
        world.recovery.send("WEB", mobile, null, null);
    }

    private Problem refusedCode(String code) {
        return assertThrows(Problem.class, () -> world.recovery.confirm("WEB", MOBILE, code, "Other1pwd"));
    }
}
