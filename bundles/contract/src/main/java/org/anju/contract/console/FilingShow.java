package org.anju.contract.console;

import org.anju.contract.ConsoleView;
import org.anju.contract.store.FilingRow;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:contract-filing <number>}: one filing by its number, without the parties. */
@Service
@Command(scope = "anju", name = "contract-filing", description = "查看一件合同备案")
public final class FilingShow implements Action {
    @Argument(name = "number", description = "合同备案号；必填")
    private String number;

    @Reference
    private ConsoleView view;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        return Answers.print(() -> {
            FilingRow row = view.findFiling(Answers.operator(session), Answers.given(number, "合同备案号"));
            ShellTable table = Answers.table("", "项目", "内容");
            table.addRow().addContent("合同备案号", row.filingNo());
            table.addRow().addContent("状态", row.state().label());
            table.addRow().addContent("租赁合同编号", row.contractNo());
            table.addRow().addContent("签订方式", row.supplement() ? "线下签订，补录" : "网签");
            table.addRow().addContent("行政区", view.division(row.division()));
            table.addRow().addContent("租赁期限", row.startDate() + " 至 " + row.endDate());
            table.addRow().addContent("备案期限", row.validFrom() + " 至 " + row.validTo());
            table.addRow().addContent("备案日期", row.filedOn());
            table.addRow().addContent("版本", row.revision());
            if (row.endReason() != null) {
                table.addRow().addContent("终止原因", row.endReason());
            }
            return table;
        });
    }
}
