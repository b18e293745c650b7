package org.anju.practitioner.console;

import org.anju.practitioner.ConsoleView;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:cards [filter]}: the newest cards in effect, by a part of the name. */
@Service
@Command(scope = "anju", name = "cards", description = "列出生效的从业人员信息卡（最新 20 张）")
public final class CardList implements Action {
    @Argument(name = "filter", description = "姓名的一部分，至少2个字")
    private String filter;

    @Reference
    private ConsoleView view;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        return Answers.print(() -> {
            ShellTable table = Answers.table("没有信息卡", "信息卡编号", "姓名", "企业名称", "行政区", "状态", "版次");
            view.newest(Answers.operator(session), filter).forEach(row -> table.addRow()
                    .addContent(
                            row.number(),
                            row.name(),
                            row.institutionName(),
                            view.division(row.division()),
                            row.state().label(),
                            row.edition()));
            return table;
        });
    }
}
