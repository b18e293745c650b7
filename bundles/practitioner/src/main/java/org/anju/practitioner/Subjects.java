package org.anju.practitioner;

import java.util.List;
import java.util.Map;
import org.anju.api.access.DataScope;
import org.anju.api.institution.InstitutionDirectory.Listed;
import org.anju.api.institution.InstitutionDirectory.ListedStore;
import org.anju.api.institution.InstitutionDirectory.Search;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Items;
import org.anju.practitioner.store.CardFilter;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CardRows;
import org.anju.practitioner.store.CaseRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 从业主体管理 (PRA-R54): institutions, stores and people in the caller's scope; read only. */
@Component(service = Subjects.class)
public final class Subjects {
    private final Sight sight;
    private final Institutions institutions;
    private final CardRows cards;
    private final CaseRows cases;

    @Activate
    public Subjects(
            @Reference Sight sight,
            @Reference Institutions institutions,
            @Reference CardRows cards,
            @Reference CaseRows cases) {
        this.sight = sight;
        this.institutions = institutions;
        this.cards = cards;
        this.cases = cases;
    }

    /** An institution with its cards in effect and open cases. */
    public record Counted(Listed listed, long effectiveCards, long openCases) {}

    /**
     * A subject in figures; what belongs to a domain that is not installed is null.
     *
     * @param cards how many in each state
     * @param cases how many in each state
     */
    public record Figures(
            Map<String, Long> cards,
            Map<String, Long> cases,
            Long certificates,
            String credit,
            Long listEntries,
            Long contracts) {
        static Figures of(Map<String, Long> cards, Map<String, Long> cases) {
            return new Figures(cards, cases, null, null, null, null);
        }
    }

    public Items<Counted> institutions(Search search, int page, int size) {
        DataScope scope = sight.caller().scope();
        Items<Listed> found = institutions.search(search, scope, page, size);
        return new Items<>(counted(found.items(), scope), found.total(), page, size);
    }

    private List<Counted> counted(List<Listed> found, DataScope scope) {
        List<Long> ids = found.stream().map(listed -> listed.institution().id()).toList();
        Map<Long, Long> inEffect = cards.inEffect(ids);
        Map<Long, Long> open = cases.openCounts(ids, scope);
        return found.stream()
                .map(listed -> {
                    long id = listed.institution().id();
                    return new Counted(listed, inEffect.getOrDefault(id, 0L), open.getOrDefault(id, 0L));
                })
                .toList();
    }

    public Items<ListedStore> stores(Search search, int page, int size) {
        return institutions.searchStores(search, sight.caller().scope(), page, size);
    }

    public Items<CardRow> people(CardFilter filter, int page, int size) {
        return cards.page(filter, sight.caller().scope(), page, size);
    }

    /** An institution as the list shows it; 404 outside the caller's scope. */
    public Counted counted(long id) {
        DataScope scope = sight.caller().scope();
        Listed found = institutions.listed(id, scope).orElseThrow(Problem::notFound);
        return counted(List.of(found), scope).get(0);
    }

    /** An institution in figures; 404 outside the caller's scope. */
    public Figures institution(long id) {
        DataScope scope = sight.caller().scope();
        institutions.listed(id, scope).orElseThrow(Problem::notFound);
        return Figures.of(cards.statesOf(id, scope), cases.statesOf(id, scope));
    }

    /** The person of a card in figures, as far as the caller's scope goes. */
    public Figures person(long cardId) {
        String person = sight.card(cardId).idNoHash();
        DataScope scope = sight.caller().scope();
        return Figures.of(cards.statesOf(person, scope), cases.statesOf(person, scope));
    }
}
