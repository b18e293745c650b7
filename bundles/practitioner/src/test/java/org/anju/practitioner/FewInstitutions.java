package org.anju.practitioner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.api.access.DataScope;
import org.anju.api.institution.InstitutionDirectory;
import org.anju.api.rest.Items;

/** The institutions of a test, in memory. */
final class FewInstitutions implements InstitutionDirectory {
    private final Map<Long, Institution> there = new HashMap<>();

    void put(long id, String name, String division, String state) {
        there.put(
                id,
                new Institution(
                        id, name, "91310101MA1FL0001D", "01", "JG" + id, division, state, state.equals("FILED")));
    }

    @Override
    public Optional<Institution> find(long id) {
        return Optional.ofNullable(there.get(id));
    }

    @Override
    public Optional<String> supervisedAccount(long id) {
        return Optional.empty();
    }

    @Override
    public Optional<Institution> findByLicense(String licenseNo) {
        return Optional.empty();
    }

    @Override
    public Items<Listed> search(Search search, DataScope scope, int page, int size) {
        List<Listed> found = there.keySet().stream()
                .flatMap(id -> listed(id, scope).stream())
                .toList();
        return new Items<>(found, found.size(), page, size);
    }

    @Override
    public Optional<Listed> listed(long id, DataScope scope) {
        return find(id).filter(i -> scope.covers(i.division(), i.id())).map(i -> new Listed(i, "已备案", "EFFECTIVE"));
    }

    @Override
    public Items<ListedStore> searchStores(Search search, DataScope scope, int page, int size) {
        return new Items<>(List.of(), 0, page, size);
    }

    @Override
    public List<Store> stores(long institutionId) {
        return List.of();
    }
}
