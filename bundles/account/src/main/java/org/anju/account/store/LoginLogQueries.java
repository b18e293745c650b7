package org.anju.account.store;

import java.time.Clock;
import java.time.Instant;
import org.anju.api.rest.Items;
import org.anju.api.rest.PageQuery;
import org.anju.api.store.Times;
import org.anju.api.store.Totals;
import org.anju.api.store.Where;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The login log. */
@Component(service = LoginLogQueries.class)
public final class LoginLogQueries {
    private final AccountStore store;
    private final Totals totals = new Totals(Clock.systemUTC());

    @Activate
    public LoginLogQueries(@Reference AccountStore store) {
        this.store = store;
    }

    public void add(LoginLogRow line) {
        store.em().persist(line);
    }

    /** Newest first; null means any. */
    public Items<LoginLogRow> page(Instant from, Instant to, String login, Boolean ok, PageQuery page) {
        return new Where("LoginLogRow")
                .and("r.at >= :from", "from", Times.column(from))
                .and("r.at < :to", "to", Times.column(to))
                .and("r.loginName = :login", "login", login)
                .and("r.ok = :ok", "ok", ok)
                .page(store.em(), LoginLogRow.class, page, totals);
    }
}
