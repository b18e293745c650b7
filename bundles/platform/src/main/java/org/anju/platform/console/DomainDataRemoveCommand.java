package org.anju.platform.console;

import java.nio.file.Path;
import org.anju.platform.swap.DomainData;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:domain-data-remove practitioner /backup}: exports the data of a removed domain, then deletes them. */
@Service
@Command(scope = "anju", name = "domain-data-remove", description = "导出并删除已移除功能模块的数据：<功能模块> <导出目录>")
public final class DomainDataRemoveCommand extends OperatorCommand {
    @Reference
    private DomainData data;

    @Argument(name = "domain", description = "已移除的功能模块；必填")
    private String domain;

    @Argument(name = "folder", index = 1, description = "导出目录；必填")
    private String folder;

    @Override
    String work() throws Exception {
        String wanted = Console.given(domain, "功能模块");
        DomainData.Removed removed = data.remove(wanted, Path.of(Console.given(folder, "导出目录")));
        ShellTable table = table("表", "导出行数");
        removed.rows().forEach((name, rows) -> table.addRow().addContent(name, rows));
        table.print(System.out);
        String done = "已导出到" + removed.folder() + "，数据已删除";
        System.out.println(done);
        return wanted + " " + done;
    }
}
