package org.anju.account;

import java.util.Objects;
import java.util.Set;
import org.anju.account.store.AccountStore;
import org.anju.account.store.UserRow;
import org.anju.api.access.Callers;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may give, take and touch the post of a system administrator (系统管理员岗位, SYS-R08). */
@Component(service = AdminPost.class)
public final class AdminPost {
    private final AccountStore store;
    private final LastAdmin lastAdmin;
    private final Callers callers;
    private final Granting granting;
    private final SeparateDuties duties;

    @Activate
    public AdminPost(
            @Reference AccountStore store,
            @Reference LastAdmin lastAdmin,
            @Reference Callers callers,
            @Reference Granting granting,
            @Reference SeparateDuties duties) {
        this.store = store;
        this.lastAdmin = lastAdmin;
        this.callers = callers;
        this.granting = granting;
        this.duties = duties;
    }

    /** Who manages users without being a system administrator can neither make one nor touch one, nor anybody above himself; and nobody makes of one a reviewer or an auditor. */
    public void mayGive(Set<Long> before, Set<Long> after) {
        if (after.stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid("postIds", "岗位取值不在字典范围内");
        }
        boolean touched = store.read(() -> lastAdmin.holds(before) || lastAdmin.holds(after));
        if (touched && !granting.unlimited()) {
            throw Problem.forbidden();
        }
        granting.posts(before);
        granting.posts(after);
        duties.posts(after);
    }

    /** Refuses to take the post from oneself or from the last one. */
    public void refuseLoss(UserRow user, Set<Long> after) {
        if (!lastAdmin.holds(user.posts()) || lastAdmin.holds(after)) {
            return;
        }
        if (callers.current().userId() == user.id()) {
            throw Problem.rule("SYS-R08", "不能取消本人的系统管理员岗位");
        }
        lastAdmin.guard(user);
    }
}
