package org.anju.itests.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;

/** Who may see whom (DESIGN §2, rules 1–3): each breach is a line that names the class and what it sees. */
final class Rules {
    private static final List<String> SPECIFICATIONS = List.of(
            "java.",
            "javax.",
            "org.osgi.",
            "org.slf4j.",
            "org.anju.api.",
            "org.apache.karaf.",
            "org.apache.openjpa.",
            "org.bouncycastle.");
    private static final List<String> NOT_SPECIFIED = List.of("javax.servlet.", "javax.persistence.spi.");
    private static final String JPA = "javax.persistence.";
    private static final String ENTITY_MANAGER = JPA + "EntityManager";
    private static final String ENHANCER = "org.apache.openjpa.";
    private static final String JAX_RS = "javax.ws.rs.";
    private static final String KARAF = "org.apache.karaf.";
    /** SM2, which the JDK does not know (docs/adr/0008). */
    private static final String CRYPTOGRAPHY = "org.bouncycastle.";

    private static final Map<String, String> OWNER =
            Map.of(JPA, "store", ENHANCER, "store", JAX_RS, "rest", KARAF, "console", CRYPTOGRAPHY, "ca");

    private static final Map<String, Set<String>> NOT_SEEN = Map.of(
            "model", Set.of("store", "rest", "console", "jobs"),
            "ca", Set.of("store", "rest", "console", "jobs"),
            "store", Set.of("rest", "console", "jobs"),
            "", Set.of("rest", "console"));

    private final List<String> breaches = new ArrayList<>();
    private final Sources sources;

    private Rules(Sources sources) {
        this.sources = sources;
    }

    /** All breaches of rules 1–3 in these bundles. */
    static List<String> breaches(Collection<BundleJar> bundles, Sources sources) {
        Rules rules = new Rules(sources);
        for (BundleJar bundle : bundles) {
            if (bundle.isDomain() && !bundle.name().equals("platform")) {
                rules.manifest(bundle);
                bundle.classes().values().forEach(code -> rules.domainClass(bundle, code));
            } else if (bundle.name().equals("api")) {
                bundle.classes().values().forEach(code -> rules.contract(bundle, code));
            }
        }
        return rules.breaches;
    }

    private void manifest(BundleJar bundle) {
        Attributes header = bundle.manifest().getMainAttributes();
        if (header.getValue("Export-Package") != null) {
            breaches.add("rule 2: " + bundle.name() + " exports " + header.getValue("Export-Package"));
        }
        for (String name : packages(header.getValue("Import-Package"))) {
            if (!specified(name + ".")) {
                breaches.add("rule 1: " + bundle.name() + " imports " + name);
            }
        }
    }

    /** The names in an Import-Package header: what stands between commas, before attributes, outside quotes. */
    private static List<String> packages(String header) {
        List<String> names = new ArrayList<>();
        for (String clause :
                (header == null ? "" : header).replaceAll("\"[^\"]*\"", "").split(",")) {
            if (!clause.isBlank()) {
                names.add(clause.split(";")[0].strip());
            }
        }
        return names;
    }

    private void domainClass(BundleJar bundle, BundleJar.Code code) {
        String room = bundle.room(code.name());
        for (String type : code.types()) {
            boolean own = type.startsWith(bundle.root() + ".");
            if (!own && type.contains(".") && !specified(type)) {
                breach(1, bundle, code, type);
            }
            if (own && NOT_SEEN.getOrDefault(room, Set.of()).contains(bundle.room(type)) && !gathers(code)) {
                breach(3, bundle, code, type);
            }
            OWNER.forEach((prefix, owner) -> {
                if (type.startsWith(prefix) && !room.equals(owner) && !handsOn(room, code, type)) {
                    breach(3, bundle, code, type);
                }
            });
        }
    }

    /** A service opens a transaction of {@code Store} and hands its EntityManager to {@code store}; it calls nothing of it. */
    private static boolean handsOn(String room, BundleJar.Code code, String type) {
        return type.equals(ENTITY_MANAGER) && !room.equals("model") && !code.calls(type);
    }

    private static boolean gathers(BundleJar.Code code) {
        return code.name().endsWith("Domain");
    }

    /** Rule 1 for {@code api}: plain Java, but for the contracts that are made of JPA or JAX-RS. */
    private void contract(BundleJar bundle, BundleJar.Code code) {
        for (String type : code.types()) {
            boolean jpa = type.startsWith(JPA) && !bundle.room(code.name()).equals("store");
            boolean rest = type.startsWith(JAX_RS) && !bundle.room(code.name()).equals("rest");
            boolean foreign = type.contains(".") && !specified(type)
                    || type.startsWith(KARAF)
                    || type.startsWith(ENHANCER)
                    || type.startsWith(CRYPTOGRAPHY);
            if (jpa || rest || foreign) {
                breach(1, bundle, code, type);
            }
        }
    }

    private static boolean specified(String type) {
        return SPECIFICATIONS.stream().anyMatch(type::startsWith)
                && NOT_SPECIFIED.stream().noneMatch(type::startsWith);
    }

    private void breach(int rule, BundleJar bundle, BundleJar.Code code, String type) {
        breaches.add("rule " + rule + ": " + sources.line(bundle, code, type) + " sees " + type);
    }
}
