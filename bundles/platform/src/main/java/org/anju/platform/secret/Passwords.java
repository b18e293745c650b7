package org.anju.platform.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * argon2id in PHC form: 12 MiB and one lane as OWASP allows, with twelve passes where it asks for three (ADR 4): about 90 ms of a core. At
 * most as many hashes run at once as there are cores, the others queue in order: more would only wait for each other and take memory.
 */
final class Passwords {
    private static final Cost COST = new Cost(12_288, 12, 1);
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([^$]+)\\$([^$]+)");
    /** No look-alikes: no I, l, 1, O, o, 0. */
    private static final List<String> CLASSES =
            List.of("ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789");

    private static final int GENERATED = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    /** What an unknown user's password is compared with: as much work as a real one, and no password has this hash. */
    private final String nobody = phc(random(SALT), random(HASH));

    private record Cost(int kibibytes, int passes, int lanes) {}

    String hash(String password) {
        byte[] salt = random(SALT);
        return phc(salt, argon2(COST, salt, password, HASH));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String phc(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        COST.kibibytes(),
                        COST.passes(),
                        COST.lanes(),
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }

    boolean verify(String password, String phc) {
        boolean right = matches(password == null ? "" : password, phc == null ? nobody : phc);
        return right && password != null && phc != null;
    }

    private boolean matches(String password, String phc) {
        Matcher form = PHC.matcher(phc);
        if (!form.matches()) {
            return false;
        }
        Cost cost = new Cost(
                Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
        byte[] expected = Base64.getDecoder().decode(form.group(5));
        byte[] actual = argon2(cost, Base64.getDecoder().decode(form.group(4)), password, expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    private byte[] argon2(Cost cost, byte[] salt, String password, int length) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.kibibytes())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build();
        byte[] hash = new byte[length];
        cores.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            // Takes the hash's memory: who still waits for a core holds none.
            generator.init(parameters);
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            cores.release();
        }
        return hash;
    }

    /** Twelve characters, of each class at least one: about 67 bits. */
    String generate() {
        List<Character> characters = new ArrayList<>();
        CLASSES.forEach(set -> characters.add(oneOf(set)));
        String all = String.join("", CLASSES);
        while (characters.size() < GENERATED) {
            characters.add(oneOf(all));
        }
        Collections.shuffle(characters, RANDOM);
        StringBuilder password = new StringBuilder();
        characters.forEach(password::append);
        return password.toString();
    }

    private static char oneOf(String set) {
        return set.charAt(RANDOM.nextInt(set.length()));
    }
}
