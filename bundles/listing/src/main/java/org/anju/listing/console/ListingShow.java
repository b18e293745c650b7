package org.anju.listing.console;

import org.anju.listing.ConsoleView;
import org.anju.listing.store.VerificationRow;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:listing <code>}: one verification by its code, the owner masked. */
@Service
@Command(scope = "anju", name = "listing", description = "查看一个房源核验码")
public final class ListingShow implements Action {
    @Argument(name = "code", description = "房源核验码；必填")
    private String code;

    @Reference
    private ConsoleView view;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        return Answers.print(() -> {
            VerificationRow row = view.find(Answers.operator(session), Answers.given(code, "房源核验码"));
            ShellTable table = Answers.table("", "项目", "内容");
            table.addRow().addContent("房源核验码", row.code());
            table.addRow().addContent("状态", row.state().label());
            table.addRow().addContent("产权证号", row.certNo());
            table.addRow().addContent("坐落", row.address());
            table.addRow().addContent("权利人", view.owner(row));
            table.addRow().addContent("房屋区域", view.division(row.division()));
            table.addRow().addContent("渠道", row.channel().label());
            table.addRow()
                    .addContent("申请单位", row.institutionName() == null ? row.requesterName() : row.institutionName());
            table.addRow().addContent("有效期至", row.validUntil());
            return table;
        });
    }
}
