package org.anju.notify.console;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.anju.api.problem.Problem;
import org.anju.api.store.ChinaDay;
import org.anju.notify.ConsoleOutbox;
import org.anju.notify.Outbox;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:outbox [--retry] [--show id]}: the last SMS, all failed ones once more, one of the simulator in full. */
@Service
@Command(scope = "anju", name = "outbox", description = "短信发送记录")
public final class OutboxCommand implements Action {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ChinaDay.CHINA);

    @Option(name = "--retry", description = "重新发送失败的短信，每次最多 1000 条")
    private boolean retry;

    @Option(name = "--show", description = "查看一条短信；模拟通道的短信显示全文")
    private String show;

    @Reference
    private ConsoleOutbox outbox;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        String operator = String.valueOf(session.get("USER"));
        try {
            if (retry) {
                System.out.println("重新发送 " + outbox.retryFailed(operator) + " 条");
            }
            print(show == null ? outbox.newest(operator) : List.of(outbox.detail(operator, number(show))));
        } catch (Problem p) {
            System.out.println("失败：" + p.getMessage());
        }
        return null;
    }

    private static void print(List<Outbox.Item> items) {
        ShellTable table = new ShellTable().emptyTableText("没有短信");
        for (String column : List.of("编号", "生成时间", "手机号", "模板", "状态", "次数", "通道", "内容", "失败原因")) {
            table.column(column);
        }
        for (Outbox.Item item : items) {
            table.addRow()
                    .addContent(
                            item.id(),
                            time(item.createdAt()),
                            item.mobile(),
                            item.template(),
                            item.statusLabel(),
                            item.tries(),
                            text(item.gateway()),
                            item.text(),
                            text(item.failure()));
        }
        table.print(System.out);
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw Problem.invalid("show", "短信编号应为数字");
        }
        return Long.parseLong(text);
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
