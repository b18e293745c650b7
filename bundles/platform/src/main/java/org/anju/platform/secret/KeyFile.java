package org.anju.platform.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The key file (密钥文件): one line {@code <id> <base64 of 32 bytes>} per key. {@code hash} is the key of look-up hashes and never
 * changes; {@code k1}, {@code k2} … encrypt, the last one is in use, the others still open what they sealed.
 */
final class KeyFile {
    static final String HASH_KEY = "hash";

    private static final String HEADER =
            """
            # 安居密钥文件：请与数据备份分开、另行妥善保管。
            # 丢失本文件后，数据库中加密的数据无法恢复。
            """;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;

    KeyFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.isRegularFile(path);
    }

    /** The keys by id, in the order of the file. */
    Map<String, byte[]> read() throws IOException {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
            String[] words = line.strip().split("\\s+");
            if (words.length == 2 && !words[0].startsWith("#")) {
                keys.put(words[0], Base64.getDecoder().decode(words[1]));
            }
        }
        if (!keys.containsKey(HASH_KEY) || keys.size() < 2) {
            throw new IOException("not a complete key file");
        }
        return keys;
    }

    /** Makes the file with fresh keys, mode 600; leaves the one of another node that was quicker. */
    void create() throws IOException {
        Files.createDirectories(
                path.toAbsolutePath().getParent(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Map<String, byte[]> keys = new LinkedHashMap<>();
        keys.put(HASH_KEY, random());
        keys.put("k1", random());
        Path fresh = write(keys);
        try {
            Files.createLink(path, fresh);
        } catch (FileAlreadyExistsException e) {
            // The other node's keys hold.
        } finally {
            Files.delete(fresh);
        }
    }

    /** Adds a key that is used from now on; returns its id. */
    String add() throws IOException {
        Map<String, byte[]> keys = read();
        String id = "k" + keys.size();
        keys.put(id, random());
        Files.move(write(keys), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return id;
    }

    private Path write(Map<String, byte[]> keys) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        keys.forEach((id, key) -> text.append(id)
                .append(' ')
                .append(Base64.getEncoder().encodeToString(key))
                .append('\n'));
        Path fresh = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID());
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        return fresh;
    }

    private static byte[] random() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }
}
