package org.anju.practitioner.console;

import org.anju.practitioner.CardDetail;
import org.anju.practitioner.ConsoleView;
import org.anju.practitioner.store.CardRow;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:card <number>}: one card by its number, the identity number masked. */
@Service
@Command(scope = "anju", name = "card", description = "查看一张从业人员信息卡")
public final class CardShow implements Action {
    @Argument(name = "number", description = "信息卡编号；必填")
    private String number;

    @Reference
    private ConsoleView view;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        return Answers.print(() -> {
            CardDetail detail = view.find(Answers.operator(session), Answers.given(number, "信息卡编号"));
            CardRow card = detail.card();
            ShellTable table = Answers.table("", "项目", "内容");
            table.addRow().addContent("信息卡编号", card.number());
            table.addRow().addContent("状态", card.state().label());
            table.addRow().addContent("姓名", card.name());
            table.addRow().addContent("身份证号码", detail.facts().idNo());
            table.addRow().addContent("企业名称", card.institutionName());
            table.addRow().addContent("行政区", view.division(card.division()));
            table.addRow().addContent("人员类别", view.category(card.category()));
            table.addRow().addContent("版次", card.edition());
            table.addRow().addContent("生效日期", card.issuedOn());
            table.addRow().addContent("有效期至", card.validTo() == null ? "长期" : card.validTo());
            if (card.openKind() != null) {
                table.addRow().addContent("在办案件", card.openKind().label());
            }
            return table;
        });
    }
}
