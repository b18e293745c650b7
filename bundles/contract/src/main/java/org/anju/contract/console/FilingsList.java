package org.anju.contract.console;

import org.anju.contract.ConsoleView;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:contract-filings}: the newest filings of leases. */
@Service
@Command(scope = "anju", name = "contract-filings", description = "列出合同备案（最新 20 件）")
public final class FilingsList implements Action {
    @Reference
    private ConsoleView view;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        return Answers.print(() -> {
            ShellTable table = Answers.table("没有合同备案", "合同备案号", "状态", "租赁合同编号", "行政区", "备案期限", "申请机构", "逾期");
            view.newestFilings(Answers.operator(session)).forEach(row -> table.addRow()
                    .addContent(
                            row.filingNo(),
                            row.state().label(),
                            row.contractNo(),
                            view.division(row.division()),
                            row.validFrom() + " 至 " + row.validTo(),
                            row.institutionName() == null ? "" : row.institutionName(),
                            row.overdue() ? "逾期" : ""));
            return table;
        });
    }
}
