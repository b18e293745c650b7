package org.anju.practitioner;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.anju.api.file.StoredFile;
import org.anju.api.procedure.Diagram;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.api.procedure.Procedures.HistoryLine;
import org.anju.api.rest.Items;
import org.anju.api.secret.Secrets;
import org.anju.api.value.CheckToken;
import org.anju.practitioner.model.CardAction;
import org.anju.practitioner.model.CardProcedure;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.model.CaseAction;
import org.anju.practitioner.model.PersonField;
import org.anju.practitioner.store.CardFilter;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CardRows;
import org.anju.practitioner.store.CaseRows;
import org.anju.practitioner.store.PractitionerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 从业人员查看, 历史从业人员查看, and what authorities do with cards (PRA-R23, PRA-R25, PRA-T23). */
@Component(service = CardService.class)
public final class CardService {
    private final PractitionerStore store;
    private final Sight sight;
    private final Privacy privacy;
    private final Settings settings;
    private final CardRows cards;
    private final CaseRows cases;
    private final CardLife life;
    private final Procedures procedures;
    private final Uploads uploads;
    private final Secrets secrets;

    @Activate
    public CardService(
            @Reference PractitionerStore store,
            @Reference Sight sight,
            @Reference Privacy privacy,
            @Reference Settings settings,
            @Reference CardRows cards,
            @Reference CaseRows cases,
            @Reference CardLife life,
            @Reference Procedures procedures,
            @Reference Uploads uploads,
            @Reference Secrets secrets) {
        this.store = store;
        this.sight = sight;
        this.privacy = privacy;
        this.settings = settings;
        this.cards = cards;
        this.cases = cases;
        this.life = life;
        this.procedures = procedures;
        this.uploads = uploads;
        this.secrets = secrets;
    }

    public Items<CardRow> list(CardFilter filter, int page, int size) {
        return cards.page(filter, sight.caller().scope(), page, size);
    }

    /** The cards of a person; recorded. */
    public Items<CardRow> ofPerson(String idNo, int page, int size) {
        String hash = Persons.hash(secrets, idNo);
        privacy.searched("cards");
        return list(CardFilter.ofPerson(hash), page, size);
    }

    /**
     * @param full the identity number in full, audited, with {@code pii.view} only
     * @param site address of this deployment as the client sees it, used unless P:practitioner.card.base_url names one
     */
    public CardDetail detail(long id, boolean full, String site) {
        CardRow card = sight.card(id);
        return new CardDetail(
                card,
                privacy.shown(card.facts(secrets), full, "card/" + id),
                allowed(card),
                cases.ofCard(id),
                card.token() == null ? null : checkUrl(card, site));
    }

    /** What the QR code of a card says: its token and edition. */
    public String checkUrl(CardRow card, String site) {
        return CheckToken.address(settings.get(Settings.CARD_URL), site, "card", card.token()) + "?edition="
                + card.edition();
    }

    private List<AllowedAction> allowed(CardRow card) {
        List<AllowedAction> actions = new ArrayList<>();
        if (sight.owns(card) && card.openCase() == null) {
            if (CardState.CHANGEABLE.contains(card.state())) {
                actions.add(button(CardAction.APPLY_CHANGE));
            }
            if (CardState.CANCELLABLE.contains(card.state())) {
                actions.add(button(CardAction.APPLY_CANCEL));
            }
        }
        actions.addAll(procedures.allowed(CardProcedure.TABLE, card));
        return actions;
    }

    private static AllowedAction button(CardAction action) {
        return new AllowedAction(action.name(), action.label(), false);
    }

    /** 暂停, 恢复, 依职权注销 */
    public void step(long id, CardAction action, Integer version, String opinion) {
        store.write(() -> {
            CardRow card = sight.card(id);
            if (action == CardAction.CANCEL_EX_OFFICIO) {
                life.end(card, action, version, opinion);
            } else {
                life.suspend(card, action, version, opinion);
            }
        });
    }

    /**
     * 办理记录 of the card and of all cases about it, oldest first. What was done once stands there once: the pass of a case says that the card was
     * opened, and the card's own line that it was activated.
     */
    public List<HistoryLine> history(long id) {
        sight.card(id);
        List<HistoryLine> lines = new ArrayList<>();
        cases.ofCard(id)
                .forEach(row ->
                        lines.addAll(procedures.history(row.kind().table().id(), row.id())));
        boolean applied = !lines.isEmpty();
        lines.removeIf(line -> line.action().equals(CaseAction.ACTIVATE.name()));
        lines.addAll(own(id));
        lines.removeIf(line -> applied && line.action().equals(CardAction.OPEN.name()));
        lines.sort(Comparator.comparing(HistoryLine::at));
        return lines;
    }

    private List<HistoryLine> own(long id) {
        return procedures.history(CardProcedure.TABLE.id(), id);
    }

    /** 流程图 */
    public Diagram diagram(long id) {
        return Diagram.of(CardProcedure.TABLE, sight.card(id).state(), own(id));
    }

    public StoredFile photo(long id) {
        return uploads.find(sight.card(id).photo());
    }

    public InputStream open(StoredFile file) {
        return uploads.open(file);
    }

    /** What may change (P:practitioner.change.fields), by the names of the facts. */
    public List<String> changeable() {
        List<String> allowed = settings.get(Settings.CHANGE_FIELDS);
        return Stream.of(PersonField.values())
                .filter(field -> allowed.contains(field.change()))
                .map(PersonField::json)
                .toList();
    }
}
