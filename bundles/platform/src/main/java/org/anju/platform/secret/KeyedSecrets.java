package org.anju.platform.secret;

import org.anju.api.secret.Secrets;

/** {@link Secrets} over the key file. */
final class KeyedSecrets implements Secrets {
    private final KeyRing keys;
    private final Sealed sealed;
    private final Passwords passwords = new Passwords();

    KeyedSecrets(KeyRing keys) {
        this.keys = keys;
        this.sealed = new Sealed(keys);
    }

    KeyRing keys() {
        return keys;
    }

    Sealed sealed() {
        return sealed;
    }

    @Override
    public String encrypt(String clear) {
        return clear == null ? null : sealed.seal(clear);
    }

    @Override
    public String decrypt(String value) {
        return value == null ? null : sealed.open(value);
    }

    @Override
    public String hash(String clear) {
        return clear == null ? null : sealed.hash(clear);
    }

    @Override
    public String hashPassword(String password) {
        return passwords.hash(password);
    }

    @Override
    public boolean verifyPassword(String password, String hash) {
        return passwords.verify(password, hash);
    }

    @Override
    public String generatePassword() {
        return passwords.generate();
    }
}
