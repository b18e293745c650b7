package org.anju.listing;

import java.security.SecureRandom;
import java.util.Base64;

/** The token in a notice's QR code: 144 random bits, so that nobody guesses one. */
final class CheckToken {
    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckToken() {}

    static String fresh() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
