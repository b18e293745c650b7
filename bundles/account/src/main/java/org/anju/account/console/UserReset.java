package org.anju.account.console;

import org.anju.account.ConsoleUsers;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:user-reset login}: a generated password, shown once. */
@Service
@Command(scope = "anju", name = "user-reset", description = "重置用户密码，新密码仅显示一次")
public final class UserReset implements Action {
    @Argument(name = "login", description = "登录用户名；必填")
    private String login;

    @Reference
    private ConsoleUsers users;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        return Answers.print(() -> {
            var issued = users.reset(Answers.operator(session), Answers.given(login, "登录用户名"));
            ShellTable table = new ShellTable();
            table.column("登录名");
            table.column("新密码");
            table.addRow().addContent(issued.login(), issued.password());
            return table;
        });
    }
}
