package org.anju.platform.console;

import java.io.IOException;
import org.anju.platform.swap.Outcome;
import org.anju.platform.swap.Progress;
import org.anju.platform.swap.Swaps;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code anju:domain-update institution file}: another version of a domain; {@code previous} puts back the one before. */
@Service
@Command(scope = "anju", name = "domain-update", description = "更新功能模块，不中断服务：<功能模块> <功能包文件|previous>")
public final class DomainUpdateCommand extends SwapCommand {
    @Argument(name = "jar", index = 1, description = "功能包（jar）文件，或previous恢复上一版本；必填")
    private String jar;

    @Override
    Outcome change(Swaps swaps, String domain, boolean dryRun, Progress progress) throws IOException {
        return swaps.update(domain, jar(swaps, domain, jar), dryRun, progress);
    }
}
