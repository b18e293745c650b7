package org.anju.platform.secret;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

public class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    public void verifiesItsOwnHashes() {
        String hash = passwords.hash("Aa345678密");
        assertTrue(hash, hash.startsWith("$argon2id$v=19$m=12288,t=12,p=1$"));
        assertNotEquals(hash, passwords.hash("Aa345678密"));
        assertTrue(passwords.verify("Aa345678密", hash));
        assertFalse(passwords.verify("Aa345678", hash));
        assertFalse(passwords.verify(null, hash));
        assertFalse(passwords.verify("x", "$2a$10$something"));
    }

    /** Made by the reference implementation: {@code printf password | argon2 somesalt -id -t 2 -k 256 -p 1 -v 13}. */
    @Test
    public void verifiesHashesOfTheReferenceImplementation() {
        String reference = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
        assertTrue(passwords.verify("password", reference));
        assertFalse(passwords.verify("passwore", reference));
    }

    @Test
    public void anUnknownUserTakesAsLongAndIsRefused() {
        String known = passwords.hash("Aa345678");
        passwords.verify("warm", known);
        long right = time(() -> passwords.verify("Aa345678", known));
        long nobody = time(() -> assertFalse(passwords.verify("Aa345678", null)));
        assertTrue(right + " against " + nobody, nobody > right / 3 && right > nobody / 3);
    }

    private static long time(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    @Test
    public void manyAtOnceAllGetTheirAnswer() throws Exception {
        String hash = passwords.hash("Aa345678");
        int threads = 12;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        try {
            java.util.List<Future<Boolean>> answers = new java.util.ArrayList<>();
            for (int i = 0; i < threads; i++) {
                String password = i % 2 == 0 ? "Aa345678" : "wrong";
                answers.add(pool.submit(() -> {
                    start.await();
                    return passwords.verify(password, hash);
                }));
            }
            start.countDown();
            for (int i = 0; i < threads; i++) {
                assertEquals(i % 2 == 0, answers.get(i).get());
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
