package org.anju.account.console;

import org.anju.account.ConsoleUsers;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:users [text]}: the newest users, by part of the name or beginning of the login name. */
@Service
@Command(scope = "anju", name = "users", description = "列出用户（最新 50 个）")
public final class UserList implements Action {
    @Argument(name = "text", description = "姓名的一部分或登录名的开头")
    private String text;

    @Reference
    private ConsoleUsers users;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        return Answers.print(() -> {
            ShellTable table = new ShellTable().emptyTableText("没有用户");
            for (String column : new String[] {"登录名", "姓名", "类型", "状态", "部门或机构", "岗位"}) {
                table.column(column);
            }
            users.list(Answers.operator(session), text).forEach(u -> table.addRow()
                    .addContent(
                            u.loginName(),
                            u.realName(),
                            u.userTypeLabel(),
                            u.stateLabel(),
                            u.departmentName() == null ? u.institutionName() : u.departmentName(),
                            String.join("、", u.posts())));
            return table;
        });
    }
}
