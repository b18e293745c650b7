package org.anju.institution;

import java.util.List;
import java.util.Optional;
import org.anju.api.access.DataScope;
import org.anju.api.institution.InstitutionDirectory;
import org.anju.api.rest.Items;
import org.anju.api.rest.ListFilter;
import org.anju.institution.model.FactField;
import org.anju.institution.model.InstitutionState;
import org.anju.institution.model.StoreState;
import org.anju.institution.store.FactsTable;
import org.anju.institution.store.InstitutionFilter;
import org.anju.institution.store.InstitutionRow;
import org.anju.institution.store.InstitutionRows;
import org.anju.institution.store.StoreRow;
import org.anju.institution.store.StoreRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The institutions, for other domains. */
@Component(service = InstitutionDirectory.class)
public final class DirectoryService implements InstitutionDirectory {
    private final InstitutionRows institutions;
    private final StoreRows stores;
    private final FactsTable facts;

    @Activate
    public DirectoryService(
            @Reference InstitutionRows institutions, @Reference StoreRows stores, @Reference FactsTable facts) {
        this.institutions = institutions;
        this.stores = stores;
        this.facts = facts;
    }

    @Override
    public Optional<Institution> find(long id) {
        return institutions.find(id).map(DirectoryService::shown);
    }

    @Override
    public Optional<String> supervisedAccount(long id) {
        return institutions
                .find(id)
                .map(InstitutionRow::factsId)
                .map(facts::read)
                .map(filed -> filed.get(FactField.FUND_ACCOUNT_NO));
    }

    @Override
    public Optional<Institution> findByLicense(String licenseNo) {
        return institutions.holderOfLicense(licenseNo).map(DirectoryService::shown);
    }

    @Override
    public List<Store> stores(long institutionId) {
        return stores.of(institutionId, StoreState.PASSED).stream()
                .map(row -> new Store(row.id(), row.name(), row.division()))
                .toList();
    }

    @Override
    public Items<Listed> search(Search search, DataScope scope, int page, int size) {
        boolean license = search.number() != null && search.number().matches("[0-9A-Z]{15}([0-9A-Z]{3})?");
        InstitutionFilter filter = new InstitutionFilter(
                search.name(),
                license ? search.number() : null,
                license ? null : search.number(),
                search.type(),
                state(InstitutionState.class, search.status()),
                search.division());
        return institutions.page(filter, scope, page, size).map(DirectoryService::listed);
    }

    @Override
    public Optional<Listed> listed(long id, DataScope scope) {
        return institutions
                .find(id)
                .filter(row -> scope.covers(row.division(), row.id()))
                .map(DirectoryService::listed);
    }

    private static Listed listed(InstitutionRow row) {
        return new Listed(shown(row), row.state().label(), row.state().tone().name());
    }

    @Override
    public Items<ListedStore> searchStores(Search search, DataScope scope, int page, int size) {
        StoreRows.Filter filter = new StoreRows.Filter(
                search.name(),
                search.number(),
                search.institutionId(),
                search.division(),
                state(StoreState.class, search.status()));
        return stores.page(filter, scope, page, size).map(this::listed);
    }

    private ListedStore listed(StoreRow row) {
        return new ListedStore(
                row.id(),
                row.name(),
                row.licenseNo(),
                row.division(),
                row.institutionId(),
                institutions.find(row.institutionId()).map(InstitutionRow::name).orElse(null),
                row.state().name(),
                row.state().label(),
                row.state().tone().name());
    }

    private static <E extends Enum<E>> E state(Class<E> type, String name) {
        return ListFilter.of(type, "state", "状态", name);
    }

    private static Institution shown(InstitutionRow row) {
        return new Institution(
                row.id(),
                row.name(),
                row.licenseNo(),
                row.type(),
                row.filingNo(),
                row.division(),
                row.state().name(),
                row.state() == InstitutionState.FILED);
    }
}
