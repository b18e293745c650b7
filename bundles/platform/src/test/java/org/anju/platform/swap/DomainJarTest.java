package org.anju.platform.swap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.anju.api.problem.Problem;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Jars that are offered, and whether they are taken. */
public class DomainJarTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path list;
    private KeptJars kept;

    @Before
    public void place() throws IOException {
        list = folder.getRoot().toPath().resolve("anju.trusted");
        kept = new KeptJars(folder.newFolder("domains").toPath());
    }

    private byte[] jar(String domain, String content) throws IOException {
        return jar(domain, "org/anju/sample/content", content);
    }

    private byte[] jar(String domain, String entry, String content) throws IOException {
        Path file = folder.newFile().toPath();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "org.anju.sample;singleton:=true");
        manifest.getMainAttributes().putValue("Bundle-Version", "1.2.3");
        if (domain != null) {
            manifest.getMainAttributes().putValue("Anju-Domain", domain);
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            out.putNextEntry(new JarEntry(entry));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return Files.readAllBytes(file);
    }

    private DomainJar receive(byte[] content) {
        return kept.receive(new ByteArrayInputStream(content));
    }

    @Test
    public void itSaysWhatItIs() throws IOException {
        DomainJar jar = receive(jar("sample", "a"));
        assertEquals("sample", jar.domain());
        assertEquals("org.anju.sample", jar.symbolicName());
        assertEquals("1.2.3", jar.version());
        assertEquals(jar, kept.received(jar.sha256()));
    }

    @Test
    public void whatIsCutOffOrNoDomainIsRefusedAndNotKept() throws IOException {
        byte[] whole = jar("sample", "a");
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        assertTrue(assertThrows(Problem.class, () -> receive(cut)).getMessage().contains("已损坏"));
        byte[] other = jar(null, "a");
        assertTrue(
                assertThrows(Problem.class, () -> receive(other)).getMessage().contains("不是功能包"));
        try (var files = Files.walk(folder.getRoot().toPath().resolve("domains"))) {
            assertEquals(0, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    public void whatWouldBeUnpackedElsewhereIsRefused() throws IOException {
        for (String name : new String[] {"ui/../../etc/a.cfg", "/etc/a", "..", "ui\\..\\a", "C:a"}) {
            byte[] jar = jar("sample", name, "a");
            assertTrue(
                    name,
                    assertThrows(Problem.class, () -> receive(jar)).getMessage().contains("不允许的文件名"));
        }
    }

    @Test
    public void aDomainIsNamedLikeOne() throws IOException {
        for (String domain : new String[] {"../x", "", "a b", "platform", "web", "示例", "A", "a".repeat(5000)}) {
            byte[] jar = jar(domain, "a");
            assertThrows(domain, Problem.class, () -> receive(jar));
        }
    }

    @Test
    public void anUnknownHashIsNoFile() {
        assertThrows(Problem.class, () -> kept.received("../../etc/passwd"));
        assertThrows(Problem.class, () -> kept.received("0".repeat(64)));
    }

    @Test
    public void onlyWhatIsOnTheListIsTaken() throws IOException {
        DomainJar known = receive(jar("sample", "a"));
        DomainJar other = receive(jar("sample", "b"));
        Trust trust = new Trust(list, true);
        assertTrue("no list, no jar", trust.refusal(known).isPresent());
        Files.writeString(list, "# 说明\nsha256 " + known.sha256() + "  sample 1.2.3\n");
        assertFalse(trust.refusal(known).isPresent());
        assertTrue(trust.refusal(other).orElseThrow().contains(other.sha256()));
        assertFalse("switched off", new Trust(list, false).refusal(other).isPresent());
    }

    @Test
    public void theVersionBeforeIsKept() throws IOException {
        byte[] first = jar("sample", "a");
        byte[] second = jar("sample", "b");
        kept.keep("sample", first, second);
        assertEquals(
                receive(first).sha256(), kept.previous("sample").orElseThrow().sha256());
        assertEquals(receive(second).sha256(), kept.last("sample").orElseThrow().sha256());
        assertTrue(kept.previous("other").isEmpty());
    }
}
