package org.anju.platform.console;

import java.io.IOException;
import org.anju.platform.swap.Outcome;
import org.anju.platform.swap.Progress;
import org.anju.platform.swap.Swaps;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code anju:domain-install practitioner [file]}: a domain of the distribution, or from a jar. */
@Service
@Command(scope = "anju", name = "domain-install", description = "安装功能模块：<功能模块> [功能包文件]；不给文件时从发行包安装")
public final class DomainInstallCommand extends SwapCommand {
    @Argument(name = "jar", index = 1, description = "功能包（jar）文件；不给时从发行包安装")
    private String jar;

    @Override
    Outcome change(Swaps swaps, String domain, boolean dryRun, Progress progress) throws IOException {
        return jar == null
                ? swaps.install(domain.startsWith("anju-") ? domain : "anju-" + domain, dryRun)
                : swaps.install(jar(swaps, domain, jar), dryRun);
    }
}
