package org.anju.account.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a password must be like (ACC-R05).
 *
 * @param minLength fewest characters; the most is 64
 * @param minClasses how many of upper case, lower case, digits and symbols it must mix
 */
public record PasswordRules(int minLength, int minClasses) {
    private static final int MAX_LENGTH = 64;

    /**
     * The Chinese message of the first rule broken, or empty.
     *
     * @param personal login name, mobile, company name, identity number; null entries are skipped
     */
    public Optional<String> fault(String password, Collection<String> personal) {
        if (password == null || password.isEmpty()) {
            return Optional.of("密码不能为空");
        }
        int length = password.codePointCount(0, password.length());
        if (length < minLength || length > MAX_LENGTH) {
            return Optional.of("密码长度应为" + minLength + "-" + MAX_LENGTH + "个字符");
        }
        if (password.codePoints().anyMatch(PasswordRules::isNoCharacter)) {
            return Optional.of("密码不能含控制字符");
        }
        if (password.codePoints().noneMatch(Character::isLetter)
                || password.codePoints().noneMatch(Character::isDigit)) {
            return Optional.of("密码需包含字母和数字");
        }
        if (classes(password) < minClasses) {
            return Optional.of("密码至少应包含大写字母、小写字母、数字、符号中的" + minClasses + "类");
        }
        return Optional.ofNullable(isPersonal(password, personal) ? "密码不能与登录名、手机号、单位名称或身份证号相同" : null);
    }

    private static boolean isNoCharacter(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    private static boolean isPersonal(String password, Collection<String> personal) {
        String folded = password.toLowerCase(Locale.ROOT);
        return personal.stream().filter(Objects::nonNull).anyMatch(p -> folded.equals(p.toLowerCase(Locale.ROOT)));
    }

    private static int classes(String password) {
        int upper = password.codePoints().anyMatch(Character::isUpperCase) ? 1 : 0;
        int lower = password.codePoints().anyMatch(Character::isLowerCase) ? 1 : 0;
        int digit = password.codePoints().anyMatch(Character::isDigit) ? 1 : 0;
        int symbol = password.codePoints().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0;
        return upper + lower + digit + symbol;
    }
}
