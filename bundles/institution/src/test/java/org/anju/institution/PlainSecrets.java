package org.anju.institution;

import org.anju.api.secret.Secrets;

/** Reversible without keys; what it wrote is told from clear text. */
final class PlainSecrets implements Secrets {
    @Override
    public String encrypt(String clear) {
        return clear == null ? null : "sealed:" + new StringBuilder(clear).reverse();
    }

    @Override
    public String decrypt(String sealed) {
        return new StringBuilder(sealed.substring(7)).reverse().toString();
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
