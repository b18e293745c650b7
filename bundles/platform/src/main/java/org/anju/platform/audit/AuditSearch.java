package org.anju.platform.audit;

import java.time.Clock;
import java.util.List;
import org.anju.api.rest.Items;
import org.anju.api.rest.PageQuery;
import org.anju.platform.audit.AuditQuery.Where;
import org.anju.platform.db.Database;
import org.anju.platform.db.Pages;
import org.anju.platform.db.Pages.Listing;
import org.anju.platform.db.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds lines of the audit log, newest first. */
@Component(service = AuditSearch.class)
public final class AuditSearch {
    private static final String NEWEST_FIRST = "happened_at DESC, id DESC";

    private final Database database;
    private final Pages pages;

    @Activate
    public AuditSearch(@Reference Database database, @Reference Clock clock) {
        this.database = database;
        this.pages = new Pages(database, clock);
    }

    Items<AuditLine> page(AuditQuery query, PageQuery page) {
        Where where = query.where();
        return pages.page(
                new Listing<>(
                        AuditLine::read, AuditLine.SELECT, "plt_audit", where.sql(), NEWEST_FIRST, where.arguments()),
                page);
    }

    /** The newest lines that match, at most so many. */
    public List<AuditLine> newest(AuditQuery query, int most) {
        Where where = query.where();
        return database.list(connection -> Sql.query(
                connection,
                AuditLine::read,
                AuditLine.SELECT + where.sql() + " ORDER BY " + NEWEST_FIRST + " FETCH FIRST " + most + " ROWS ONLY",
                where.arguments().toArray()));
    }
}
