package org.anju.practitioner;

import java.util.List;
import java.util.Optional;
import org.anju.practitioner.model.CardAction;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CardRows;
import org.anju.practitioner.store.PractitionerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The end of a card's validity (PRA-T24). Doing it twice changes nothing. */
@Component(service = Expiry.class)
public final class Expiry {
    private final PractitionerStore store;
    private final Settings settings;
    private final CardRows cards;
    private final CardLife life;

    @Activate
    public Expiry(
            @Reference PractitionerStore store,
            @Reference Settings settings,
            @Reference CardRows cards,
            @Reference CardLife life) {
        this.store = store;
        this.settings = settings;
        this.cards = cards;
        this.life = life;
    }

    /** Cards in effect whose validity is over. */
    public List<Long> due() {
        return cards.validBefore(settings.today());
    }

    /** Expires one, in a transaction of its own; whether it was still in effect. */
    public boolean handle(long id) {
        return store.write(() -> {
            Optional<CardRow> card =
                    cards.find(id).filter(row -> row.state().life().equals(CardState.IN_EFFECT));
            card.ifPresent(row -> life.end(row, CardAction.EXPIRE, row.version(), "信息卡有效期已满"));
            return card.isPresent();
        });
    }
}
