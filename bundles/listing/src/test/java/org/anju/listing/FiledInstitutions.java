package org.anju.listing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.api.access.DataScope;
import org.anju.api.institution.InstitutionDirectory;
import org.anju.api.rest.Items;

/**
 * Institutions that are filed.
 *
 * @param type by id
 */
record FiledInstitutions(Map<Long, String> type) implements InstitutionDirectory {
    @Override
    public Optional<Institution> find(long id) {
        return Optional.ofNullable(type.get(id))
                .map(t -> new Institution(id, "机构" + id, "L" + id, t, "F" + id, Counter.DIVISION, "FILED", true));
    }

    @Override
    public Optional<String> supervisedAccount(long id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Institution> findByLicense(String licenseNo) {
        return Optional.empty();
    }

    @Override
    public Items<Listed> search(Search search, DataScope scope, int page, int size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Items<ListedStore> searchStores(Search search, DataScope scope, int page, int size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Listed> listed(long id, DataScope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Store> stores(long institutionId) {
        return List.of();
    }
}
