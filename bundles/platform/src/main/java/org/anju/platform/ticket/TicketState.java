package org.anju.platform.ticket;

import org.anju.api.procedure.State;

/** What a ticket goes through. */
enum TicketState implements State {
    NEW("新建", Tone.DRAFT),
    PROCESSING("处理中", Tone.IN_REVIEW),
    SOLVED("已解决", Tone.EFFECTIVE),
    CLOSED("已关闭", Tone.VOID);

    private final String label;
    private final Tone tone;

    TicketState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
