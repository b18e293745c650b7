package org.anju.account;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.anju.account.store.RoleQueries;
import org.anju.account.store.RoleRow;
import org.anju.api.domain.Domain;
import org.anju.api.domain.Permission;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Which permissions a role holds (SYS-R02). The rights themselves are declared by the installed domains, at run time: a domain that is
 * installed later brings its rights to the built-in roles that it names.
 */
@Component(service = Rights.class)
public final class Rights {
    /** The role of the system administrators (系统管理员), who have no business review right and do not read the logs (§1.2). */
    static final String ADMIN = "SYS_ADMIN";

    private final RoleQueries roles;
    private final Map<String, Brought> byDomain = new ConcurrentSkipListMap<>();

    @Activate
    public Rights(@Reference RoleQueries roles) {
        this.roles = roles;
    }

    /** A domain came, or a new version of it. Only strings are kept, so the bundle can go. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(Domain domain, Map<String, Object> properties) {
        byDomain.put(domain.id(), new Brought(properties.get(Constants.SERVICE_ID), rights(domain)));
    }

    private static List<Right> rights(Domain domain) {
        return domain.permissions().stream()
                .map(permission -> new Right(permission, domain.id(), domain.name()))
                .toList();
    }

    /** A domain was removed; or its new version came before, then that one's rights stay. */
    void unbind(Domain domain, Map<String, Object> properties) {
        byDomain.computeIfPresent(
                domain.id(), (id, known) -> known.by().equals(properties.get(Constants.SERVICE_ID)) ? null : known);
    }

    private record Brought(Object by, List<Right> rights) {}

    /** All rights of the installed domains by id, with the domain that brings them. */
    public Map<String, Right> all() {
        Map<String, Right> all = new LinkedHashMap<>();
        byDomain.values().forEach(brought -> brought.rights()
                .forEach(r -> all.putIfAbsent(r.permission().id(), r)));
        return all;
    }

    /** The rights that the installed domains give to a built-in role. */
    public Set<String> defaults(String roleCode) {
        return all().values().stream()
                .filter(right -> right.permission().roles().contains(roleCode))
                .map(right -> right.permission().id())
                .filter(id -> !roleCode.equals(ADMIN) || !Permission.isKeptFromAdministrators(id))
                .collect(Collectors.toSet());
    }

    /** What one role holds now. */
    public Set<String> held(RoleRow role) {
        Set<String> held = role.builtIn() ? new HashSet<>(defaults(role.code())) : new HashSet<>();
        held.addAll(role.granted());
        held.removeAll(role.revoked());
        return role.code().equals(ADMIN) ? ofAdministrators(held) : held;
    }

    /** What the enabled ones of these roles hold together; beside the administrators' role the others give none of those. */
    public Set<String> held(Collection<String> roleCodes) {
        Set<String> held = roles.enabled(roleCodes).stream()
                .flatMap(role -> held(role).stream())
                .collect(Collectors.toSet());
        return roleCodes.contains(ADMIN) ? ofAdministrators(held) : held;
    }

    private static Set<String> ofAdministrators(Set<String> held) {
        return held.stream()
                .filter(id -> !Permission.isKeptFromAdministrators(id))
                .collect(Collectors.toSet());
    }

    /** The enabled roles that hold a permission. */
    public Set<String> rolesWith(String permission) {
        return roles.roles().stream()
                .filter(role -> role.enabled() && held(role).contains(permission))
                .map(RoleRow::code)
                .collect(Collectors.toSet());
    }

    /** A right and the domain that brings it. */
    public record Right(Permission permission, String domain, String domainName) {}
}
