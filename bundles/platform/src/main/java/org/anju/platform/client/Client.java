package org.anju.platform.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.api.access.Caller;
import org.anju.api.access.DataScope;

/**
 * An API client (接口客户端, ACC-R18).
 *
 * @param code by which it names itself
 * @param sealedSecret never leaves the platform
 * @param division what it may see; null for public data only
 * @param permissions rights that its calls have
 * @param paths what it may call: these paths and what lies below them
 * @param channels for which platforms it may speak; its calls carry a role {@code CHANNEL:<channel>} for each
 */
record Client(
        long id,
        String code,
        String name,
        String sealedSecret,
        boolean enabled,
        String division,
        List<String> permissions,
        List<String> paths,
        List<String> channels,
        int version,
        Instant created) {
    static final String SELECT =
            "SELECT id, code, name, secret, enabled, division, permissions, paths, channels, version,"
                    + " created_at FROM plt_client";
    /** Users have smaller ids. */
    private static final long FIRST_ID = 1_000_000_000_000L;

    static Client read(ResultSet row) throws SQLException {
        return new Client(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getString(6),
                lines(row.getString(7)),
                lines(row.getString(8)),
                lines(row.getString(9)),
                row.getInt(10),
                row.getTimestamp(11).toInstant());
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    /** A path that is written the plain way and is, or lies below, one that was granted. */
    boolean mayCall(String path) {
        boolean plain = !path.contains("..") && !path.contains("//") && !path.contains(";") && !path.contains("%");
        return plain && paths.stream().anyMatch(granted -> path.equals(granted) || path.startsWith(granted + "/"));
    }

    Caller caller(String address) {
        DataScope nothing = new DataScope(DataScope.Kind.NONE, null, null, null, null);
        Set<String> roles = Stream.concat(
                        Stream.of("API_CLIENT"), channels.stream().map(channel -> "CHANNEL:" + channel))
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(
                FIRST_ID + id,
                code,
                name,
                "API",
                "API_CLIENT",
                null,
                null,
                name,
                division == null ? nothing : DataScope.division(division),
                roles,
                Set.copyOf(permissions),
                address,
                null);
    }
}
