package org.anju.platform.console;

import org.anju.platform.health.HealthPage;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:health}: what {@code /system/health} tells who may monitor; works also while nobody can log in. */
@Service
@Command(scope = "anju", name = "health", description = "运行状况：数据库、磁盘、密钥、任务、功能模块")
public final class HealthCommand implements Action {
    @Reference
    private HealthPage page;

    @Reference
    private Console console;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        return console.run(session, "health", () -> {
            ShellTable table = new ShellTable();
            table.column("检查");
            table.column("状态");
            table.column("说明");
            HealthPage.Page found = page.page();
            found.checks().forEach(check -> table.addRow()
                    .addContent(check.name(), check.status(), String.join("；", check.messages())));
            table.print(System.out);
            return found.status();
        });
    }
}
