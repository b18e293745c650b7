package org.anju.account;

import java.util.List;
import java.util.Set;
import org.anju.account.store.PostRow;
import org.anju.account.store.RoleQueries;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The last active system administrator can be neither disabled nor deprived of the post (SYS-R08). */
@Component(service = LastAdmin.class)
public final class LastAdmin {
    private final RoleQueries roles;
    private final UserQueries users;

    @Activate
    public LastAdmin(@Reference RoleQueries roles, @Reference UserQueries users) {
        this.roles = roles;
        this.users = users;
    }

    /** Refuses when nobody but this user is left. Two administrators who disable each other come one after the other. */
    public void guard(UserRow user) {
        if (holds(user.posts())) {
            guard(adminPosts(), user.id());
        }
    }

    /** Refuses when a post shall lose the role and nobody else holds it by another post. */
    public void guardPost(PostRow post) {
        if (post.roles().contains(Rights.ADMIN)) {
            guard(adminPosts().stream().filter(id -> id != post.id()).toList(), 0);
        }
    }

    /** Whether one of the posts makes a system administrator. */
    public boolean holds(Set<Long> posts) {
        return adminPosts().stream().anyMatch(posts::contains);
    }

    /** Whether there is any system administrator at all, active or not. */
    public boolean anybody() {
        return !users.withPosts(adminPosts()).isEmpty();
    }

    private void guard(List<Long> posts, long except) {
        roles.lockRole(Rights.ADMIN);
        boolean others = users.withPosts(posts).stream().anyMatch(u -> u.id() != except && UserSteps.counts(u.state()));
        if (!others) {
            throw Problem.rule("SYS-R08", "至少应保留一名有效的系统管理员");
        }
    }

    private List<Long> adminPosts() {
        return roles.posts().stream()
                .filter(post -> post.roles().contains(Rights.ADMIN))
                .map(PostRow::id)
                .toList();
    }
}
