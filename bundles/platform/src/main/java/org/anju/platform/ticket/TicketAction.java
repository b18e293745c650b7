package org.anju.platform.ticket;

import org.anju.api.access.Caller;
import org.anju.api.procedure.Action;
import org.anju.platform.PlatformDomain;

/** The whole procedure of tickets, one line per step: from, to, by whom, with text or without. */
enum TicketAction implements Action {
    TAKE("受理", TicketState.NEW, TicketState.PROCESSING, false, false),
    SOLVE("答复", TicketState.PROCESSING, TicketState.SOLVED, false, true),
    CONFIRM("确认解决", TicketState.SOLVED, TicketState.CLOSED, true, false),
    REOPEN("重新打开", TicketState.SOLVED, TicketState.PROCESSING, true, true);

    private final String label;
    private final TicketState from;
    private final TicketState to;
    private final boolean creator;
    private final boolean text;

    TicketAction(String label, TicketState from, TicketState to, boolean creator, boolean text) {
        this.label = label;
        this.from = from;
        this.to = to;
        this.creator = creator;
        this.text = text;
    }

    @Override
    public String label() {
        return label;
    }

    TicketState from() {
        return from;
    }

    TicketState to() {
        return to;
    }

    /** Whether a text belongs to it: the answer, or why it is not solved. */
    boolean text() {
        return text;
    }

    boolean mayBeTakenBy(Caller caller, Ticket ticket) {
        return creator ? caller.userId() == ticket.creator() : caller.may(PlatformDomain.TICKET_ANSWER);
    }
}
