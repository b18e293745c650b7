package org.anju.platform.ticket;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anju.api.audit.Audit;
import org.anju.api.file.Files;
import org.anju.api.problem.Problem;
import org.anju.api.rest.PageQuery;
import org.anju.platform.Fixed;
import org.anju.platform.db.Database;
import org.anju.platform.db.TestDatabase;
import org.anju.platform.number.DatabaseNumbering;
import org.junit.Test;

public class TicketsTest {
    private static final String ANSWER = "system.ticket.answer";

    private final Database database = TestDatabase.derby();
    private final Fixed.Callers callers = new Fixed.Callers();
    private final List<Object> audited = new ArrayList<>();
    private final Tickets tickets = at(Clock.systemDefaultZone());

    private Tickets at(Clock clock) {
        return new Tickets(
                database,
                callers,
                Fixed.only(Audit.class, "record", arguments -> audited.add(arguments[0])),
                new DatabaseNumbering(database, new Fixed.Parameters(), clock),
                Fixed.only(Files.class, "own", arguments -> Optional.empty()),
                clock);
    }

    private Ticket created() {
        callers.user(7);
        return tickets.create("institution", "0f".repeat(16), "提交后页面没有反应", List.of());
    }

    private static int refused(Runnable work) {
        return assertThrows(Problem.class, work::run).status();
    }

    @Test
    public void goesFromItsCreatorToTheOperatorsAndBack() {
        Ticket ticket = created();
        assertTrue(ticket.number(), ticket.number().matches("WT\\d{8}0001"));
        assertEquals("the creator waits", List.of(), tickets.allowed(ticket));

        callers.user(1, ANSWER);
        assertEquals(List.of(TicketAction.TAKE), tickets.allowed(ticket));
        tickets.step(ticket.id(), TicketAction.TAKE, 1, null);
        Ticket solved = tickets.step(ticket.id(), TicketAction.SOLVE, 2, "请清除浏览器缓存");
        assertEquals(TicketState.SOLVED, solved.state());

        callers.user(7);
        assertEquals(List.of(TicketAction.CONFIRM, TicketAction.REOPEN), tickets.allowed(solved));
        Ticket reopened = tickets.step(ticket.id(), TicketAction.REOPEN, 3, "还是不行");
        assertEquals("请清除浏览器缓存\n【重新打开】还是不行", reopened.answer());

        callers.user(1, ANSWER);
        tickets.step(ticket.id(), TicketAction.SOLVE, 4, "已修复");
        callers.user(7);
        assertEquals(
                TicketState.CLOSED,
                tickets.step(ticket.id(), TicketAction.CONFIRM, 5, null).state());
        assertEquals(
                List.of(
                        "ticket.create",
                        "ticket.take",
                        "ticket.solve",
                        "ticket.reopen",
                        "ticket.solve",
                        "ticket.confirm"),
                audited);
    }

    @Test
    public void othersSeeNothingOfIt() {
        Ticket ticket = created();
        callers.user(8);
        assertEquals(404, refused(() -> tickets.find(ticket.id())));
        assertEquals(404, refused(() -> tickets.step(ticket.id(), TicketAction.CONFIRM, 1, null)));
        assertEquals(0, tickets.page(null, new PageQuery()).total());
        callers.user(1, ANSWER);
        assertEquals(1, tickets.page(TicketState.NEW, new PageQuery()).total());
        assertEquals(0, tickets.page(TicketState.CLOSED, new PageQuery()).total());
    }

    /** Whoever meets the same fault again learns under which number it is reported; tickets without a trace are as many as people write. */
    @Test
    public void aFaultHasOneTicket() {
        Ticket ticket = created();
        callers.user(8);
        Problem refused =
                assertThrows(Problem.class, () -> tickets.create("listing", "0f".repeat(16), "提交后页面没有反应", List.of()));
        assertEquals(409, refused.status());
        assertTrue(refused.getMessage(), refused.getMessage().contains(ticket.number()));
        assertEquals(
                ticket.number(), tickets.about("0f".repeat(16)).orElseThrow().number());
        assertTrue(tickets.about("00".repeat(16)).isEmpty());
        tickets.create("listing", null, "页面没有反应", List.of());
        tickets.create("listing", null, "页面没有反应", List.of());
        callers.user(1, ANSWER);
        assertEquals(3, tickets.page(null, new PageQuery()).total());
    }

    @Test
    public void refusesWrongStepsAndTexts() {
        Ticket ticket = created();
        assertEquals(403, refused(() -> tickets.step(ticket.id(), TicketAction.TAKE, 1, null)));
        assertEquals(409, refused(() -> tickets.step(ticket.id(), TicketAction.CONFIRM, 1, null)));
        callers.user(1, ANSWER);
        assertEquals(409, refused(() -> tickets.step(ticket.id(), TicketAction.TAKE, 9, null)));
        tickets.step(ticket.id(), TicketAction.TAKE, 1, null);
        assertEquals(400, refused(() -> tickets.step(ticket.id(), TicketAction.SOLVE, 2, " ")));
        assertEquals(400, refused(() -> tickets.create("", null, "短", List.of())));
        assertEquals(400, refused(() -> tickets.create("account", "not-a-trace", "页面没有反应", List.of())));
        assertEquals(400, refused(() -> tickets.create("acc\u200Bount", null, "页面没有反应", List.of())));
        assertEquals(400, refused(() -> tickets.create("account", null, "附件是别人的", List.of("foreign"))));
    }

    @Test
    public void closesAfterSevenSilentDays() {
        Ticket ticket = created();
        callers.user(1, ANSWER);
        tickets.step(ticket.id(), TicketAction.TAKE, 1, null);
        tickets.step(ticket.id(), TicketAction.SOLVE, 2, "已修复");
        assertEquals(
                0,
                at(Clock.offset(Clock.systemDefaultZone(), Duration.ofDays(6))).closeOld());
        assertEquals(
                1,
                at(Clock.offset(Clock.systemDefaultZone(), Duration.ofDays(8))).closeOld());
        assertEquals(TicketState.CLOSED, tickets.find(ticket.id()).state());
    }
}
