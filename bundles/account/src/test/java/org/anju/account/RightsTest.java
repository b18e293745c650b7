package org.anju.account;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Set;
import org.anju.account.PostAdministration.PostForm;
import org.anju.account.RoleAdministration.RoleForm;
import org.anju.account.RoleAdministration.RoleView;
import org.anju.api.domain.Permission;
import org.anju.api.problem.Problem;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class RightsTest {
    private final World world = new World();

    @Before
    public void administrator() {
        world.actAs("admin", "GOV");
    }

    @After
    public void close() {
        world.close();
    }

    @Test
    public void aDomainInstalledLaterBringsItsRightsToTheBuiltInRoles() {
        world.official("clerk", "GOV_CLERK", world.department("310101"));
        assertFalse(world.actAs("clerk", "GOV").may("listing.enter"));
        world.rights.bind(World.domain("listing", "房源核验", Permission.of("listing.enter", "录入", "GOV_CLERK")));
        assertTrue(world.actAs("clerk", "GOV").may("listing.enter"));
    }

    @Test
    public void anEntryClerkCannotReview() {
        world.official("clerk", "GOV_CLERK", world.department("310101"));
        assertTrue(world.actAs("clerk", "GOV").may("filing.enter"));
        assertFalse(world.actAs("clerk", "GOV").may("filing.review"));
        assertFalse(world.actAs("admin", "GOV").may("filing.review"));
    }

    @Test
    public void aBuiltInRoleCanGainAndLoseRightsButNotGo() {
        RoleView clerk = role("GOV_CLERK");
        RoleView changed = world.roles.change(
                clerk.id(), new RoleForm(clerk.version(), null, "录入人员", true, Set.of("filing.review")));
        assertEquals(Set.of("filing.review"), changed.permissions());
        Problem kept = assertThrows(Problem.class, () -> world.roles.delete(clerk.id()));
        assertEquals("内置角色不能删除，可以复制", kept.getMessage());
    }

    @Test
    public void aCopyIsFree() {
        RoleView copy = world.roles.copy(role("GOV_CLERK").id(), new RoleForm(null, "CLERK_B", "录入人员乙", null, null));
        assertFalse(copy.builtIn());
        assertEquals(role("GOV_CLERK").permissions(), copy.permissions());
        world.roles.delete(copy.id());
    }

    @Test
    public void aCodeIsTakenOnce() {
        RoleForm form = new RoleForm(null, "DESK", "窗口", true, Set.of());
        world.roles.create(form);
        assertEquals(
                409, assertThrows(Problem.class, () -> world.roles.create(form)).status());
        RoleForm unknown = new RoleForm(null, "DESK2", "窗口", true, Set.of("no.such.right"));
        assertEquals(
                400,
                assertThrows(Problem.class, () -> world.roles.create(unknown)).status());
    }

    @Test
    public void aRoleInUseAndAPostInUseStay() {
        RoleView desk = world.roles.create(new RoleForm(null, "DESK", "窗口", true, Set.of("filing.enter")));
        long post = world.posts
                .create(new PostForm(null, "WINDOW", "窗口岗", Set.of("DESK")))
                .id();
        assertEquals(
                422,
                assertThrows(Problem.class, () -> world.roles.delete(desk.id())).status());
        world.official("clerk", "WINDOW", world.department("310101"));
        assertEquals(
                422, assertThrows(Problem.class, () -> world.posts.delete(post)).status());
    }

    @Test
    public void theAdministratorsRoleAndPostKeepTheirPower() {
        RoleView admin = role("SYS_ADMIN");
        RoleForm less = new RoleForm(admin.version(), null, "系统管理员", true, Set.of());
        assertEquals(
                "RULE SYS-R08",
                assertThrows(Problem.class, () -> world.roles.change(admin.id(), less))
                        .code());
        var post = world.posts.list().stream()
                .filter(p -> p.code().equals("SYS_ADMIN"))
                .findFirst()
                .orElseThrow();
        PostForm other = new PostForm(post.version(), null, "系统管理员", Set.of("AUDITOR"));
        assertEquals(
                "RULE SYS-R08",
                assertThrows(Problem.class, () -> world.posts.change(post.id(), other))
                        .code());
    }

    private RoleView role(String code) {
        return world.roles.list().stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
