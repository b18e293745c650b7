package org.anju.account;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.anju.account.PasswordReset.Issued;
import org.anju.account.UserViews.UserView;
import org.anju.account.model.UserAction;
import org.anju.account.model.UserFilter;
import org.anju.account.model.UserStatus;
import org.anju.account.store.AccountStore;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.anju.api.rest.PageQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an operator at the console may do to users (§16.3). Each call is audited, as his who made it. */
@Component(service = ConsoleUsers.class)
public final class ConsoleUsers {
    private static final int SHOWN = 50;

    private final AccountStore store;
    private final UserQueries users;
    private final UserViews views;
    private final PasswordReset passwords;
    private final UserSteps steps;
    private final Callers callers;
    private final Audit audit;

    @Activate
    public ConsoleUsers(
            @Reference AccountStore store,
            @Reference UserQueries users,
            @Reference UserViews views,
            @Reference PasswordReset passwords,
            @Reference UserSteps steps,
            @Reference Callers callers,
            @Reference Audit audit) {
        this.store = store;
        this.users = users;
        this.views = views;
        this.passwords = passwords;
        this.steps = steps;
        this.callers = callers;
        this.audit = audit;
    }

    public Issued reset(String operator, String login) {
        return as(operator, () -> passwords.reset(find(login), false));
    }

    public UserView unlock(String operator, String login) {
        return as(
                operator,
                () -> store.write(() -> {
                    UserRow user = users.find(find(login)).orElseThrow(Problem::notFound);
                    if (user.state() != UserStatus.LOCKED) {
                        throw new Problem(
                                409,
                                "STATE_CONFLICT",
                                "用户 " + login + " 没有锁定，状态：" + user.state().label());
                    }
                    steps.step(user, UserAction.UNLOCK, null, null);
                    return views.of(user, false);
                }));
    }

    /** The newest, by part of the name or beginning of the login name; null means all. */
    public List<UserView> list(String operator, String text) {
        UserFilter filter = new UserFilter(text, null, null, null, null, null, null);
        return as(operator, () -> {
            audit.record("account.console.users", "user", "控制台查看用户");
            return store.list(
                    () -> views.of(users.page(filter, new PageQuery(1, SHOWN)).items()));
        });
    }

    private long find(String login) {
        return store.read(() -> users.byLogin(login).map(UserRow::id))
                .orElseThrow(() -> new Problem(404, "NOT_FOUND", "没有登录名为 " + login + " 的用户"));
    }

    private <T> T as(String operator, Supplier<T> work) {
        Set<String> rights = Set.of(AccountDomain.USER_MANAGE, AccountDomain.PASSWORD_RESET);
        return callers.as(Caller.operator(operator, rights), work);
    }
}
