package org.anju.account;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.account.UserAdministration.Created;
import org.anju.account.UserAdministration.UserChange;
import org.anju.account.UserViews.UserView;
import org.anju.account.model.UserAction;
import org.anju.api.access.Caller;
import org.anju.api.problem.Problem;
import org.junit.After;
import org.junit.Test;

/** Who administers users is looked at more closely than they are. */
public class AdministratorsTest {
    private final World world = new World();

    @After
    public void close() {
        world.close();
    }

    @Test
    public void theLastAdministratorStays() {
        UserView admin = world.store.read(() -> world.views.of(world.user("admin"), false));
        long department = world.department("310101");
        Problem self = assertThrows(
                Problem.class, () -> world.administration.step(admin.id(), UserAction.DISABLE, null, null));
        assertEquals("不能禁用本人的账号", self.getMessage());
        UserChange noPost = new UserChange(
                admin.version(), "系统管理员", null, null, department, List.of(world.post("GOV_CLERK")), "ALL");
        Problem own = assertThrows(Problem.class, () -> world.administration.change(admin.id(), noPost));
        assertEquals("不能取消本人的系统管理员岗位", own.getMessage());
        assertEquals(422, own.status());

        Created second = world.official("admin2", "SYS_ADMIN", department);
        world.actAs("admin2", "GOV");
        Caller other = World.withScopeOfAll(world.platform.callers.current());
        world.platform.callers.set(other);
        world.administration.step(admin.id(), UserAction.DISABLE, null, null);
        Problem last = assertThrows(
                Problem.class,
                () -> world.store.write(() -> world.lastAdmin.guard(
                        world.users.find(second.user().id()).orElseThrow())));
        assertEquals("至少应保留一名有效的系统管理员", last.getMessage());
    }

    @Test
    public void twoAdministratorsWhoDisableEachOtherLeaveOne() throws Exception {
        long department = world.department("310101");
        Created second = world.official("admin2", "SYS_ADMIN", department);
        Caller first = world.actAs("admin", "GOV");
        Caller other = World.withScopeOfAll(world.actAs("admin2", "GOV"));
        var pool = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier together = new CyclicBarrier(2);
            Future<Boolean> one =
                    pool.submit(() -> disables(first, second.user().id(), together));
            Future<Boolean> two = pool.submit(() -> disables(other, first.userId(), together));
            assertTrue(one.get() ^ two.get());
        } finally {
            pool.shutdown();
        }
    }

    @Test
    public void onlyAnAdministratorTouchesAnAdministrator() {
        world.actAs("admin", "GOV");
        world.roles.create(new RoleAdministration.RoleForm(
                null, "USER_DESK", "用户专员", true, java.util.Set.of("account.user.manage", "account.password.reset")));
        world.posts.create(new PostAdministration.PostForm(null, "DESK", "用户专员", java.util.Set.of("USER_DESK")));
        world.official("desk", "DESK", world.department("310101"));
        Caller desk = world.actAs("desk", "GOV");
        world.platform.callers.set(World.withScopeOfAll(desk));
        long admin = world.user("admin").id();
        assertEquals(
                403,
                assertThrows(Problem.class, () -> world.administration.reset(admin, false))
                        .status());
        assertNull(world.platform.sessions.open.get(admin));
    }

    private boolean disables(Caller caller, long other, CyclicBarrier together) throws Exception {
        world.platform.callers.set(caller);
        together.await();
        try {
            world.administration.step(other, UserAction.DISABLE, null, null);
            return true;
        } catch (Problem p) {
            return false;
        }
    }
}
