package org.anju.itests.bench;

import org.anju.itests.harness.Tally;

/**
 * {@code mvn -Pswap}: updates a domain 20 times under 300 requests a second, in front of the reader's eyes. Runs in Maven's own process, so
 * that what was counted can be the last line of all.
 */
public final class SwapShow {
    private SwapShow() {}

    public static void main(String[] arguments) {
        SwapRun.Measured measured = new SwapRun(System.out::println, "institution").run(false);
        Tally tally = measured.swapping();
        System.out.println(tally.failures());
        String last = "requests=%d failed=%d swaps=%d p99_ms=%d"
                .formatted(tally.requests(), tally.failed(), measured.swaps(), tally.percentile(99, SwapRun.ORDINARY));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("\n" + last)));
        if (tally.failed() > 0) {
            throw new IllegalStateException(tally.failed() + " requests failed");
        }
    }
}
