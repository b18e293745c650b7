package org.anju.account.model;

import static org.junit.Assert.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class PasswordRulesTest {
    private static final PasswordRules STANDARD = new PasswordRules(8, 2);
    private static final PasswordRules MLPS3 = new PasswordRules(8, 3);

    @Test
    public void asksForLettersAndDigits() {
        assertFault("密码需包含字母和数字", STANDARD, "abcdefgh");
        assertFault("密码需包含字母和数字", STANDARD, "12345678");
        assertFault(null, STANDARD, "abcdefg1");
    }

    @Test
    public void asksForTheLength() {
        assertFault("密码长度应为8-64个字符", STANDARD, "abcdef1");
        assertFault("密码长度应为8-64个字符", STANDARD, "a1".repeat(33));
        assertFault(null, STANDARD, "a1".repeat(32));
        assertFault("密码长度应为8-64个字符", STANDARD, "a1".repeat(100));
        assertFault("密码不能含控制字符", STANDARD, "abcdefg1\u0000");
        assertFault("密码不能含控制字符", STANDARD, "abcdefg1\uD83D");
        assertFault("密码不能为空", STANDARD, "");
    }

    @Test
    public void asksForMoreClassesUnderMlps3() {
        assertFault("密码至少应包含大写字母、小写字母、数字、符号中的3类", MLPS3, "abcdefg1");
        assertFault(null, MLPS3, "Abcdefg1");
        assertFault(null, MLPS3, "abcdef_1");
    }

    @Test
    public void refusesWhatIsKnownOfThePerson() {
        List<String> personal = Arrays.asList("zhangsan1", null, "13701111111");
        assertEquals(Optional.of("密码不能与登录名、手机号、单位名称或身份证号相同"), STANDARD.fault("ZhangSan1", personal));
    }

    private static void assertFault(String message, PasswordRules rules, String password) {
        assertEquals(Optional.ofNullable(message), rules.fault(password, List.of()));
    }
}
