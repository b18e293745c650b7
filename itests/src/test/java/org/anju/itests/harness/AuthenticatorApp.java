package org.anju.itests.harness;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app (RFC 6238) with the secret of one account. */
public final class AuthenticatorApp {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;

    private final byte[] secret = new byte[SECRET_BYTES];

    public AuthenticatorApp(String base32) {
        BigInteger number = BigInteger.ZERO;
        for (char c : base32.toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(c)));
        }
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, SECRET_BYTES);
        System.arraycopy(bytes, bytes.length - length, secret, SECRET_BYTES - length, length);
    }

    /** What it shows so many steps from now; a neighbouring step counts too, and each step once. */
    public String code(int stepsFromNow) {
        long step = Instant.now().getEpochSecond() / STEP_SECONDS + stepsFromNow;
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0x0f) & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
