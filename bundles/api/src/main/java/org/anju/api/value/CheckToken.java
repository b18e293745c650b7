package org.anju.api.value;

import java.security.SecureRandom;
import java.util.Base64;

/** The token in the QR code of a certificate or card (扫码核验): 144 random bits, so that nobody guesses one or lists them by counting. */
public final class CheckToken {
    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckToken() {}

    /**
     * Where the QR code of a paper leads: its public check.
     *
     * @param configured the address that the city set; blank for none
     * @param site address of this deployment as the client sees it, used where none is set
     * @param type which check, e.g. {@code institution}
     */
    public static String address(String configured, String site, String type, String token) {
        String base = configured.isBlank() ? site : configured.strip();
        return base.replaceAll("/+$", "") + "/v/" + type + "/" + token;
    }

    /** 24 characters that need no escaping in an address. */
    public static String fresh() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
