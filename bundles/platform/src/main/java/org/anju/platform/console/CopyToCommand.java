package org.anju.platform.console;

import org.anju.platform.copy.DatabaseMove;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code anju:copy-to datasource}: everything from the embedded Derby to PostgreSQL. */
@Service
@Command(scope = "anju", name = "copy-to", description = "将内嵌数据库的全部数据复制到PostgreSQL（逐表核对行数与校验和）；复制期间不能办理业务")
public final class CopyToCommand extends OperatorCommand {
    @Reference
    private DatabaseMove move;

    @Argument(name = "datasource", description = "目标数据源名称，即其配置文件中的dataSourceName；必填")
    private String datasource;

    @Override
    String work() throws Exception {
        String target = Console.given(datasource, "目标数据源名称");
        DatabaseMove.Copied copied = move.to(target, line -> System.out.println("  " + line));
        String done = "复制完成：" + copied.rows().size() + "个表，" + copied.total() + "行，全部校验一致。";
        System.out.println(done + "此后原库的变更不会再复制：请立即停止平台，将etc/org.ops4j.datasource-app.cfg改为新数据库后启动。");
        return done;
    }
}
