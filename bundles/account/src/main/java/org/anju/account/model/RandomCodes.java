package org.anju.account.model;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random texts that people read and type, and tokens that they don't. */
public final class RandomCodes {
    /** No look-alikes: without 0 O 1 I L. */
    private static final String READABLE = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomCodes() {}

    /** The text of a captcha or a recovery code. */
    public static String readable(int length) {
        return draw(READABLE, length);
    }

    /** A one-time code sent by SMS. */
    public static String digits(int length) {
        return draw("0123456789", length);
    }

    /** A token of 192 bits. */
    public static String token() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String draw(String alphabet, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> String.valueOf(alphabet.charAt(RANDOM.nextInt(alphabet.length()))))
                .collect(Collectors.joining());
    }
}
