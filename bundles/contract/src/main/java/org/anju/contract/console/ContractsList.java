package org.anju.contract.console;

import org.anju.contract.ConsoleView;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:contracts}: the newest signed contracts. */
@Service
@Command(scope = "anju", name = "contracts", description = "列出租赁合同（最新 20 份）")
public final class ContractsList implements Action {
    @Reference
    private ConsoleView view;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        return Answers.print(() -> {
            ShellTable table = Answers.table("没有租赁合同", "租赁合同编号", "状态", "行政区", "租赁期限", "经办机构", "关注");
            view.newest(Answers.operator(session)).forEach(row -> table.addRow()
                    .addContent(
                            row.contractNo(),
                            row.state().label(),
                            view.division(row.division()),
                            row.startDate() + " 至 " + row.endDate(),
                            row.institutionName() == null ? "" : row.institutionName(),
                            row.flag() == null ? "" : row.flag()));
            return table;
        });
    }
}
