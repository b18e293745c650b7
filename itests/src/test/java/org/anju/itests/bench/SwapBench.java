package org.anju.itests.bench;

import org.anju.itests.harness.Tally;

/** What clients feel of 20 updates under load, beside the same load on a node that nobody touches. */
final class SwapBench implements Bench.Benchmark {
    @Override
    public void run(Bench.Figures figures) {
        SwapRun.Measured measured = new SwapRun(figures::note, "institution", "sample").run(true);
        Tally swapping = measured.swapping();
        swapping.toString().lines().forEach(figures::note);
        swapping.failures().lines().forEach(figures::note);
        figures.add("swap.failed", swapping.failed(), "requests", "0");
        figures.add("swap.requests", swapping.requests(), "requests", "none");
        figures.add("swap.p99_ms", swapping.percentile(99, SwapRun.ORDINARY), "ms", "at most 600");
        figures.add("idle.p99_ms", measured.idle().percentile(99, SwapRun.ORDINARY), "ms", "none, to compare");
        figures.add("swap.hold_ms", measured.hold(), "ms", "none");
    }
}
