package org.anju.testing;

import org.anju.api.secret.Secrets;

/** Reversible without keys; what it wrote is told from clear text. It has no passwords. */
public final class PlainSecrets implements Secrets {
    private static final String SEALED = "sealed:";

    @Override
    public String encrypt(String clear) {
        return clear == null ? null : SEALED + new StringBuilder(clear).reverse();
    }

    @Override
    public String decrypt(String sealed) {
        if (!sealed.startsWith(SEALED)) {
            throw new IllegalStateException("another deployment's key");
        }
        return new StringBuilder(sealed.substring(SEALED.length())).reverse().toString();
    }

    @Override
    public String hash(String clear) {
        return clear == null ? null : "hash:" + Integer.toHexString(clear.hashCode());
    }

    @Override
    public String hashPassword(String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean verifyPassword(String password, String hash) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String generatePassword() {
        throw new UnsupportedOperationException();
    }
}
