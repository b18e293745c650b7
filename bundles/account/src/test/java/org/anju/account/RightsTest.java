package org.anju.account;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anju.account.PostAdministration.PostForm;
import org.anju.account.RoleAdministration.RoleForm;
import org.anju.account.RoleAdministration.RoleView;
import org.anju.api.domain.Domain;
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
        world.install(World.domain("listing", "房源核验", Permission.of("listing.enter", "录入", "GOV_CLERK")));
        assertTrue(world.actAs("clerk", "GOV").may("listing.enter"));
    }

    @Test
    public void theRightsOfADomainGoWithItButNotWithItsOldVersion() {
        world.official("clerk", "GOV_CLERK", world.department("310101"));
        Domain listing = World.domain("listing", "房源核验", Permission.of("listing.enter", "录入", "GOV_CLERK"));
        Map<String, Object> old = world.install(listing);
        Map<String, Object> fresh = world.install(listing);
        world.rights.unbind(listing, old);
        assertTrue(world.actAs("clerk", "GOV").may("listing.enter"));
        world.rights.unbind(listing, fresh);
        assertFalse(world.actAs("clerk", "GOV").may("listing.enter"));
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

    private static void refusesReview(org.junit.function.ThrowingRunnable attempt) {
        Problem problem = assertThrows(Problem.class, attempt);
        assertEquals("RULE SYS-R03", problem.code());
        assertTrue(problem.getMessage(), problem.getMessage().matches("系统管理员.*业务审核权限.*"));
    }

    /** §1.2: no business review right. */
    @Test
    public void nobodyMakesAReviewerOfAnAdministrator() {
        RoleView admin = role("SYS_ADMIN");
        Set<String> more = new java.util.HashSet<>(admin.permissions());
        more.add("filing.review");
        refusesReview(() -> world.roles.change(admin.id(), new RoleForm(admin.version(), null, "系统管理员", true, more)));
        refusesReview(() -> world.posts.create(new PostForm(null, "BOTH", "两者", Set.of("SYS_ADMIN", "GOV_REVIEWER"))));

        RoleView desk = world.roles.create(new RoleForm(null, "DESK", "窗口", true, Set.of("filing.enter")));
        world.posts.create(new PostForm(null, "ADMIN_DESK", "管理窗口", Set.of("SYS_ADMIN", "DESK")));
        refusesReview(() ->
                world.roles.change(desk.id(), new RoleForm(desk.version(), null, "窗口", true, Set.of("filing.review"))));

        long office = world.department("310101");
        List<Long> both = List.of(world.post("SYS_ADMIN"), world.post("GOV_REVIEWER"));
        refusesReview(() -> world.administration.create(new UserAdministration.NewUser(
                "both", "张三丰", null, null, "GOV", office, both, "DEPARTMENT_TREE", null, false)));
        var admins = world.official("second", "SYS_ADMIN", office).user();
        refusesReview(() -> world.administration.change(
                admins.id(),
                new UserAdministration.UserChange(
                        admins.version(), "张三丰", null, null, office, both, "DEPARTMENT_TREE")));
    }

    private static void refusesLogs(org.junit.function.ThrowingRunnable attempt) {
        Problem problem = assertThrows(Problem.class, attempt);
        assertEquals("RULE SYS-R03", problem.code());
        assertTrue(problem.getMessage(), problem.getMessage().matches("系统管理员.*日志查看权限.*"));
    }

    /** §1.2: the logs are read by another than whom they watch. */
    @Test
    public void nobodyMakesAnAuditorOfAnAdministrator() {
        world.install(World.domain("platform", "平台管理", Permission.of("system.log.view", "操作日志查看", "AUDITOR")));
        RoleView admin = role("SYS_ADMIN");
        Set<String> more = new java.util.HashSet<>(admin.permissions());
        more.add("system.log.view");
        refusesLogs(() -> world.roles.change(admin.id(), new RoleForm(admin.version(), null, "系统管理员", true, more)));
        refusesLogs(() -> world.posts.create(new PostForm(null, "BOTH", "两者", Set.of("SYS_ADMIN", "AUDITOR"))));
        world.roles.create(new RoleForm(null, "LOGS", "日志", true, Set.of("system.log.view")));
        refusesLogs(() -> world.posts.create(new PostForm(null, "BOTH", "两者", Set.of("SYS_ADMIN", "LOGS"))));

        var self = world.user("admin");
        Set<Long> before = self.posts();
        refusesLogs(() -> world.administration.change(
                self.id(),
                new UserAdministration.UserChange(
                        self.version(),
                        "系统管理员",
                        null,
                        null,
                        world.department("310101"),
                        List.of(world.post("SYS_ADMIN"), world.post("AUDITOR")),
                        "ALL")));
        assertEquals(before, world.user("admin").posts());
        world.store.write(() -> world.user("admin").posts(Set.of(world.post("SYS_ADMIN"), world.post("AUDITOR"))));
        assertFalse(world.actAs("admin", "GOV").may("system.log.view"));
    }

    /** However a review right came to him: by an old row, by a domain that gives it. */
    @Test
    public void anAdministratorHoldsNoReviewRightWhateverIsStored() {
        world.install(World.domain("listing", "房源核验", Permission.of("listing.review", "核验", "SYS_ADMIN")));
        world.store.write(() -> {
            world.roleRows.role("SYS_ADMIN").orElseThrow().permissions(Set.of("filing.review"), Set.of());
            world.user("admin").posts(Set.of(world.post("SYS_ADMIN"), world.post("GOV_REVIEWER")));
        });
        assertTrue(world.actAs("admin", "GOV").may(AccountDomain.ROLE_MANAGE));
        assertFalse(world.actAs("admin", "GOV").may("filing.review"));
        assertFalse(world.actAs("admin", "GOV").may("listing.review"));
        assertFalse(role("SYS_ADMIN").permissions().contains("filing.review"));
    }

    @Test
    public void namesOfRolesAndPostsHoldOnlyWhatCanBeSeen() {
        for (String name : List.of("窗口\u200B", "\u202E窗口", "窗口\uD83D", "窗\n口", "窗<口")) {
            Problem role = assertThrows(
                    Problem.class, () -> world.roles.create(new RoleForm(null, "D", name, true, Set.of())));
            assertTrue(role.fields().toString(), role.fields().toString().contains("角色名称格式不正确"));
            Problem post = assertThrows(
                    Problem.class, () -> world.posts.create(new PostForm(null, "DD", name, Set.of("AUDITOR"))));
            assertEquals("岗位名称格式不正确", post.getMessage());
        }
    }

    private RoleView role(String code) {
        return world.roles.list().stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
