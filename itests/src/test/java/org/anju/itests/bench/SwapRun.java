package org.anju.itests.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Console;
import org.anju.itests.harness.Jars;
import org.anju.itests.harness.Load;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.SampleJar;
import org.anju.itests.harness.Tally;

/**
 * The same load twice, first on a node that nobody touches, then while domains are updated 20 times, each time to another version: 300
 * requests a second on four domains, slow ones beside, which are counted apart.
 */
final class SwapRun {
    static final int SWAPS = 20;
    static final String[] ORDINARY = {"institution", "account", "notify", "sample", "marks"};
    static final Duration BETWEEN = Duration.ofSeconds(3);
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Pattern HELD = Pattern.compile("最长等待(\\d+)毫秒");

    private final Outside anju = new Outside("bench-swap")
            .with("account", "account.captcha.enabled", "false")
            .with("platform", "request.rate_per_minute", "0");
    private final Consumer<String> told;
    private final List<String> domains;

    /** @param domains that are updated, in turns */
    SwapRun(Consumer<String> told, String... domains) {
        this.told = told;
        this.domains = List.of(domains);
    }

    /** @param hold longest that requests were held by one update, in milliseconds */
    record Measured(Tally idle, Tally swapping, int swaps, long hold) {}

    Measured run(boolean withIdle) {
        try (Console console = started()) {
            console.run("bundle:install -s " + SampleJar.of("1.0.0").url());
            City city = City.of(anju);
            told.accept("300 requests a second on institution, account, notify and a sample domain");
            Load warm = load(city).start(IDLE);
            Tally before = warm.await();
            if (withIdle) {
                before = load(city).start(IDLE).await();
            }
            Load load = load(city).start(LONG);
            pause(BETWEEN);
            long hold = swaps(console, load);
            return new Measured(before, load.stop(), SWAPS, hold);
        } finally {
            anju.stop();
        }
    }

    private Console started() {
        anju.start();
        return anju.operator();
    }

    private long swaps(Console console, Load load) {
        long longest = 0;
        for (int i = 1; i <= SWAPS; i++) {
            String domain = domains.get(i % domains.size());
            String version = "1.0." + i;
            Path jar = domain.equals("sample") ? SampleJar.of(version).write() : Jars.versioned(domain, version);
            String printed = console.run("anju:domain-update " + domain + " " + jar);
            Matcher held = HELD.matcher(printed);
            if (!held.find()) {
                throw new IllegalStateException("Update " + i + ": " + printed);
            }
            long millis = Long.parseLong(held.group(1));
            longest = Math.max(longest, millis);
            told.accept("%2d/%d %s %s: requests held %d ms; so far %d requests, %d failed"
                    .formatted(
                            i,
                            SWAPS,
                            domain,
                            version,
                            millis,
                            load.soFar().requests(),
                            load.soFar().failed()));
            pause(BETWEEN);
        }
        return longest;
    }

    private Load load(City city) {
        Map<String, String> session = new LinkedHashMap<>(city.admin().headers());
        String run = Long.toString(System.nanoTime(), 36);
        return new Load(anju.url())
                .get("institution", 120, "/api/v1/institution/institutions?page=1&size=20", session)
                .get("account", 60, "/api/v1/account/users?page=1&size=10", session)
                .get("notify", 60, "/api/v1/notify/messages?page=1&size=10", session)
                .get("sample", 50, "/api/v1/sample/version", Map.of())
                .post("marks", 10, "/api/v1/sample/marks", JSON, n -> ("{\"id\":\"" + run + n + "\"}").getBytes())
                .get("slow", 2, "/api/v1/sample/slow?ms=400", Map.of());
    }

    private static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
