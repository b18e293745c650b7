package org.anju.practitioner;

import java.time.LocalDate;
import org.anju.api.access.RateLimits;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.problem.Problem;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.model.CodeTables;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CardRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the public sees behind the QR code of a card (PRA-R51): its state and what is on the card, nothing private. */
@Component(service = PublicCheck.class)
public final class PublicCheck {
    private final CardRows cards;
    private final Codes codes;
    private final Divisions divisions;
    private final Settings settings;
    private final RateLimits limits;

    @Activate
    public PublicCheck(
            @Reference CardRows cards,
            @Reference Codes codes,
            @Reference Divisions divisions,
            @Reference Settings settings,
            @Reference RateLimits limits) {
        this.cards = cards;
        this.codes = codes;
        this.divisions = divisions;
        this.settings = settings;
        this.limits = limits;
    }

    /**
     * @param state VALID, SUSPENDED, CANCELLED or EXPIRED
     * @param voidEdition the code is on a picture of an older edition (版次), which is void
     */
    public record Shown(
            String state,
            String stateLabel,
            String stateTone,
            boolean voidEdition,
            String number,
            String name,
            String institutionName,
            String shortName,
            String storeName,
            String categoryName,
            String certNo,
            String divisionName,
            LocalDate issuedOn,
            LocalDate validTo) {}

    /** @throws Problem 404 for a token that belongs to nobody; 429 for whoever tries many (PUB-R04) */
    public Shown of(String token, Integer edition) {
        limits.check(RateLimits.PUBLIC);
        CardRow card = cards.byToken(token).orElseThrow(Problem::notGenuine);
        if (edition != null && (edition < 1 || edition > card.edition())) {
            // No such picture was ever made.
            throw Problem.notGenuine();
        }
        boolean outdated = edition != null && edition != card.edition();
        CardState state = card.stateOn(settings.today());
        return state.over() ? over(card, state, outdated) : inEffect(card, state, outdated);
    }

    private Shown inEffect(CardRow card, CardState state, boolean outdated) {
        return new Shown(
                state == CardState.SUSPENDED ? state.name() : "VALID",
                state.label(),
                state.tone().name(),
                outdated,
                card.number(),
                card.name(),
                card.institutionName(),
                card.shortName(),
                settings.get(Settings.STORE_ON_CARD) ? card.storeName() : null,
                codes.name(CodeTables.CATEGORY, card.category()).orElse(card.category()),
                card.certNo(),
                divisions.display(card.division()),
                card.issuedOn(),
                card.validTo());
    }

    /** Of a card that is over the public learns that, and no more of the person than whose it was. */
    private static Shown over(CardRow card, CardState state, boolean outdated) {
        return new Shown(
                state.name(),
                state.label(),
                state.tone().name(),
                outdated,
                card.number(),
                card.name(),
                card.institutionName(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
