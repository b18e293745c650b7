package org.anju.account;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.anju.account.Departments.DepartmentForm;
import org.anju.account.Departments.DepartmentView;
import org.anju.api.problem.Problem;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class DepartmentsTest {
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
    public void showsTheTree() {
        DepartmentView city = create("市房管局", null, "310000", "CITY");
        DepartmentView district = create("黄浦区房管局", city.id(), "310101", "DISTRICT");
        DepartmentView root = world.departments.tree().get(0);
        assertEquals("市房管局", root.name());
        assertEquals(district.id(), root.children().get(0).id());
    }

    @Test
    public void refusesACircle() {
        DepartmentView city = create("市房管局", null, "310000", "CITY");
        DepartmentView district = create("黄浦区房管局", city.id(), "310101", "DISTRICT");
        DepartmentView street = create("南京东路街道", district.id(), "310101", "STREET");
        for (long parent : new long[] {city.id(), district.id(), street.id()}) {
            DepartmentForm form = new DepartmentForm(city.version(), "市房管局", parent, "310000", "CITY", true);
            Problem circle = assertThrows(Problem.class, () -> world.departments.change(city.id(), form));
            assertEquals(422, circle.status());
            assertEquals("上级部门不能是本部门或其下级部门", circle.getMessage());
        }
    }

    @Test
    public void aRetiredDivisionCannotBeChosen() {
        Problem retired = assertThrows(Problem.class, () -> create("南市区房管局", null, "310102", "DISTRICT"));
        assertEquals("行政区划取值不在字典范围内", retired.getMessage());
    }

    @Test
    public void itsPeopleMoveWithItsDivision() {
        long department = world.department("310101");
        world.official("clerk", "GOV_CLERK", department);
        DepartmentView view = world.departments.tree().get(0);
        world.departments.change(
                department, new DepartmentForm(view.version(), view.name(), null, "310115", "DISTRICT", true));
        assertEquals("310115", world.user("clerk").division());
    }

    @Test
    public void staysWhileItHasPeopleOrBranches() {
        long department = world.department("310101");
        world.official("clerk", "GOV_CLERK", department);
        assertEquals(
                422,
                assertThrows(Problem.class, () -> world.departments.delete(department))
                        .status());
        DepartmentView empty = create("空部门", department, "310101", "STREET");
        world.departments.delete(empty.id());
    }

    @Test
    public void namesHoldOnlyWhatCanBeSeen() {
        for (String name : List.of("黄浦\u200B局", "\u2066黄浦局", "黄浦局\uDC00", "黄浦\n局")) {
            Problem refused = assertThrows(Problem.class, () -> create(name, null, "310101", "DISTRICT"));
            assertEquals("部门名称格式不正确", refused.getMessage());
        }
    }

    private DepartmentView create(String name, Long parent, String division, String level) {
        return world.departments.create(new DepartmentForm(null, name, parent, division, level, null));
    }
}
