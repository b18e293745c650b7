package org.anju.account;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.anju.account.store.AccountStore;
import org.anju.account.store.RoleQueries;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Nobody gives rights that he does not hold, nor touches somebody who holds more than he does (SYS-R02). A system administrator is the
 * exception: he assigns business rights without holding them (§1.2).
 */
@Component(service = Granting.class)
public final class Granting {
    private final AccountStore store;
    private final RoleQueries roles;
    private final Rights rights;
    private final Callers callers;

    @Activate
    public Granting(
            @Reference AccountStore store,
            @Reference RoleQueries roles,
            @Reference Rights rights,
            @Reference Callers callers) {
        this.store = store;
        this.roles = roles;
        this.rights = rights;
        this.callers = callers;
    }

    /** Whether the caller may give anything to anybody. */
    public boolean unlimited() {
        Caller caller = callers.current();
        return caller.roles().contains(Rights.ADMIN) || caller.type().equals("SYSTEM");
    }

    /** @throws Problem 403 when the caller does not hold all of these himself */
    public void permissions(Collection<String> given) {
        if (!unlimited() && !callers.current().permissions().containsAll(given)) {
            throw Problem.forbidden();
        }
    }

    /** The same for what these roles hold. */
    public void roles(Collection<String> codes) {
        if (!unlimited()) {
            permissions(store.read(() -> rights.held(codes)));
        }
    }

    /** The same for what these posts hold. */
    public void posts(Set<Long> ids) {
        if (unlimited() || ids.isEmpty()) {
            return;
        }
        Set<String> codes = new HashSet<>();
        store.read(() -> roles.posts()).stream()
                .filter(post -> ids.contains(post.id()))
                .forEach(post -> codes.addAll(post.roles()));
        roles(codes);
    }

    /** @throws Problem 403 when somebody who is no system administrator changes what he himself holds */
    public void notOneself(long userId, boolean changesRights) {
        if (changesRights && !unlimited() && callers.current().userId() == userId) {
            throw Problem.forbidden("不能修改本人的岗位和数据范围");
        }
    }
}
