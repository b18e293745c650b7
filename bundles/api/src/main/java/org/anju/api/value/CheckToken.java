package org.anju.api.value;

import java.security.SecureRandom;
import java.util.Base64;

/** The token in the QR code of a certificate or card (扫码核验): 144 random bits, so that nobody guesses one or lists them by counting. */
public final class CheckToken {
    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckToken() {}

    /** 24 characters that need no escaping in an address. */
    public static String fresh() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
