package org.anju.platform.console;

import org.anju.platform.domain.DomainRegistry;
import org.anju.platform.domain.DomainView;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:domains} */
@Service
@Command(scope = "anju", name = "domains", description = "功能模块：名称、版本、状态、缺少的依赖、原因")
public final class DomainsCommand implements Action {
    @Reference
    private DomainRegistry registry;

    @Reference
    private Console console;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        return console.run(session, "domains", () -> {
            ShellTable table = new ShellTable();
            for (String column : new String[] {"模块", "名称", "版本", "状态", "缺少", "原因"}) {
                table.column(column);
            }
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
        });
    }
}
