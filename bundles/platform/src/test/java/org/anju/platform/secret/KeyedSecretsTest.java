package org.anju.platform.secret;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.anju.platform.db.Database;
import org.anju.platform.db.TestDatabase;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class KeyedSecretsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Database database = TestDatabase.derby();
    private Path path;

    @Before
    public void keysBesideTheData() {
        path = folder.getRoot().toPath().resolve("keys/anju.keys");
    }

    private KeyedSecrets start() throws KeysMissing {
        return new KeyedSecrets(KeyRing.open(new KeyFile(path), database, Clock.systemUTC()));
    }

    @Test
    public void makesAKeyFileOnlyItsOwnerReads() throws Exception {
        start();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        try (var files = Files.list(path.getParent())) {
            assertEquals(1, files.count());
        }
    }

    @Test
    public void opensWhatItSealedAlsoAfterARestart() throws Exception {
        KeyedSecrets secrets = start();
        String sealed = secrets.encrypt("310101199003070019");
        assertFalse(sealed.contains("310101"));
        assertNotEquals("two sealings of one value differ", sealed, secrets.encrypt("310101199003070019"));
        assertEquals("310101199003070019", start().decrypt(sealed));
        assertEquals(secrets.hash("a"), start().hash("a"));
        assertNull(secrets.encrypt(null));
        assertNull(secrets.decrypt(null));
        assertNull(secrets.hash(null));
    }

    @Test
    public void refusesAValueThatSomebodyChanged() throws Exception {
        KeyedSecrets secrets = start();
        String sealed = secrets.encrypt("13701111111");
        char last = sealed.charAt(10);
        String changed = sealed.substring(0, 10) + (last == 'A' ? 'B' : 'A') + sealed.substring(11);
        assertThrows(IllegalStateException.class, () -> secrets.decrypt(changed));
        assertThrows(IllegalStateException.class, () -> secrets.decrypt("13701111111"));
        assertThrows(IllegalStateException.class, () -> secrets.decrypt(sealed.replace("k1:", "k9:")));
        assertThrows(IllegalStateException.class, () -> secrets.decrypt(sealed.replace("k1:", "hash:")));
    }

    @Test
    public void refusesToStartWithoutItsKeys() throws Exception {
        start();
        byte[] original = Files.readAllBytes(path);
        Files.delete(path);
        KeysMissing missing = assertThrows(KeysMissing.class, this::start);
        assertTrue(missing.getMessage(), missing.getMessage().contains("不存在"));
        assertFalse("no new keys over old data", Files.exists(path));

        new KeyFile(path).create();
        KeysMissing other = assertThrows(KeysMissing.class, this::start);
        assertTrue(other.getMessage(), other.getMessage().contains("缺少"));

        Files.writeString(path, "nonsense");
        assertThrows(KeysMissing.class, this::start);

        Files.write(path, original);
        start();
    }

    @Test
    public void aNewKeySealsAndOldOnesStillOpen() throws Exception {
        KeyedSecrets here = start();
        KeyedSecrets otherNode = start();
        String old = here.encrypt("a");
        String hash = here.hash("a");

        assertEquals("k2", here.keys().rotate());
        String fresh = here.encrypt("a");
        assertTrue(fresh.startsWith("k2:"));
        assertTrue(here.sealed().outdated(old));
        assertFalse(here.sealed().outdated(fresh));
        assertEquals("a", here.decrypt(old));
        assertEquals("another node reads the file again", "a", otherNode.decrypt(fresh));
        assertEquals(hash, here.hash("a"));
        assertEquals("k3", start().keys().rotate());
    }

    @Test
    public void theKeyFileOfAQuickerNodeHolds() throws IOException {
        KeyFile file = new KeyFile(path);
        file.create();
        byte[] first = Files.readAllBytes(path);
        file.create();
        assertEquals(new String(first), Files.readString(path));
    }

    @Test
    public void generatedPasswordsAreReadableAndOfThreeClasses() throws Exception {
        KeyedSecrets secrets = start();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            String password = secrets.generatePassword();
            assertTrue(password, password.matches("(?=.*[A-Z])(?=.*[a-z])(?=.*[2-9])[A-Za-z2-9]{12}"));
            assertFalse(password, password.matches(".*[IlOo01].*"));
            assertTrue(seen.add(password));
        }
    }
}
