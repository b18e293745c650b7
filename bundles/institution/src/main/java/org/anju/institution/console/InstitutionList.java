package org.anju.institution.console;

import org.anju.institution.ConsoleView;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:institutions [filter]}: the newest filed institutions, by a part of the name. */
@Service
@Command(scope = "anju", name = "institutions", description = "列出已备案机构（最新 20 家）")
public final class InstitutionList implements Action {
    @Argument(name = "filter", description = "公司名称的一部分，至少2个字")
    private String filter;

    @Reference
    private ConsoleView view;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        return Answers.print(() -> {
            ShellTable table = Answers.table("没有机构", "备案证号", "公司名称", "营业执照号码", "所在区域", "状态", "版本");
            view.newest(Answers.operator(session), filter).forEach(row -> table.addRow()
                    .addContent(
                            row.filingNo(),
                            row.name(),
                            row.licenseNo(),
                            view.division(row.division()),
                            row.state().label(),
                            row.factsNo()));
            return table;
        });
    }
}
