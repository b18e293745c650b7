package org.anju.listing.console;

import org.anju.listing.ConsoleView;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:listings}: the newest verifications. */
@Service
@Command(scope = "anju", name = "listings", description = "列出房源核验（最新 20 条）")
public final class ListingList implements Action {
    @Reference
    private ConsoleView view;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        return Answers.print(() -> {
            ShellTable table = Answers.table("没有房源核验", "核验码", "产权证号", "房屋区域", "渠道", "状态", "原因", "流水号");
            view.newest(Answers.operator(session)).forEach(row -> table.addRow()
                    .addContent(
                            row.code(),
                            row.certNo(),
                            view.division(row.division()),
                            row.channel().label(),
                            row.state().label(),
                            row.reason(),
                            row.trace()));
            return table;
        });
    }
}
