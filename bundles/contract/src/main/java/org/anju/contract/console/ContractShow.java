package org.anju.contract.console;

import org.anju.api.store.ChinaDay;
import org.anju.contract.ConsoleView;
import org.anju.contract.model.PartyRole;
import org.anju.contract.store.ContractRow;
import org.anju.contract.store.FilingRow;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:contract <number>}: one contract by its number, its parties as anybody may read them. */
@Service
@Command(scope = "anju", name = "contract", description = "查看一份租赁合同")
public final class ContractShow implements Action {
    @Argument(name = "number", description = "租赁合同编号；必填")
    private String number;

    @Reference
    private ConsoleView view;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        return Answers.print(() -> {
            ContractRow row = view.find(Answers.operator(session), Answers.given(number, "租赁合同编号"));
            ShellTable table = Answers.table("", "项目", "内容");
            table.addRow().addContent("租赁合同编号", row.contractNo());
            table.addRow().addContent("状态", row.state().label());
            table.addRow().addContent("房屋坐落", row.placed());
            table.addRow().addContent("出租人", view.parties(row, PartyRole.LESSOR));
            table.addRow().addContent("承租人", view.parties(row, PartyRole.LESSEE));
            table.addRow().addContent("行政区", view.division(row.division()));
            table.addRow().addContent("成交方式", view.signMode(row.signMode()));
            table.addRow().addContent("租赁期限", row.startDate() + " 至 " + row.endDate());
            table.addRow().addContent("月租金", row.monthlyRent());
            table.addRow().addContent("房源核验码", row.code() == null ? "未核验" : row.code());
            table.addRow().addContent("示范文本版本", row.templateVersion());
            table.addRow().addContent("签约时间", ChinaDay.text(row.signedAt()));
            table.addRow()
                    .addContent(
                            "合同备案", view.filingOf(row).map(ContractShow::told).orElse("未备案"));
            if (row.flag() != null) {
                table.addRow().addContent("关注", row.flag());
            }
            return table;
        });
    }

    private static String told(FilingRow filing) {
        String number = filing.filingNo();
        return number == null ? filing.state().label() : filing.state().label() + "，" + number;
    }
}
