package org.anju.platform.audit;

import java.util.List;
import org.anju.api.rest.Items;
import org.anju.api.rest.PageQuery;
import org.anju.platform.audit.AuditQuery.Where;
import org.anju.platform.db.Database;
import org.anju.platform.db.Sql;
import org.anju.platform.db.Totals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds lines of the audit log, newest first. */
@Component(service = AuditSearch.class)
public final class AuditSearch {
    private final Database database;
    private final Totals totals = new Totals();

    @Activate
    public AuditSearch(@Reference Database database) {
        this.database = database;
    }

    Items<AuditLine> page(AuditQuery query, PageQuery page) {
        Where where = query.where();
        int offset = page.offset();
        return database.list(connection -> new Items<>(
                Sql.query(
                        connection,
                        AuditLine::read,
                        ordered(where) + " OFFSET " + offset + " ROWS FETCH NEXT " + page.size() + " ROWS ONLY",
                        where.arguments().toArray()),
                totals.of(
                        connection, "plt_audit" + where.sql(), where.arguments().toArray()),
                page.page(),
                page.size()));
    }

    /** The newest lines that match, at most so many. */
    public List<AuditLine> newest(AuditQuery query, int most) {
        Where where = query.where();
        return database.list(connection -> Sql.query(
                connection,
                AuditLine::read,
                ordered(where) + " FETCH FIRST " + most + " ROWS ONLY",
                where.arguments().toArray()));
    }

    private static String ordered(Where where) {
        return AuditLine.SELECT + where.sql() + " ORDER BY happened_at DESC, id DESC";
    }
}
