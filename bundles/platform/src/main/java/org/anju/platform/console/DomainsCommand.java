package org.anju.platform.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.anju.platform.domain.DomainRegistry;
import org.anju.platform.domain.DomainView;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:domains} */
@Service
@Command(scope = "anju", name = "domains", description = "功能模块：名称、版本、状态、缺少的依赖、在办和等待的请求、上次更换")
public final class DomainsCommand extends OperatorCommand {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    @Reference
    private DomainRegistry registry;

    @Override
    String work() {
        ShellTable table = table("模块", "名称", "版本", "状态", "缺少", "在办", "等待", "上次更换", "原因");
        for (DomainView view : registry.views()) {
            table.addRow()
                    .addContent(
                            view.id(),
                            view.name(),
                            view.version(),
                            view.state().label(),
                            String.join("、", view.missing()),
                            view.traffic().inFlight(),
                            view.traffic().parked(),
                            swap(view.traffic()),
                            view.reason() == null ? "" : view.reason());
        }
        table.print(System.out);
        return null;
    }

    /** When it was changed last, and how long requests had to wait for that at most. */
    private static String swap(DomainView.Traffic traffic) {
        return traffic.lastSwap() == 0
                ? ""
                : TIME.format(Instant.ofEpochMilli(traffic.lastSwap())) + " 最长等待" + traffic.heldMs() + "毫秒，"
                        + traffic.heldRequests() + "个请求";
    }
}
