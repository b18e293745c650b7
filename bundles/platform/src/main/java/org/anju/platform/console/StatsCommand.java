package org.anju.platform.console;

import org.anju.platform.db.Database;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:stats}: how much there is of what the platform keeps, and how far events have come. */
@Service
@Command(scope = "anju", name = "stats", description = "统计：会话、事件、任务、文件、审计")
public final class StatsCommand extends OperatorCommand {
    private static final String[][] COUNTS = {
        {"登录会话", "SELECT COUNT(*) FROM plt_session"},
        {"事件（保留中）", "SELECT COUNT(*) FROM plt_event"},
        {"任务", "SELECT COUNT(*) FROM plt_job"},
        {"文件", "SELECT COUNT(*) FROM plt_file"},
        {"审计记录", "SELECT COUNT(*) FROM plt_audit"},
        {"办理记录", "SELECT COUNT(*) FROM plt_history"},
    };

    @Reference
    private Database database;

    @Override
    String work() {
        ShellTable table = new ShellTable();
        table.column("项目");
        table.column("数量").alignRight();
        for (String[] count : COUNTS) {
            table.addRow().addContent(count[0], one(count[1]));
        }
        database.query(
                        row -> new String[] {row.getString(1), row.getString(2)},
                        "SELECT s.name, c.number - s.position FROM plt_subscriber s, plt_counter c"
                                + " WHERE c.name = 'event' ORDER BY s.name")
                .forEach(line -> table.addRow().addContent("事件位差 " + line[0], line[1]));
        table.print(System.out);
        return null;
    }

    private long one(String sql) {
        return database.query(row -> row.getLong(1), sql).get(0);
    }
}
