package org.anju.account;

import java.time.Clock;
import java.time.Instant;
import org.anju.account.store.AccountStore;
import org.anju.account.store.LoginLogQueries;
import org.anju.account.store.LoginLogRow;
import org.anju.account.store.UserRow;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.rest.Items;
import org.anju.api.rest.PageQuery;
import org.anju.api.value.Mask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes what happens at the door into the login log (登录日志) and the audit log, with address and port (ACC-R17). */
@Component(service = LoginLog.class)
public final class LoginLog {
    private static final int IDENTIFIER_SHOWN = 2;

    private final AccountStore store;
    private final LoginLogQueries lines;
    private final Audit audit;
    private final Callers callers;
    private final Clock clock;

    @Activate
    public LoginLog(
            @Reference AccountStore store,
            @Reference LoginLogQueries lines,
            @Reference Audit audit,
            @Reference Callers callers,
            @Reference Clock clock) {
        this.store = store;
        this.lines = lines;
        this.audit = audit;
        this.callers = callers;
        this.clock = clock;
    }

    /** A success: LOGIN, LOGOUT, LOCK, UNLOCK, PASSWORD. Runs in the transaction of what happened. */
    public void event(UserRow user, String port, String event, String detail) {
        lines.add(line(user.id(), user.label(), port).result(event, true, detail));
        audit.record("account." + event.toLowerCase(java.util.Locale.ROOT), "user/" + user.id(), port + " " + detail);
    }

    /** A login that was refused. */
    public void failure(UserRow user, String port, String reason) {
        lines.add(line(user.id(), user.label(), port).result("LOGIN", false, reason));
        audit.record("account.login", "user/" + user.id(), Audit.Result.REFUSED, port + " " + reason);
    }

    /** A login under an identifier of nobody, which may be a mobile or a mistyped password: shown by its first letters only. */
    public void unknown(String identifier, String port) {
        String shown =
                Mask.keep(identifier.length() > 20 ? identifier.substring(0, 20) : identifier, IDENTIFIER_SHOWN, 0);
        lines.add(line(null, shown, port).result("LOGIN", false, "用户不存在"));
        audit.record("account.login", "user/0", Audit.Result.REFUSED, port + " 用户不存在");
    }

    /** Newest first; null means any. */
    public Items<Line> page(Instant from, Instant to, String login, Boolean ok, PageQuery page) {
        return store.list(() -> lines.page(from, to, login, ok, page).map(Line::of));
    }

    private LoginLogRow line(Long userId, String login, String port) {
        String address = callers.current().address();
        return new LoginLogRow(clock.instant(), userId, login, port, address);
    }

    /** @param event LOGIN, LOGOUT, LOCK, PASSWORD, RESET, RECOVER, TOTP */
    public record Line(
            long id,
            Instant at,
            Long userId,
            String login,
            String port,
            String address,
            String event,
            boolean ok,
            String reason) {
        static Line of(LoginLogRow row) {
            return new Line(
                    row.id(),
                    row.at(),
                    row.userId(),
                    row.loginName(),
                    row.port(),
                    row.address(),
                    row.event(),
                    row.ok(),
                    row.reason());
        }
    }
}
