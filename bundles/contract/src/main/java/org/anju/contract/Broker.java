package org.anju.contract;

import java.util.Optional;
import org.anju.api.practitioner.CardDirectory.Card;
import org.anju.api.problem.Problem;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContractRule;
import org.anju.contract.model.TermField;
import org.anju.contract.store.ContractRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The broker of a contract concluded through one (经纪机构成交), by the number of his information card. */
@Component(service = Broker.class)
public final class Broker {
    private final Cards cards;
    private final Settings settings;

    @Activate
    public Broker(@Reference Cards cards, @Reference Settings settings) {
        this.cards = cards;
        this.settings = settings;
    }

    /** His card in effect, if the contract has a broker and the feature is there. */
    Optional<Card> card(Content content) {
        String number = content.terms().get(TermField.BROKER_CARD_NO);
        return content.terms().throughBroker() && number != null
                ? cards.present().flatMap(directory -> directory.activeCardOf(number))
                : Optional.empty();
    }

    /**
     * CON-R05: P:contract.sign.require_active_card.
     *
     * @throws Problem 503 when the feature is absent and the city asks for the card
     */
    void check(ContractRow row, Content content, Optional<Card> card, Findings findings) {
        if (!content.terms().throughBroker() || !settings.get(Settings.CARD_REQUIRED)) {
            return;
        }
        if (cards.present().isEmpty()) {
            throw Problem.featureUnavailable("从业人员管理");
        }
        if (card.isEmpty()) {
            findings.add(ContractRule.CARD_ACTIVE, "经办人员没有生效的从业人员信息卡，不能办理网签");
        } else if (row.institutionId() != null && card.get().institutionId() != row.institutionId()) {
            findings.add(ContractRule.CARD_ACTIVE, "经办人员的信息卡不属于本机构，不能办理网签");
        }
    }
}
