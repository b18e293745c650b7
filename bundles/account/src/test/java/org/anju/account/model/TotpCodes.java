package org.anju.account.model;

import java.time.Instant;

/** Codes as an authenticator app shows them. */
public final class TotpCodes {
    private TotpCodes() {}

    public static String at(String secret, Instant time) {
        return Totp.code(Base32.decode(secret), time.getEpochSecond() / 30, 6);
    }
}
