package org.anju.itests.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a load counted: every answer by kind and status, with its latency. Status 0 is no answer. */
public final class Tally {
    private static final int SHOWN = 10;

    private final List<One> all = new ArrayList<>();

    private record One(String kind, int status, long nanos, boolean later, String text) {
        boolean good() {
            return status >= 200 && status < 300;
        }
    }

    synchronized void add(String kind, int status, long nanos, boolean later, String text) {
        // Of the good ones the text says nothing more.
        all.add(new One(kind, status, nanos, later, status >= 200 && status < 300 ? "" : text));
    }

    private synchronized List<One> those(Predicate<One> wanted) {
        return all.stream().filter(wanted).toList();
    }

    private static boolean isOf(One one, String... kinds) {
        return kinds.length == 0 || List.of(kinds).contains(one.kind);
    }

    /** How many answers there were, of some kinds or of all. */
    public int requests(String... kinds) {
        return those(one -> isOf(one, kinds)).size();
    }

    /** How many were not answered with success. */
    public int failed(String... kinds) {
        return those(one -> isOf(one, kinds) && !one.good()).size();
    }

    /** How many were refused for now (503) without {@code Retry-After}. */
    public int unannounced() {
        return those(one -> one.status == 503 && !one.later).size();
    }

    /** How many of each status. */
    public Map<Integer, Long> statuses(String... kinds) {
        return those(one -> isOf(one, kinds)).stream()
                .collect(Collectors.groupingBy(One::status, TreeMap::new, Collectors.counting()));
    }

    /** The latency in milliseconds that so many percent do not exceed. */
    public long percentile(double percent, String... kinds) {
        long[] nanos = those(one -> isOf(one, kinds)).stream()
                .mapToLong(One::nanos)
                .sorted()
                .toArray();
        return nanos.length == 0 ? 0 : nanos[(int) Math.ceil(percent / 100 * nanos.length) - 1] / 1_000_000;
    }

    public long max(String... kinds) {
        return percentile(100, kinds);
    }

    /** The first failures, for who must find out why. */
    public String failures() {
        return those(one -> !one.good()).stream()
                .limit(SHOWN)
                .map(one -> one.kind + " " + one.status + " after " + one.nanos / 1_000_000 + " ms: " + one.text)
                .collect(Collectors.joining("\n"));
    }

    /** One line for each kind. */
    @Override
    public String toString() {
        return those(one -> true).stream()
                .map(One::kind)
                .distinct()
                .sorted()
                .map(kind -> kind + " requests=" + requests(kind) + " failed=" + failed(kind) + " p50_ms="
                        + percentile(50, kind) + " p99_ms=" + percentile(99, kind) + " max_ms=" + max(kind) + " "
                        + statuses(kind))
                .collect(Collectors.joining("\n"));
    }
}
