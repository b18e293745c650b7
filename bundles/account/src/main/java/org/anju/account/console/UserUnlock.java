package org.anju.account.console;

import org.anju.account.ConsoleUsers;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:user-unlock login}: ends the lock after failed logins. */
@Service
@Command(scope = "anju", name = "user-unlock", description = "解锁用户")
public final class UserUnlock implements Action {
    @Argument(name = "login", description = "登录用户名；必填")
    private String login;

    @Reference
    private ConsoleUsers users;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        return Answers.print(() -> {
            var user = users.unlock(Answers.operator(session), Answers.given(login, "登录用户名"));
            ShellTable table = new ShellTable();
            table.column("登录名");
            table.column("状态");
            table.addRow().addContent(user.loginName(), user.stateLabel());
            return table;
        });
    }
}
