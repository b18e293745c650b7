package org.anju.practitioner;

import java.util.List;
import java.util.function.Consumer;
import org.anju.api.practitioner.PractitionerEvents;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.store.BrandRows;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CardRows;
import org.anju.practitioner.store.PractitionerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** New editions of all cards of an institution: it is called otherwise (XDE-07), or its brand changed (XDE-19). Older pictures are void. */
@Component(service = Redrawing.class)
public final class Redrawing {
    private static final int AT_ONCE = 100;

    private final PractitionerStore store;
    private final CardRows cards;
    private final BrandRows brands;
    private final Announcements announcements;

    @Activate
    public Redrawing(
            @Reference PractitionerStore store,
            @Reference CardRows cards,
            @Reference BrandRows brands,
            @Reference Announcements announcements) {
        this.store = store;
        this.cards = cards;
        this.brands = brands;
        this.announcements = announcements;
    }

    /** Cards in effect, a hundred to a transaction. */
    void all(long institutionId) {
        each(institutionId, this::one);
    }

    /** The next edition of a card that is in effect, with the brand of now. */
    void one(CardRow card) {
        if (card.state().life().equals(CardState.IN_EFFECT)) {
            brands.of(card.institutionId()).ifPresent(brand -> card.branded(brand.shortName(), brand.logo()));
            card.redraw();
            announcements.say(PractitionerEvents.CHANGED, card);
        }
    }

    /** Does something with each card that is not over. */
    void each(long institutionId, Consumer<CardRow> work) {
        long last = 0;
        List<Long> ids;
        do {
            ids = cards.openOf(institutionId, last, AT_ONCE);
            List<Long> some = ids;
            store.write(() -> some.forEach(id -> cards.find(id).ifPresent(work)));
            last = ids.isEmpty() ? last : ids.get(ids.size() - 1);
        } while (ids.size() == AT_ONCE);
    }
}
