package org.anju.platform.console;

import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import org.anju.platform.audit.AuditLine;
import org.anju.platform.audit.AuditQuery;
import org.anju.platform.audit.AuditSearch;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:audit-tail} */
@Service
@Command(scope = "anju", name = "audit-tail", description = "审计日志的最后几条")
public final class AuditTailCommand extends OperatorCommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");
    private static final int MOST = 1000;

    @Reference
    private AuditSearch search;

    @Option(name = "-n", description = "条数，默认20，最多1000")
    private String count = "20";

    @Override
    String work() {
        ShellTable table = table("时间", "账号", "操作", "对象", "结果", "说明", "地址");
        List<AuditLine> lines = new java.util.ArrayList<>(
                search.newest(new AuditQuery(), Math.max(1, Math.min(MOST, Integer.parseInt(count)))));
        Collections.reverse(lines);
        for (AuditLine line : lines) {
            table.addRow()
                    .addContent(
                            line.at().format(TIME),
                            line.login(),
                            line.action(),
                            line.object(),
                            line.result(),
                            line.detail(),
                            line.address());
        }
        table.print(System.out);
        return null;
    }
}
