package org.anju.account;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.anju.account.model.UserType;
import org.anju.account.store.DepartmentQueries;
import org.anju.account.store.DepartmentRow;
import org.anju.account.store.RoleQueries;
import org.anju.account.store.UserRow;
import org.anju.api.access.Caller;
import org.anju.api.access.DataScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes of an account the caller that its sessions carry: roles, permissions and data scope. */
@Component(service = CallerSource.class)
public final class CallerSource {
    private final RoleQueries roles;
    private final DepartmentQueries departments;
    private final Rights rights;
    private final OperatorFunctions functions;

    @Activate
    public CallerSource(
            @Reference RoleQueries roles,
            @Reference DepartmentQueries departments,
            @Reference Rights rights,
            @Reference OperatorFunctions functions) {
        this.roles = roles;
        this.departments = departments;
        this.rights = rights;
        this.functions = functions;
    }

    /** Runs in a unit of the store. */
    public Caller of(UserRow user, String port, String address, String restricted) {
        Set<String> codes = roleCodes(user);
        return new Caller(
                user.id(),
                user.label(),
                user.realName(),
                port,
                user.type().name(),
                user.institutionId(),
                user.departmentId(),
                departmentName(user),
                scope(user),
                codes,
                permissions(user, codes),
                address,
                restricted);
    }

    /** Codes of the roles that type and posts give. */
    public Set<String> roleCodes(UserRow user) {
        Set<String> codes = new HashSet<>();
        if (user.type().role() != null) {
            codes.add(user.type().role());
        }
        roles.posts(user.posts()).forEach(post -> codes.addAll(post.roles()));
        return codes;
    }

    /** An operator holds of his role only the functions that the institution's admin granted (ACC-R14). */
    private Set<String> permissions(UserRow user, Set<String> codes) {
        Set<String> held = rights.held(codes);
        if (user.type() != UserType.INS_OPERATOR) {
            return held;
        }
        Set<String> granted = functions.permissions(user.functions());
        return held.stream().filter(granted::contains).collect(Collectors.toSet());
    }

    public static DataScope scope(UserRow user) {
        if (user.type().official()) {
            return user.scope() == null
                    ? new DataScope(DataScope.Kind.NONE, null, null, null, null)
                    : user.scope().in(user.departmentId(), user.division());
        }
        return user.type().ofInstitution()
                ? DataScope.institution(user.institutionId())
                : new DataScope(DataScope.Kind.SELF, null, null, null, user.id());
    }

    private String departmentName(UserRow user) {
        if (user.departmentId() == null) {
            return user.institutionName();
        }
        return departments.find(user.departmentId()).map(DepartmentRow::name).orElse(null);
    }
}
