package org.anju.platform.console;

import org.anju.platform.swap.Outcome;
import org.anju.platform.swap.Progress;
import org.anju.platform.swap.Swaps;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code anju:domain-start institution} */
@Service
@Command(scope = "anju", name = "domain-start", description = "启用已停用的功能模块")
public final class DomainStartCommand extends SwapCommand {
    @Override
    Outcome change(Swaps swaps, String domain, boolean dryRun, Progress progress) {
        return swaps.start(domain, dryRun);
    }
}
