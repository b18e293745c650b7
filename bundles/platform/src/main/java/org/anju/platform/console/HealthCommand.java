package org.anju.platform.console;

import org.anju.platform.health.HealthPage;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:health}: what {@code /system/health} tells who may monitor; works also while nobody can log in. */
@Service
@Command(scope = "anju", name = "health", description = "运行状况：数据库、磁盘、密钥、任务、功能模块")
public final class HealthCommand extends OperatorCommand {
    @Reference
    private HealthPage page;

    @Override
    String work() {
        ShellTable table = table("检查", "状态", "说明");
        HealthPage.Page found = page.page();
        found.checks().forEach(check -> table.addRow()
                .addContent(check.name(), check.status(), String.join("；", check.messages())));
        table.print(System.out);
        return found.status();
    }
}
