package org.anju.platform.console;

import org.anju.platform.swap.Outcome;
import org.anju.platform.swap.Progress;
import org.anju.platform.swap.Swaps;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code anju:domain-stop institution} */
@Service
@Command(scope = "anju", name = "domain-stop", description = "停用功能模块：在办请求办完，新请求立即得到答复")
public final class DomainStopCommand extends SwapCommand {
    @Override
    Outcome change(Swaps swaps, String domain, boolean dryRun, Progress progress) {
        return swaps.stop(domain, dryRun, progress);
    }
}
