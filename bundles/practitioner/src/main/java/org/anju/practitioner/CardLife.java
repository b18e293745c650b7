package org.anju.practitioner;

import java.time.Clock;
import java.time.LocalDate;
import org.anju.api.number.Numbering;
import org.anju.api.practitioner.PractitionerEvents;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.CaseHandler;
import org.anju.api.procedure.Effect;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Rule;
import org.anju.api.procedure.StepRequest;
import org.anju.api.value.CheckToken;
import org.anju.practitioner.model.CardAction;
import org.anju.practitioner.model.CardEffect;
import org.anju.practitioner.model.CardProcedure;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CardRows;
import org.anju.practitioner.store.CaseRow;
import org.anju.practitioner.store.Claims;
import org.anju.practitioner.store.PractitionerNames;
import org.anju.practitioner.store.PractitionerNames.Owner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the steps of a card's life ({@link CardProcedure}), inside the running unit. */
@Component(service = CardLife.class)
public final class CardLife {
    private final CardRows cards;
    private final Claims claims;
    private final PractitionerNames names;
    private final Brands brands;
    private final Numbering numbering;
    private final Settings settings;
    private final OpenCases openCases;
    private final Procedures procedures;
    private final Announcements announcements;
    private final Messages messages;
    private final Clock clock;

    @Activate
    public CardLife(
            @Reference CardRows cards,
            @Reference Claims claims,
            @Reference PractitionerNames names,
            @Reference Brands brands,
            @Reference Numbering numbering,
            @Reference Settings settings,
            @Reference OpenCases openCases,
            @Reference Procedures procedures,
            @Reference Announcements announcements,
            @Reference Messages messages,
            @Reference Clock clock) {
        this.cards = cards;
        this.claims = claims;
        this.names = names;
        this.brands = brands;
        this.numbering = numbering;
        this.settings = settings;
        this.openCases = openCases;
        this.procedures = procedures;
        this.announcements = announcements;
        this.messages = messages;
        this.clock = clock;
    }

    /** The card of a case that passed: it waits for activation (PRA-T06). */
    void open(CaseRow passed) {
        CardRow card = cards.add(CardRow.opened(passed, clock.instant()));
        passed.card(card.id());
        claims.card(passed, card.id());
        names.add(owner(card), card.id(), card.name(), card.division());
        procedures.opened(CardProcedure.TABLE, card, CardAction.OPEN);
    }

    /** 激活: number, token, validity, brand (PRA-T07). */
    void issue(CardRow card) {
        LocalDate today = settings.today();
        int months = settings.get(Settings.VALID_MONTHS);
        String number = numbering.next(Settings.CARD_NUMBER, Numbering.ofDivision(card.division()));
        brands.onto(card);
        step(
                card,
                CardAction.ISSUE,
                null,
                () -> card.issue(number, CheckToken.fresh(), today, months == 0 ? null : today.plusMonths(months)));
    }

    /** 变更激活: the facts of the change, the next edition (PRA-T13). */
    void revise(CardRow card, CaseRow change) {
        brands.onto(card);
        step(card, CardAction.REVISE, null, () -> card.revise(change));
    }

    /** By a case that passed (PRA-T22). */
    void cancel(CardRow card, String reason) {
        end(card, CardAction.CANCEL, card.version(), reason);
    }

    /** 依职权注销, or 到期 (PRA-T23, PRA-T24). */
    void end(CardRow card, CardAction action, Integer version, String reason) {
        take(card, action, version, reason, () -> {
            card.because(reason);
            card.ended(clock.instant());
        });
    }

    /** 暂停, 恢复 (PRA-T23) */
    void suspend(CardRow card, CardAction action, Integer version, String reason) {
        take(card, action, version, reason, () -> card.because(action == CardAction.SUSPEND ? reason : null));
    }

    private void step(CardRow card, CardAction action, String reason, Runnable work) {
        take(card, action, card.version(), reason, work);
    }

    /** The step, with the work and the index of names around it: the row's name and list may change. */
    private void take(CardRow card, CardAction action, Integer version, String reason, Runnable work) {
        Owner list = owner(card);
        String name = card.name();
        procedures.step(
                CardProcedure.TABLE, card, new StepRequest<>(action, version, reason), new Steps(action, reason, work));
        if (list != owner(card) || !name.equals(card.name())) {
            names.remove(list, card.id(), name);
            names.add(owner(card), card.id(), card.name(), card.division());
        }
    }

    private static Owner owner(CardRow card) {
        return Owner.valueOf(card.state().life());
    }

    private final class Steps implements CaseHandler<CardRow> {
        private final CardAction action;
        private final String reason;
        private final Runnable work;

        Steps(CardAction action, String reason, Runnable work) {
            this.action = action;
            this.reason = reason;
            this.work = work;
        }

        @Override
        public void check(Rule rule, CardRow card) {
            if (!card.past(settings.today())) {
                throw Problem.wrongState();
            }
        }

        @Override
        public void apply(Effect effect, CardRow card) {
            switch ((CardEffect) effect) {
                case SHOW -> work.run();
                case PUBLISH -> announcements.say(event(action), card);
                case RELEASE_PERSON -> claims.release(card);
                case END_CASES -> openCases.endOf(card);
                case TELL_INSTITUTION -> messages.toInstitution(card, reason);
            }
        }
    }

    private static String event(CardAction action) {
        return switch (action) {
            case ISSUE -> PractitionerEvents.ACTIVATED;
            case REVISE -> PractitionerEvents.CHANGED;
            case SUSPEND -> PractitionerEvents.SUSPENDED;
            case RESUME -> PractitionerEvents.RESUMED;
            case CANCEL, CANCEL_EX_OFFICIO -> PractitionerEvents.CANCELLED;
            case EXPIRE -> PractitionerEvents.EXPIRED;
            default -> throw new IllegalArgumentException(action.name());
        };
    }
}
