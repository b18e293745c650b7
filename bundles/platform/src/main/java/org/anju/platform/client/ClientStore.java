package org.anju.platform.client;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anju.api.problem.Problem;
import org.anju.platform.db.Cached;
import org.anju.platform.db.Database;
import org.anju.platform.db.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code plt_client}, kept in memory on each node. */
@Component(service = ClientStore.class)
public final class ClientStore {
    private final Database database;
    private final Clock clock;
    private final Cached<Map<String, Client>> clients;

    @Activate
    public ClientStore(@Reference Database database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
        this.clients = new Cached<>(database, "client", this::load);
    }

    private Map<String, Client> load() {
        return all().stream().collect(Collectors.toMap(Client::code, Function.identity()));
    }

    List<Client> all() {
        return database.query(Client::read, Client.SELECT + " ORDER BY id DESC");
    }

    Optional<Client> byCode(String code) {
        return Optional.ofNullable(clients.get().get(code));
    }

    Client byId(long id) {
        return database.query(Client::read, Client.SELECT + " WHERE id = ?", id).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    Client add(Grant grant, String sealedSecret) {
        clients.change(connection -> Sql.update(
                connection,
                "INSERT INTO plt_client (code, name, secret, enabled, division, permissions, paths, channels, version, created_at)"
                        + " VALUES (?, ?, ?, TRUE, ?, ?, ?, ?, 1, ?)",
                grant.code(),
                grant.name(),
                sealedSecret,
                grant.division(),
                String.join("\n", grant.permissions()),
                String.join("\n", grant.paths()),
                String.join("\n", grant.channels()),
                Timestamp.from(clock.instant())));
        return byCode(grant.code()).orElseThrow();
    }

    Client change(long id, int version, Grant grant) {
        return changed(
                id,
                "name = ?, division = ?, permissions = ?, paths = ?, channels = ?",
                version,
                grant.name(),
                grant.division(),
                String.join("\n", grant.permissions()),
                String.join("\n", grant.paths()),
                String.join("\n", grant.channels()));
    }

    Client enable(long id, int version, boolean enabled) {
        return changed(id, "enabled = ?", version, enabled);
    }

    Client secret(long id, int version, String sealedSecret) {
        return changed(id, "secret = ?", version, sealedSecret);
    }

    private Client changed(long id, String set, int version, Object... values) {
        byId(id);
        Object[] arguments = java.util.Arrays.copyOf(values, values.length + 2);
        arguments[values.length] = id;
        arguments[values.length + 1] = version;
        clients.change(connection -> {
            String sql = "UPDATE plt_client SET " + set + ", version = version + 1 WHERE id = ? AND version = ?";
            if (Sql.update(connection, sql, arguments) == 0) {
                throw Problem.staleVersion();
            }
            return 1;
        });
        return byId(id);
    }

    /** What an administrator gives a client. */
    record Grant(
            String code,
            String name,
            String division,
            List<String> permissions,
            List<String> paths,
            List<String> channels) {}
}
