package org.anju.account.model;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.Test;

public class TotpTest {
    private static final byte[] RFC_KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final String RFC_SECRET = Base32.encode(RFC_KEY);

    @Test
    public void answersTheVectorsOfRfc6238() {
        Map<Long, String> vectors = Map.of(
                59L, "94287082",
                1111111109L, "07081804",
                1111111111L, "14050471",
                1234567890L, "89005924",
                2000000000L, "69279037",
                20000000000L, "65353130");
        vectors.forEach((seconds, code) -> assertEquals(code, Totp.code(RFC_KEY, seconds / 30, 8)));
    }

    @Test
    public void takesTheNeighboursOfThePresentStep() {
        Instant now = Instant.ofEpochSecond(1111111109L);
        long step = 1111111109L / 30;
        for (long near = step - 1; near <= step + 1; near++) {
            assertEquals(
                    near,
                    Totp.match(RFC_SECRET, Totp.code(RFC_KEY, near, 6), now, 0).getAsLong());
        }
        assertFalse(
                Totp.match(RFC_SECRET, Totp.code(RFC_KEY, step + 2, 6), now, 0).isPresent());
        assertFalse(
                Totp.match(RFC_SECRET, Totp.code(RFC_KEY, step - 2, 6), now, 0).isPresent());
    }

    @Test
    public void takesACodeOnce() {
        Instant now = Instant.ofEpochSecond(59);
        String code = Totp.code(RFC_KEY, 1, 6);
        long used = Totp.match(RFC_SECRET, code, now, 0).getAsLong();
        assertFalse(Totp.match(RFC_SECRET, code, now, used).isPresent());
    }

    @Test
    public void writesBase32AsRfc4648() {
        assertEquals("MZXW6YTBOI", Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("MZXW6", Base32.encode("foo".getBytes(StandardCharsets.US_ASCII)));
        assertArrayEquals("foobar".getBytes(StandardCharsets.US_ASCII), Base32.decode("mzxw6ytboi"));
    }

    @Test
    public void putsTheSecretIntoTheAddressOfTheQrCode() {
        String uri = Totp.uri("安居", "admin", "ABC");
        assertTrue(uri, uri.startsWith("otpauth://totp/%E5%AE%89%E5%B1%85:admin?secret=ABC&issuer="));
    }
}
