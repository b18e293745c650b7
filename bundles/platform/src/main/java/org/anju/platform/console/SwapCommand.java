package org.anju.platform.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anju.platform.swap.DomainJar;
import org.anju.platform.swap.KeptJars;
import org.anju.platform.swap.Outcome;
import org.anju.platform.swap.Progress;
import org.anju.platform.swap.Swaps;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

/** A command that changes a domain (功能模块) while the rest serves: says what it would touch, or does it and tells how it goes. */
abstract class SwapCommand extends OperatorCommand {
    @Reference
    private Swaps swaps;

    @Option(name = "--dry-run", description = "只列出将进行的操作，不执行")
    private boolean dryRun;

    @Argument(name = "domain", description = "功能模块，如 institution；必填")
    @Completion(DomainCompleter.class)
    private String domain;

    @Override
    final String work() throws Exception {
        Outcome outcome = change(swaps, Console.given(domain, "功能模块"), dryRun, progress());
        if (!outcome.done()) {
            outcome.steps().forEach(step -> System.out.println("  " + step));
        }
        String held = outcome.heldMs() > 0 ? "（请求最长等待" + outcome.heldMs() + "毫秒）" : "";
        System.out.println(outcome.message() + held);
        return (outcome.done() ? "" : "仅试算，未执行：") + outcome.domain() + " " + outcome.message();
    }

    abstract Outcome change(Swaps how, String wanted, boolean asked, Progress progress) throws IOException;

    private static Progress progress() {
        int[] last = {-1};
        return (inside, parked) -> {
            // Told several times a second: only what changed is worth a line.
            if (inside != last[0]) {
                last[0] = inside;
                System.out.println("  等待在办请求结束：在办" + inside + "，等待" + parked);
            }
        };
    }

    /** A jar as the operator names it: a file, or {@code previous} for the version before. */
    static DomainJar jar(Swaps swaps, String domain, String named) throws IOException {
        String name = Console.given(named, "功能包文件");
        if (name.equals(KeptJars.PREVIOUS)) {
            return swaps.previous(domain);
        }
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            return swaps.receive(in);
        }
    }
}
