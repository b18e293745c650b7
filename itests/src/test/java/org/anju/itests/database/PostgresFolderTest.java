package org.anju.itests.database;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.anju.itests.harness.Postgres;
import org.junit.Assume;
import org.junit.Test;

/** The tests' own PostgreSQL leaves nothing behind. */
public class PostgresFolderTest {
    @Test
    public void itsFolderGoesWithIt() {
        Optional<Path> installed = Postgres.installed();
        Assume.assumeTrue("PostgreSQL is installed", installed.isPresent());
        Postgres postgres = Postgres.start(installed.get());
        assertTrue(Files.isDirectory(postgres.folder().resolve("data")));
        postgres.gone();
        assertFalse(Files.exists(postgres.folder()));
    }
}
