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
 * A system administrator has no business review right (§1.2, SYS-R03), neither by his role nor by another beside it. Whoever tries to
 * give him one is told so here; what holds in any case is {@link Rights#held}.
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
        if (theirs && permissions.stream().anyMatch(Permission::isReview)) {
            throw refusal("系统管理员角色不能拥有业务审核权限");
        }
    }

    /** Refuses roles for one post. */
    void together(Set<String> codes) {
        if (codes.contains(Rights.ADMIN) && reviews(codes)) {
            throw refusal("系统管理员岗位不能同时包含有业务审核权限的角色");
        }
    }

    /** Refuses posts for one user. */
    void posts(Set<Long> ids) {
        Set<String> codes = new HashSet<>();
        List<PostRow> posts = store.read(() -> roles.posts(ids));
        posts.forEach(post -> codes.addAll(post.roles()));
        if (codes.contains(Rights.ADMIN) && reviews(codes)) {
            throw refusal("系统管理员不能同时担任有业务审核权限的岗位");
        }
    }

    private boolean reviews(Set<String> codes) {
        List<RoleRow> held = store.read(() -> roles.enabled(codes));
        return held.stream().anyMatch(role -> rights.held(role).stream().anyMatch(Permission::isReview));
    }

    private static Problem refusal(String message) {
        return Problem.rule("SYS-R03", message);
    }
}
