package org.anju.institution;

import java.util.List;
import java.util.Optional;
import org.anju.api.institution.InstitutionDirectory;
import org.anju.institution.model.InstitutionState;
import org.anju.institution.model.StoreState;
import org.anju.institution.store.InstitutionRow;
import org.anju.institution.store.InstitutionRows;
import org.anju.institution.store.StoreRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The institutions, for other domains. */
@Component(service = InstitutionDirectory.class)
public final class DirectoryService implements InstitutionDirectory {
    private final InstitutionRows institutions;
    private final StoreRows stores;

    @Activate
    public DirectoryService(@Reference InstitutionRows institutions, @Reference StoreRows stores) {
        this.institutions = institutions;
        this.stores = stores;
    }

    @Override
    public Optional<Institution> find(long id) {
        return institutions.find(id).map(DirectoryService::shown);
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
