package org.anju.account;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anju.account.ca.SimulatedAuthorities;
import org.anju.account.store.RegistrationQueries;
import org.anju.api.access.DataScope;
import org.anju.api.institution.InstitutionDirectory;
import org.anju.api.rest.Items;

/** Registration by CA login, wired by hand beside a {@link World}. */
final class RegistrationWorld {
    /** What the directory of institutions answers. */
    volatile Optional<InstitutionDirectory.Institution> filed = Optional.empty();

    final InstitutionDirectory directory;
    final RegistrationQueries rows;
    final CaLogin login;
    final CaSimulation simulation;
    final AdminRegistration admins;

    RegistrationWorld(World world, Path folder) {
        FakePlatform platform = world.platform;
        rows = new RegistrationQueries(world.store);
        FiledInstitutions institutions = new FiledInstitutions(world.store, world.users, platform.parameters);
        directory = new InstitutionDirectory() {
            @Override
            public Optional<Institution> find(long id) {
                return filed;
            }

            @Override
            public Optional<String> supervisedAccount(long id) {
                return Optional.empty();
            }

            @Override
            public Optional<Institution> findByLicense(String licenseNo) {
                return filed;
            }

            @Override
            public List<Store> stores(long institutionId) {
                return List.of();
            }

            @Override
            public Items<Listed> search(Search search, DataScope scope, int page, int size) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Listed> listed(long id, DataScope scope) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Items<ListedStore> searchStores(Search search, DataScope scope, int page, int size) {
                throw new UnsupportedOperationException();
            }
        };
        institutions.directory(directory);
        var authorities = SimulatedAuthorities.in(folder, platform.parameters, world.clock);
        login = new CaLogin(
                world.store,
                rows,
                authorities,
                institutions,
                new CaWords(platform.parameters),
                platform.secrets,
                platform.parameters,
                platform.audit(),
                world.clock);
        simulation = new CaSimulation(world.store, rows, authorities, login, platform.audit());
        admins = new AdminRegistration(
                world.store,
                login,
                rows,
                institutions,
                world.captchas,
                world.users,
                world.identifiers,
                world.personal,
                world.passwordReset,
                world.steps,
                platform.callers,
                platform.audit(),
                world.clock);
    }
}
