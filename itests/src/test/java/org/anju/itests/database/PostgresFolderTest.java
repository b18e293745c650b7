package org.anju.itests.database;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import org.anju.itests.harness.Postgres;
import org.junit.Test;

/** The tests' own PostgreSQL leaves nothing behind. */
public class PostgresFolderTest {
    @Test
    public void itsFolderGoesWithIt() {
        Postgres postgres = new Postgres().start();
        assertTrue(Files.isDirectory(postgres.folder().resolve("data")));
        postgres.gone();
        assertFalse(Files.exists(postgres.folder()));
    }
}
