package org.anju.platform.console;

import org.anju.platform.domain.DomainRegistry;
import org.anju.platform.domain.DomainView;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:domains} */
@Service
@Command(scope = "anju", name = "domains", description = "功能模块：名称、版本、状态、缺少的依赖、原因")
public final class DomainsCommand extends OperatorCommand {
    @Reference
    private DomainRegistry registry;

    @Override
    String work() {
        ShellTable table = table("模块", "名称", "版本", "状态", "缺少", "原因");
        for (DomainView view : registry.views()) {
            table.addRow()
                    .addContent(
                            view.id(),
                            view.name(),
                            view.version(),
                            view.state(),
                            String.join("、", view.missing()),
                            view.reason() == null ? "" : view.reason());
        }
        table.print(System.out);
        return null;
    }
}
