package org.anju.practitioner;

import java.util.Optional;
import org.anju.api.practitioner.CardDirectory;
import org.anju.api.practitioner.CardDirectory.Card;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CardRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The cards, for other domains. */
@Component(service = CardDirectory.class)
public final class DirectoryService implements CardDirectory {
    private final CardRows cards;
    private final Settings settings;

    @Activate
    public DirectoryService(@Reference CardRows cards, @Reference Settings settings) {
        this.cards = cards;
        this.settings = settings;
    }

    @Override
    public Optional<Card> activeCard(String idNoHash) {
        return cards.ofPerson(idNoHash).stream()
                .filter(this::active)
                .findFirst()
                .map(DirectoryService::shown);
    }

    @Override
    public Optional<Card> activeCardOf(String number) {
        return cards.byNumber(number).filter(this::active).map(DirectoryService::shown);
    }

    private boolean active(CardRow row) {
        return row.stateOn(settings.today()) == CardState.ACTIVE;
    }

    private static Card shown(CardRow row) {
        return new Card(
                row.id(),
                row.number(),
                row.name(),
                row.institutionId(),
                row.institutionName(),
                row.division(),
                row.category(),
                row.certNo(),
                row.idNoHash());
    }
}
