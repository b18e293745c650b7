package org.anju.account;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.anju.account.Rights.Right;
import org.anju.account.store.AccountStore;
import org.anju.account.store.RoleQueries;
import org.anju.account.store.RoleRow;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 系统管理 → 角色管理 (SYS-F2, SYS-R12). */
@Component(service = RoleAdministration.class)
public final class RoleAdministration {
    private final AccountStore store;
    private final RoleQueries roles;
    private final Rights rights;
    private final SessionRefresh sessions;
    private final Granting granting;
    private final SeparateDuties duties;
    private final Audit audit;

    @Activate
    public RoleAdministration(
            @Reference AccountStore store,
            @Reference RoleQueries roles,
            @Reference Rights rights,
            @Reference SessionRefresh sessions,
            @Reference Granting granting,
            @Reference SeparateDuties duties,
            @Reference Audit audit) {
        this.store = store;
        this.roles = roles;
        this.rights = rights;
        this.sessions = sessions;
        this.granting = granting;
        this.duties = duties;
        this.audit = audit;
    }

    public List<RoleView> list() {
        return store.list(() -> roles.roles().stream().map(this::view).toList());
    }

    public RoleView get(long id) {
        return store.read(() -> view(roles.role(id).orElseThrow(Problem::notFound)));
    }

    /** The rights of the installed domains, by domain. */
    public List<RightView> rights() {
        return rights.all().values().stream()
                .sorted(Comparator.comparing(Right::domain)
                        .thenComparing(r -> r.permission().id()))
                .map(r -> new RightView(r.permission().id(), r.permission().name(), r.domain(), r.domainName()))
                .toList();
    }

    public RoleView create(RoleForm form) {
        check(form, true);
        return store.write(() -> {
            if (roles.role(form.code()).isPresent()) {
                throw Problem.duplicate("该角色编码已被使用");
            }
            RoleRow role = new RoleRow(form.code(), form.name().strip(), false);
            role.enabled(form.enabled() == null || form.enabled());
            role.permissions(form.permissionSet(), Set.of());
            roles.add(role);
            audit.record("account.role.create", "role/" + role.code(), "新建角色");
            return view(role);
        });
    }

    /** A role of its own with what another one holds now; the way to change a built-in role's rights freely. */
    public RoleView copy(long id, RoleForm form) {
        RoleView original = get(id);
        return create(new RoleForm(null, form.code(), form.name(), true, original.permissions()));
    }

    public RoleView change(long id, RoleForm form) {
        check(form, false);
        return store.write(() -> {
            RoleRow role = roles.role(id).orElseThrow(Problem::notFound);
            Problem.refuseStale(form.version(), role.version());
            keepAdmin(role, form);
            duties.role(role.code(), form.permissionSet());
            granting.permissions(rights.held(role));
            role.name(form.name().strip());
            role.enabled(form.enabled() == null || form.enabled());
            Set<String> defaults = role.builtIn() ? rights.defaults(role.code()) : Set.of();
            role.permissions(minus(form.permissionSet(), defaults), minus(defaults, form.permissionSet()));
            audit.record("account.role.update", "role/" + role.code(), "修改角色");
            sessions.everybody();
            store.flush();
            return view(role);
        });
    }

    public void delete(long id) {
        store.write(() -> {
            RoleRow role = roles.role(id).orElseThrow(Problem::notFound);
            if (role.builtIn()) {
                throw Problem.rule("SYS-R12", "内置角色不能删除，可以复制");
            }
            if (roles.posts().stream().anyMatch(post -> post.roles().contains(role.code()))) {
                throw Problem.rule("SYS-F2", "角色已用于岗位，不能删除");
            }
            roles.remove(role);
            audit.record("account.role.delete", "role/" + role.code(), "删除角色");
        });
    }

    private void check(RoleForm form, boolean fresh) {
        Check check = new Check().name("name", "角色名称", form.name(), 2, 50);
        if (fresh) {
            check.text("code", "角色编码", form.code(), 2, 40)
                    .matches("code", "角色编码", form.code(), code -> code.matches("[A-Z][A-Z0-9_]*"));
        }
        Set<String> known = rights.all().keySet();
        check.that(known.containsAll(form.permissionSet()), "permissions", "权限取值不在字典范围内")
                .done();
        granting.permissions(form.permissionSet());
    }

    /** Without its rights nobody could give them back (SYS-R08). */
    private void keepAdmin(RoleRow role, RoleForm form) {
        boolean less = Boolean.FALSE.equals(form.enabled())
                || !form.permissionSet().containsAll(rights.defaults(Rights.ADMIN));
        if (role.code().equals(Rights.ADMIN) && less) {
            throw Problem.rule("SYS-R08", "系统管理员角色不能停用，其内置权限不能减少");
        }
    }

    private RoleView view(RoleRow role) {
        return new RoleView(
                role.id(),
                role.code(),
                role.name(),
                role.builtIn(),
                role.enabled(),
                new TreeSet<>(rights.held(role)),
                role.version());
    }

    private static Set<String> minus(Set<String> all, Set<String> less) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(less);
        return rest;
    }

    /** @param permissions ids of rights that the role shall hold; all of them, also for a built-in role */
    public record RoleForm(
            @Field("读到的版本号，修改时必填") Integer version,
            @Field(value = "角色编码，大写字母开头的大写字母、数字或_；新增时必填，以后不变", max = 40) String code,
            @Field(value = "角色名称", required = true, min = 2, max = 50) String name,
            @Field("是否启用") Boolean enabled,
            @Field("权限，见/api/v1/account/roles/permissions") Set<String> permissions) {
        Set<String> permissionSet() {
            return permissions == null ? Set.of() : permissions;
        }
    }

    public record RoleView(
            long id,
            String code,
            String name,
            boolean builtIn,
            boolean enabled,
            Set<String> permissions,
            int version) {}

    public record RightView(String id, String name, String domain, String domainName) {}
}
