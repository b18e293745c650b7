package org.anju.itests.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code mvn -Pbench}: measures the running distribution and prints a line {@code bench <name> <value> <unit>} for each figure, each ratio
 * from one run with its baseline. {@code -Dbench=startup,login} takes some of them only. It is no test: a figure beyond its limit is
 * printed, not failed.
 */
public final class Bench {
    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("startup", new StartupBench());
        ALL.put("login", new LoginBench());
        ALL.put("takeover", new TakeoverBench());
        ALL.put("list", new ListBench());
        ALL.put("import", new ImportBench(false));
        ALL.put("import-postgres", new ImportBench(true));
        ALL.put("photo-import", new PhotoImportBench());
        ALL.put("export", new ExportBench());
        ALL.put("people", new PersonListBench());
        ALL.put("contracts", new ContractListBench());
        ALL.put("router", new RouterBench());
        ALL.put("install", new InstallBench());
        ALL.put("swap", new SwapBench());
        ALL.put("leak", new LeakBench());
        ALL.put("card", new CardBench());
        ALL.put("photos", new PhotosBench());
        ALL.put("signing", new SigningBench(false));
        ALL.put("signing-postgres", new SigningBench(true));
    }

    /** One subject that is measured. */
    interface Benchmark {
        void run(Figures figures) throws Exception;
    }

    /** Where figures go. */
    interface Figures {
        void add(String name, double value, String unit, String limit);

        default void note(String text) {
            System.out.println("      " + text);
        }
    }

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String wanted = System.getProperty("bench", "");
        List<String> names = wanted.isBlank() ? List.copyOf(ALL.keySet()) : List.of(wanted.split(","));
        for (String name : names) {
            Benchmark benchmark = ALL.get(name.strip());
            if (benchmark == null) {
                throw new IllegalArgumentException("no benchmark " + name + "; there are " + ALL.keySet());
            }
            benchmark.run(Bench::print);
        }
        // What a shared deployment left running ends with its shutdown hooks.
        System.exit(0);
    }

    private static void print(String name, double value, String unit, String limit) {
        System.out.printf(Locale.ROOT, "bench %s %.3f %s%n", name, value, unit);
        System.out.println("      limit " + limit);
    }
}
