package org.anju.account;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anju.account.store.AccountStore;
import org.anju.account.store.PostRow;
import org.anju.account.store.RoleQueries;
import org.anju.account.store.RoleRow;
import org.anju.api.domain.Permission;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * A system administrator has no business review right and does not read the logs that watch him (§1.2, SYS-R03), neither by his role nor
 * by another beside it. Whoever tries to give him one is told so here; what holds in any case is {@link Rights#held}.
 */
@Component(service = SeparateDuties.class)
public final class SeparateDuties {
    private final AccountStore store;
    private final RoleQueries roles;
    private final Rights rights;

    @Activate
    public SeparateDuties(@Reference AccountStore store, @Reference RoleQueries roles, @Reference Rights rights) {
        this.store = store;
        this.roles = roles;
        this.rights = rights;
    }

    /** Refuses rights for a role that is the administrators', or that a post holds together with theirs. */
    void role(String code, Collection<String> permissions) {
        boolean theirs = code.equals(Rights.ADMIN)
                || store.read(roles::posts).stream()
                        .map(PostRow::roles)
                        .anyMatch(held -> held.contains(Rights.ADMIN) && held.contains(code));
        if (theirs) {
            refuse(permissions, "系统管理员角色不能拥有%s");
        }
    }

    /** Refuses roles for one post. */
    void together(Set<String> codes) {
        refuseBeside(codes, "系统管理员岗位不能同时包含有%s的角色");
    }

    /** Refuses posts for one user. */
    void posts(Set<Long> ids) {
        Set<String> codes = new HashSet<>();
        List<PostRow> posts = store.read(() -> roles.posts(ids));
        posts.forEach(post -> codes.addAll(post.roles()));
        refuseBeside(codes, "系统管理员不能同时担任有%s的岗位");
    }

    private void refuseBeside(Set<String> codes, String message) {
        if (codes.contains(Rights.ADMIN)) {
            List<RoleRow> held = store.read(() -> roles.enabled(codes));
            held.forEach(role -> refuse(rights.held(role), message));
        }
    }

    private static void refuse(Collection<String> permissions, String message) {
        if (permissions.stream().anyMatch(Permission::isReview)) {
            throw Problem.rule("SYS-R03", message.formatted("业务审核权限"));
        }
        if (permissions.stream().anyMatch(Permission::isLog)) {
            throw Problem.rule("SYS-R03", message.formatted("日志查看权限"));
        }
    }
}
