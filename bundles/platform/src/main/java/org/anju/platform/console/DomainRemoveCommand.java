package org.anju.platform.console;

import org.anju.platform.swap.Outcome;
import org.anju.platform.swap.Progress;
import org.anju.platform.swap.Swaps;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code anju:domain-remove institution}: takes a domain away, but not its data. */
@Service
@Command(scope = "anju", name = "domain-remove", description = "移除功能模块，数据保留")
public final class DomainRemoveCommand extends SwapCommand {
    @Override
    Outcome change(Swaps swaps, String domain, boolean dryRun, Progress progress) {
        return swaps.remove(domain, dryRun, progress);
    }
}
