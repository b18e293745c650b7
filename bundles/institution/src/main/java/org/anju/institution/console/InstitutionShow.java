package org.anju.institution.console;

import org.anju.institution.ConsoleView;
import org.anju.institution.InstitutionDetail;
import org.anju.institution.model.FactField;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:institution <number>}: one institution by filing or licence number, personal data masked. */
@Service
@Command(scope = "anju", name = "institution", description = "查看一家机构的备案")
public final class InstitutionShow implements Action {
    @Argument(name = "number", description = "备案证号或营业执照号码；必填")
    private String number;

    @Reference
    private ConsoleView view;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        return Answers.print(() -> {
            InstitutionDetail detail = view.find(Answers.operator(session), Answers.given(number, "备案证号或营业执照号码"));
            ShellTable table = Answers.table("", "项目", "内容");
            table.addRow().addContent("备案证号", detail.institution().filingNo());
            table.addRow().addContent("状态", detail.institution().state().label());
            table.addRow().addContent("所在区域", view.division(detail.institution().division()));
            for (FactField field : FactField.values()) {
                String value = detail.facts().get(field);
                if (value != null && field != FactField.DIVISION) {
                    table.addRow().addContent(field.label(), view.words(field, value));
                }
            }
            detail.open().ifPresent(f -> table.addRow()
                    .addContent("在办申请", f.kind().label() + " " + f.state().label()));
            detail.admin().ifPresent(a -> table.addRow().addContent("管理员账号", a.login() + " " + a.statusLabel()));
            return table;
        });
    }
}
