package org.anju.account;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.anju.api.access.Caller;
import org.junit.After;
import org.junit.Test;

public class AccountDemoTest {
    private final World world = new World();

    @After
    public void close() {
        world.close();
    }

    @Test
    public void fillsAnEmptyDeploymentWithPeopleWhoCanLogIn() {
        AccountDemo demo = new AccountDemo(
                world.store,
                world.departmentRows,
                world.roleRows,
                world.departments,
                world.administration,
                world.platform.divisions());
        assertFalse(demo.occupied());
        List<String> lines = world.platform.callers.as(Caller.system(), demo::fill);
        assertTrue(demo.occupied());
        assertEquals(5, lines.size());
        String[] clerk = lines.get(0).split("：|，初始密码 ");
        assertEquals(
                "PASSWORD_CHANGE_REQUIRED",
                world.login("GOV", clerk[1], clerk[2]).entered().restricted());
        assertTrue(world.actAs(clerk[1], "GOV").scope().covers("310101", null));
    }
}
