package org.anju.itests.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** No table is read by a domain that does not own it (DESIGN §2, rule 5): no text of its classes and changelogs names one. */
final class TableRules {
    private static final Pattern CREATED = Pattern.compile("<createTable[^>]*?tableName=\"(\\w+)\"");

    private TableRules() {}

    static List<String> breaches(Collection<BundleJar> bundles) {
        Map<String, BundleJar> owners = new TreeMap<>();
        List<String> breaches = new ArrayList<>();
        for (BundleJar bundle : bundles) {
            for (String prefix : prefixes(bundle)) {
                BundleJar other = owners.putIfAbsent(prefix, bundle);
                if (other != null) {
                    breaches.add("rule 5: " + bundle.name() + " names its tables " + prefix + "_… as " + other.name());
                }
            }
        }
        bundles.forEach(bundle -> breaches.addAll(foreign(bundle, owners)));
        return breaches;
    }

    /** What the names of the tables that it makes begin with. */
    static Set<String> prefixes(BundleJar bundle) {
        return tables(bundle).stream()
                .map(table -> table.replaceFirst("_.*", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> tables(BundleJar bundle) {
        Set<String> tables = new TreeSet<>();
        for (String changelog : bundle.changelogs().values()) {
            Matcher matcher = CREATED.matcher(changelog);
            while (matcher.find()) {
                tables.add(matcher.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }

    private static List<String> foreign(BundleJar bundle, Map<String, BundleJar> owners) {
        List<String> breaches = new ArrayList<>();
        owners.forEach((prefix, owner) -> {
            if (owner != bundle) {
                Pattern table = tableOf(prefix, owner);
                bundle.classes().values().forEach(code -> code.texts()
                        .forEach(text -> find(table, text, code.name(), owner.name(), breaches)));
                bundle.changelogs().forEach((path, text) -> text.lines()
                        .forEach(line -> find(table, line, bundle.name() + "/" + path, owner.name(), breaches)));
            }
        });
        return breaches;
    }

    /** What we write in small letters with its prefix, and its tables by name in whatever letters: roles are named INS_ADMIN. */
    private static Pattern tableOf(String prefix, BundleJar owner) {
        String named = String.join("|", tables(owner));
        return Pattern.compile("(?<![A-Za-z0-9_])(?:" + prefix + "_[a-z]\\w*|(?i:" + named + ")(?![A-Za-z0-9_]))");
    }

    private static void find(Pattern table, String text, String where, String owner, List<String> breaches) {
        Matcher matcher = table.matcher(text);
        if (matcher.find()) {
            breaches.add("rule 5: " + where + " names " + matcher.group() + " of " + owner + ": " + text.strip());
        }
    }
}
