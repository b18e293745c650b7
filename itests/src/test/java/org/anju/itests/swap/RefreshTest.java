package org.anju.itests.swap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.anju.itests.harness.SampleJar;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.osgi.framework.BundleEvent;

/** A domain comes, changes and goes, and no other bundle is stopped, started, refreshed or resolved anew (DESIGN §2, rule 2). */
public class RefreshTest {
    private static final String SAMPLE = "org.anju.sample";

    private static Ground ground;
    private static Path seen;

    @BeforeClass
    public static void city() {
        ground = Ground.get();
        ground.removeSample();
        seen = ground.outside().data().resolve("witness.txt");
        ground.run("bundle:install -s " + SampleJar.witness().url());
    }

    @AfterClass
    public static void gone() {
        ground.run("bundle:uninstall org.anju.witness");
    }

    @Test
    public void rawCommandsTouchTheDomainOnly() throws IOException {
        Files.writeString(seen, "");
        ground.sample("6.0.0");
        ground.sample("6.0.1");
        ground.run("bundle:stop " + SAMPLE);
        ground.run("bundle:start " + SAMPLE);
        ground.awaitSample("6.0.1");
        ground.removeSample();
        onlyTheSampleChanged();
    }

    @Test
    public void featuresTouchTheDomainOnly() throws IOException {
        Files.writeString(seen, "");
        for (String version : new String[] {"6.1.0", "6.1.1", "6.2.0"}) {
            ground.run("feature:repo-add " + ground.feature(version));
            ground.run("feature:install --upgrade anju-sample/" + version);
            ground.awaitSample(version);
        }
        ground.run("feature:uninstall anju-sample/6.2.0");
        ground.removeSample();
        onlyTheSampleChanged();
    }

    private static void onlyTheSampleChanged() throws IOException {
        Set<String> changed = new TreeSet<>();
        boolean started = false;
        for (String line : Files.readAllLines(seen)) {
            changed.add(line.substring(0, line.indexOf(' ')));
            started |= line.equals(SAMPLE + " " + BundleEvent.STARTED);
        }
        assertTrue("the witness saw it start", started);
        assertEquals(Set.of(SAMPLE), changed);
    }
}
