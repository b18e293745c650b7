package org.anju.practitioner;

import java.util.List;
import java.util.Optional;
import org.anju.api.access.DataScope;
import org.anju.api.institution.InstitutionDirectory;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.institution.InstitutionDirectory.Search;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Items;
import org.anju.practitioner.model.PersonRules.StoreChoice;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The institution domain, looked up at call time: it may be away while it is swapped (SPEC §1.5). */
@Component(service = Institutions.class)
public final class Institutions {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile InstitutionDirectory present;

    /** @throws Problem 503 {@code FEATURE_UNAVAILABLE} when it is away */
    private InstitutionDirectory required() {
        InstitutionDirectory directory = present;
        if (directory == null) {
            throw Problem.featureUnavailable("机构备案");
        }
        return directory;
    }

    /** An institution that must be there. */
    public Institution get(long id) {
        return required().find(id).orElseThrow(Problem::notFound);
    }

    Optional<Institution> find(long id) {
        return required().find(id);
    }

    /** The list of filed institutions that a scope may see. */
    Items<InstitutionDirectory.Listed> search(Search search, DataScope scope, int page, int size) {
        return required().search(search, scope, page, size);
    }

    /** One of that list. */
    Optional<InstitutionDirectory.Listed> listed(long id, DataScope scope) {
        return required().listed(id, scope);
    }

    /** The list of stores that a scope may see. */
    Items<InstitutionDirectory.ListedStore> searchStores(Search search, DataScope scope, int page, int size) {
        return required().searchStores(search, scope, page, size);
    }

    /** The stores that its people may work at. */
    List<StoreChoice> stores(long institutionId) {
        return required().stores(institutionId).stream()
                .map(store -> new StoreChoice(store.id(), store.name(), store.division()))
                .toList();
    }
}
