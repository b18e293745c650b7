package org.anju.itests.architecture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Who may see whom (DESIGN §2), held from the built jars. */
public class ArchitectureTest {
    private static final Path FOLDER = Path.of(System.getProperty("anju.root"))
            .toAbsolutePath()
            .normalize()
            .resolve("bundles");
    private static final Sources SOURCES = new Sources(FOLDER);
    private static final String SEEN = "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) ";
    private static List<BundleJar> built;

    @Rule
    public final TemporaryFolder made = new TemporaryFolder();

    @BeforeClass
    public static void read() throws Exception {
        built = Bundles.built(FOLDER);
    }

    @Test
    public void domainsSeeOnlyContractsAndEachRoomWhatItMay() {
        assertEquals("", String.join("\n", Rules.breaches(built, SOURCES)));
    }

    @Test
    public void noTableIsNamedByADomainThatDoesNotOwnIt() {
        assertEquals("", String.join("\n", TableRules.breaches(built)));
    }

    @Test
    public void everyDomainIsLookedAt() {
        Set<String> domains = new TreeSet<>();
        built.stream().filter(BundleJar::isDomain).forEach(bundle -> {
            domains.add(bundle.name());
            assertTrue(bundle.name() + " has classes", bundle.classes().size() > 10);
            assertEquals(
                    bundle.name() + " has tables of one prefix",
                    1,
                    TableRules.prefixes(bundle).size());
        });
        assertTrue(domains.toString(), domains.containsAll(List.of("account", "institution", "notify")));
        assertTrue(built.stream().anyMatch(bundle -> bundle.name().equals("api")));
    }

    @Test
    public void aBreachIsFoundAndNamed() throws Exception {
        BundleJar breaking = MadeUpBundle.of(
                made.getRoot().toPath(),
                "madeup",
                Map.of(
                        "Anju-Domain", "madeup",
                        "Export-Package", "org.anju.madeup",
                        "Import-Package", "org.anju.account.model;version=\"[1,2)\",org.anju.api.problem,java.util"),
                Map.of(
                        "javax/persistence/Entity.java",
                                "package javax.persistence; " + SEEN + "public @interface Entity {}",
                        "javax/ws/rs/Path.java", "package javax.ws.rs; " + SEEN + "public @interface Path {}",
                        "org/anju/account/model/User.java", "package org.anju.account.model; public class User {}",
                        "org/anju/madeup/model/Thing.java",
                                "package org.anju.madeup.model; @javax.persistence.Entity public class Thing {"
                                        + " org.anju.account.model.User user; Object row = new org.anju.madeup.store.ThingRow(); }",
                        "org/anju/madeup/store/ThingRow.java",
                                "package org.anju.madeup.store; @javax.ws.rs.Path public class ThingRow {"
                                        + " String sql = \"select login from acc_user\"; }"),
                "<createTable tableName=\"mad_thing\">\n<sql>insert into plt_audit values (1)</sql>");
        List<String> found = Rules.breaches(List.of(breaking), SOURCES);
        String all = String.join("\n", found);
        assertTrue(all, found.contains("rule 2: madeup exports org.anju.madeup"));
        assertTrue(all, found.contains("rule 1: madeup imports org.anju.account.model"));
        assertTrue(all, found.contains("rule 1: org.anju.madeup.model.Thing sees org.anju.account.model.User"));
        assertTrue(all, found.contains("rule 3: org.anju.madeup.model.Thing sees javax.persistence.Entity"));
        assertTrue(all, found.contains("rule 3: org.anju.madeup.model.Thing sees org.anju.madeup.store.ThingRow"));
        assertTrue(all, found.contains("rule 3: org.anju.madeup.store.ThingRow sees javax.ws.rs.Path"));
        List<BundleJar> withOwners = new java.util.ArrayList<>(built);
        withOwners.add(breaking);
        String tables = String.join("\n", TableRules.breaches(withOwners));
        assertTrue(tables, tables.contains("org.anju.madeup.store.ThingRow names acc_user of account"));
        assertTrue(tables, tables.contains("madeup/db/changelog.xml names plt_audit of platform"));
    }

    @Test
    public void theLineOfABreachIsNamed() {
        BundleJar institution = built.stream()
                .filter(b -> b.name().equals("institution"))
                .findFirst()
                .orElseThrow();
        BundleJar.Code code = institution.classes().get("org.anju.institution.rest.FilingsResource");
        String line = SOURCES.line(institution, code, "javax.ws.rs.DELETE");
        assertTrue(
                line,
                line.matches("org\\.anju\\.institution\\.rest\\.FilingsResource \\(FilingsResource\\.java:\\d+\\)"));
    }
}
