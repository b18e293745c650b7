package org.anju.platform.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;

/** Sealed values: {@code <key id>:<base64url of nonce, ciphertext and tag>}, AES-256-GCM; and keyed hashes. */
final class Sealed {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Looking a cipher up and preparing its key costs more than a value of a list; a cipher that a thread keeps knows its last key. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Sealed::newCipher);

    private final KeyRing keys;

    Sealed(KeyRing keys) {
        this.keys = keys;
    }

    String seal(String clear) {
        String id = keys.current();
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, id, nonce).doFinal(clear.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return id + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String open(String sealed) {
        int colon = sealed.indexOf(':');
        if (colon < 1) {
            throw new IllegalStateException("not a sealed value");
        }
        try {
            String id = sealed.substring(0, colon);
            byte[] whole = Base64.getUrlDecoder().decode(sealed.substring(colon + 1));
            byte[] nonce = java.util.Arrays.copyOf(whole, NONCE);
            byte[] clear = cipher(Cipher.DECRYPT_MODE, id, nonce).doFinal(whole, NONCE, whole.length - NONCE);
            return new String(clear, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("the value was not sealed by a key of this deployment", e);
        }
    }

    /** Whether a value was sealed by an older key. */
    boolean outdated(String sealed) {
        return !sealed.startsWith(keys.current() + ":");
    }

    String hash(String clear) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.hashing());
            return HexFormat.of().formatHex(mac.doFinal(clear.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, String id, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, keys.encryption(id), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
