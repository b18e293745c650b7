package org.anju.api.secret;

/**
 * Keeps what must not be read: personal data encrypted at rest and found by a keyed hash (§2.8), passwords as argon2id. Keys live in
 * a key file outside data and backups.
 */
public interface Secrets {
    /** AES-256-GCM; the result carries its key's id. Null stays null. */
    String encrypt(String clear);

    /** @throws IllegalStateException when the value was not made by a key of this deployment */
    String decrypt(String sealed);

    /** Keyed hash (HMAC-SHA256, hex) by which an encrypted value is found; the same for the same text. Null stays null. */
    String hash(String clear);

    /** argon2id in PHC form; at most as many run at once as there are cores. */
    String hashPassword(String password);

    /** Whether the password belongs to the hash; takes the same time for a null hash, so that unknown users are not found out. */
    boolean verifyPassword(String password, String hash);

    /** A password that people can read and type: letters and digits without look-alikes, of all classes that the rules ask for. */
    String generatePassword();
}
