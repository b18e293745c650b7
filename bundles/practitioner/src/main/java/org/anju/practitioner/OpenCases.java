package org.anju.practitioner;

import java.time.Clock;
import org.anju.api.procedure.CaseHandler;
import org.anju.api.procedure.Effect;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Rule;
import org.anju.api.procedure.StepRequest;
import org.anju.practitioner.model.CaseAction;
import org.anju.practitioner.model.CaseEffect;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CardRows;
import org.anju.practitioner.store.CaseRow;
import org.anju.practitioner.store.CaseRows;
import org.anju.practitioner.store.Claims;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The cases that are not over: they end when their card or institution is cancelled (XDE-10). */
@Component(service = OpenCases.class)
public final class OpenCases {
    private static final String CARD_OVER = "信息卡已注销或失效，案件终止";

    private final CaseRows cases;
    private final Claims claims;
    private final Procedures procedures;
    private final Messages messages;
    private final CardRows cards;
    private final Clock clock;

    @Activate
    public OpenCases(
            @Reference CaseRows cases,
            @Reference Claims claims,
            @Reference Procedures procedures,
            @Reference Messages messages,
            @Reference CardRows cards,
            @Reference Clock clock) {
        this.cases = cases;
        this.claims = claims;
        this.procedures = procedures;
        this.messages = messages;
        this.cards = cards;
        this.clock = clock;
    }

    /** Those about a card, the one that it came from among them. */
    void endOf(CardRow card) {
        card.unflag();
        cases.ofCard(card.id()).stream().filter(row -> !row.over()).forEach(row -> end(row, CARD_OVER));
    }

    /** Ends one, in the running unit. */
    void end(CaseRow row, String why) {
        procedures.step(row.kind().table(), row, new StepRequest<>(CaseAction.END, row.version(), why), new End(why));
    }

    private final class End implements CaseHandler<CaseRow> {
        private final String why;

        End(String why) {
            this.why = why;
        }

        @Override
        public void check(Rule rule, CaseRow row) {
            throw new IllegalStateException(rule.label());
        }

        @Override
        public void apply(Effect effect, CaseRow row) {
            switch ((CaseEffect) effect) {
                case RELEASE_PERSON -> {
                    row.holdDraft(false);
                    claims.release(row);
                }
                case UNFLAG_CARD -> {
                    row.close();
                    cards.find(row.cardId()).ifPresent(CardRow::unflag);
                }
                case TELL_APPLICANT -> {
                    row.decided(why, clock.instant());
                    messages.toApplicant(row, row.state(), why);
                }
                default -> throw new IllegalStateException(effect.label());
            }
        }
    }
}
