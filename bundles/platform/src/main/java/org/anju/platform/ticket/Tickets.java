package org.anju.platform.ticket;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.file.Files;
import org.anju.api.number.Numbering;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Items;
import org.anju.api.rest.PageQuery;
import org.anju.platform.PlatformDomain;
import org.anju.platform.PlatformParameters;
import org.anju.platform.db.Database;
import org.anju.platform.db.Pages;
import org.anju.platform.db.Pages.Listing;
import org.anju.platform.db.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tickets (SYS-R10): everybody makes them and sees his own, who may answer sees all. */
@Component(service = Tickets.class)
public final class Tickets {
    private static final Duration CONFIRMED_BY_SILENCE = Duration.ofDays(7);
    private static final int MOST_FILES = 5;
    private static final int TEXT = 2000;

    private final Database database;
    private final Callers callers;
    private final Audit audit;
    private final Numbering numbering;
    private final Files files;
    private final Clock clock;
    private final Pages pages;

    @Activate
    public Tickets(
            @Reference Database database,
            @Reference Callers callers,
            @Reference Audit audit,
            @Reference Numbering numbering,
            @Reference Files files,
            @Reference Clock clock) {
        this.database = database;
        this.callers = callers;
        this.audit = audit;
        this.numbering = numbering;
        this.files = files;
        this.clock = clock;
        this.pages = new Pages(database, clock);
    }

    /** @throws Problem 409 with the number of the ticket that a trace has already: one fault, one ticket */
    Ticket create(String module, String trace, String description, List<String> attachments) {
        new Check()
                .name("module", "模块", module, 1, 40)
                .text("description", "问题描述", description, 5, TEXT)
                .matches("traceId", "追踪号", trace, id -> id.matches("[0-9a-f]{32}"))
                .that(attachments.size() <= MOST_FILES, "files", "附件不能超过" + MOST_FILES + "个")
                .that(attachments.stream().allMatch(id -> files.own(id).isPresent()), "files", "附件不存在")
                .done();
        about(trace).ifPresent(there -> {
            throw Problem.duplicate("该问题已提交问题单，编号" + there.number());
        });
        Caller caller = callers.current();
        String number = numbering.next(PlatformParameters.TICKET_NUMBER, Map.of());
        Timestamp now = Timestamp.from(clock.instant());
        return database.alone(connection -> {
            Sql.update(
                    connection,
                    "INSERT INTO plt_ticket (number, module, trace, description, files, state, creator, creator_name, version,"
                            + " created_at, changed_at) VALUES (?, ?, ?, ?, ?, 'NEW', ?, ?, 1, ?, ?)",
                    number,
                    module,
                    trace,
                    description,
                    String.join("\n", attachments),
                    caller.userId(),
                    caller.name(),
                    now,
                    now);
            audit.record("ticket.create", "ticket/" + number, null);
            return Sql.query(connection, Ticket::read, Ticket.SELECT + " WHERE number = ?", number)
                    .get(0);
        });
    }

    /** The ticket about a trace, whoever made it: who was told the trace may know that it is reported. */
    Optional<Ticket> about(String trace) {
        return trace == null
                ? Optional.empty()
                : database.query(Ticket::read, Ticket.SELECT + " WHERE trace = ?", trace).stream()
                        .findFirst();
    }

    Items<Ticket> page(TicketState state, PageQuery page) {
        Caller caller = callers.current();
        List<String> conditions = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        if (!caller.may(PlatformDomain.TICKET_ANSWER)) {
            conditions.add("creator = ?");
            arguments.add(caller.userId());
        }
        if (state != null) {
            conditions.add("state = ?");
            arguments.add(state.name());
        }
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return pages.page(new Listing<>(Ticket::read, Ticket.SELECT, "plt_ticket", where, "id DESC", arguments), page);
    }

    Ticket find(long id) {
        Caller caller = callers.current();
        return database.query(Ticket::read, Ticket.SELECT + " WHERE id = ?", id).stream()
                .filter(t -> t.creator() == caller.userId() || caller.may(PlatformDomain.TICKET_ANSWER))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    List<TicketAction> allowed(Ticket ticket) {
        Caller caller = callers.current();
        return java.util.Arrays.stream(TicketAction.values())
                .filter(action -> action.from() == ticket.state() && action.mayBeTakenBy(caller, ticket))
                .toList();
    }

    /** Takes a step; 403, 409 and 400 as for every procedure. */
    Ticket step(long id, TicketAction action, int version, String text) {
        Ticket ticket = find(id);
        Caller caller = callers.current();
        if (ticket.state() != action.from()) {
            throw Problem.wrongState();
        }
        if (!action.mayBeTakenBy(caller, ticket)) {
            throw Problem.forbidden();
        }
        String answer = action.text() ? said(ticket, action, text) : ticket.answer();
        String handler = action == TicketAction.TAKE ? caller.name() : ticket.handlerName();
        database.alone(connection -> {
            int changed = Sql.update(
                    connection,
                    "UPDATE plt_ticket SET state = ?, answer = ?, handler_name = ?, version = version + 1, changed_at = ?"
                            + " WHERE id = ? AND version = ?",
                    action.to().name(),
                    answer,
                    handler,
                    Timestamp.from(clock.instant()),
                    id,
                    version);
            if (changed == 0) {
                throw Problem.staleVersion();
            }
            audit.record(
                    "ticket." + action.name().toLowerCase(java.util.Locale.ROOT), "ticket/" + ticket.number(), null);
            return null;
        });
        return find(id);
    }

    private static String said(Ticket ticket, TicketAction action, String text) {
        new Check()
                .text("text", action == TicketAction.SOLVE ? "答复" : "说明", text, 1, 500)
                .done();
        String before = ticket.answer() == null ? "" : ticket.answer() + "\n";
        String whole = before + (action == TicketAction.REOPEN ? "【" + action.label() + "】" : "") + text.strip();
        return whole.length() <= TEXT ? whole : whole.substring(whole.length() - TEXT);
    }

    /** Closes what was solved and not contradicted for seven days; returns how many. */
    int closeOld() {
        Timestamp now = Timestamp.from(clock.instant());
        return database.update(
                "UPDATE plt_ticket SET state = 'CLOSED', version = version + 1, changed_at = ? WHERE state = 'SOLVED' AND changed_at < ?",
                now,
                Timestamp.from(clock.instant().minus(CONFIRMED_BY_SILENCE)));
    }
}
