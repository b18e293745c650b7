package org.anju.platform.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.anju.platform.db.Database;

/** The keys of this deployment, checked against the fingerprints that the database remembers. */
final class KeyRing {
    private final KeyFile file;
    private final Database database;
    private final Clock clock;
    private volatile Map<String, byte[]> keys;
    private volatile String current;

    private KeyRing(KeyFile file, Database database, Clock clock) {
        this.file = file;
        this.database = database;
        this.clock = clock;
    }

    /** @throws KeysMissing when the database holds what only absent or other keys can open */
    static KeyRing open(KeyFile file, Database database, Clock clock) throws KeysMissing {
        KeyRing ring = new KeyRing(file, database, clock);
        Map<String, String> remembered = ring.remembered();
        try {
            if (!file.exists()) {
                if (!remembered.isEmpty()) {
                    throw new KeysMissing("密钥文件 " + file.path() + " 不存在，已加密的数据无法读取，平台拒绝启动：请放回密钥文件后重新启动。");
                }
                file.create();
            }
            ring.reload();
        } catch (IOException | IllegalArgumentException e) {
            throw new KeysMissing("密钥文件 " + file.path() + " 无法读取或创建，平台拒绝启动：请检查文件内容与权限后重新启动。");
        }
        ring.compare(remembered);
        ring.remember(remembered);
        return ring;
    }

    private void compare(Map<String, String> remembered) throws KeysMissing {
        for (Map.Entry<String, String> key : remembered.entrySet()) {
            byte[] here = keys.get(key.getKey());
            if (here == null || !fingerprint(here).equals(key.getValue())) {
                throw new KeysMissing("密钥文件 " + file.path() + " 中缺少本数据库使用的密钥 " + key.getKey()
                        + "，已加密的数据无法读取，平台拒绝启动：请放回正确的密钥文件后重新启动。");
            }
        }
    }

    private void reload() throws IOException {
        keys = file.read();
        current = keys.keySet().stream().reduce((earlier, later) -> later).orElseThrow();
    }

    /** The id of the key that encrypts from now on. */
    String current() {
        return current;
    }

    /** The key of an id; read again from the file where another node may have added it. */
    SecretKeySpec encryption(String id) {
        byte[] key = keys.get(id);
        if (key == null) {
            try {
                reload();
            } catch (IOException e) {
                throw new IllegalStateException("key file cannot be read", e);
            }
            key = keys.get(id);
        }
        if (key == null || id.equals(KeyFile.HASH_KEY)) {
            throw new IllegalStateException("no key " + id);
        }
        return new SecretKeySpec(key, "AES");
    }

    SecretKeySpec hashing() {
        return new SecretKeySpec(keys.get(KeyFile.HASH_KEY), "HmacSHA256");
    }

    /** A new key is made, remembered and used from now on. */
    synchronized String rotate() {
        try {
            String id = file.add();
            Map<String, byte[]> added = file.read();
            database.alone(connection -> remember(id, added.get(id)));
            reload();
            return id;
        } catch (IOException e) {
            throw new IllegalStateException("key file cannot be written", e);
        }
    }

    private Map<String, String> remembered() {
        Map<String, String> fingerprints = new java.util.TreeMap<>();
        database.query(
                row -> fingerprints.put(row.getString(1), row.getString(2)), "SELECT id, fingerprint FROM plt_key");
        return fingerprints;
    }

    private void remember(Map<String, String> known) {
        keys.forEach((id, key) -> {
            if (!known.containsKey(id)) {
                database.alone(connection -> remember(id, key));
            }
        });
    }

    private int remember(String id, byte[] key) {
        boolean there = !database.query(row -> 1, "SELECT id FROM plt_key WHERE id = ?", id)
                .isEmpty();
        return there
                ? 0
                : database.update(
                        "INSERT INTO plt_key (id, fingerprint, recorded_at) VALUES (?, ?, ?)",
                        id,
                        fingerprint(key),
                        Timestamp.from(clock.instant()));
    }

    /** Tells keys apart without giving them away. */
    private static String fingerprint(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("anju key fingerprint".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
