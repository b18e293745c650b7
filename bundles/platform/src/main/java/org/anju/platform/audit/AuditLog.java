package org.anju.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.platform.db.Database;
import org.anju.platform.session.RequestScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Appends to {@code plt_audit}, in the running transaction where there is one. Rows are sealed into the chain afterwards. */
@Component(service = Audit.class)
public final class AuditLog implements Audit {
    private static final int OBJECT = 300;
    private static final int DETAIL = 500;

    private final Database database;
    private final Callers callers;
    private final Clock clock;

    @Activate
    public AuditLog(@Reference Database database, @Reference Callers callers, @Reference Clock clock) {
        this.database = database;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public void record(String action, String object, Result result, String detail) {
        Caller caller = callers.current();
        RequestScope scope = RequestScope.current();
        database.update(
                "INSERT INTO plt_audit (happened_at, user_id, login, user_name, port, address, action, object, result, detail, trace)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Timestamp.from(clock.instant()),
                caller.userId(),
                caller.login(),
                caller.name(),
                caller.port(),
                caller.address(),
                action,
                cut(object, OBJECT),
                result.name(),
                cut(detail, DETAIL),
                scope == null ? null : scope.traceId());
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
