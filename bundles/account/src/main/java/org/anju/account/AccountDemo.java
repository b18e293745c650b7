package org.anju.account;

import java.util.ArrayList;
import java.util.List;
import org.anju.account.Departments.DepartmentForm;
import org.anju.account.UserAdministration.Created;
import org.anju.account.UserAdministration.NewUser;
import org.anju.account.store.AccountStore;
import org.anju.account.store.DepartmentQueries;
import org.anju.account.store.RoleQueries;
import org.anju.api.code.Divisions;
import org.anju.api.code.Divisions.Division;
import org.anju.api.domain.DemoData;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Demonstration data: a department for each of some districts, with a clerk and a reviewer, and an auditor. */
@Component
public final class AccountDemo implements DemoData {
    private static final int DISTRICTS = 3;

    private final AccountStore store;
    private final DepartmentQueries departmentRows;
    private final RoleQueries roles;
    private final Departments departments;
    private final UserAdministration users;
    private final Divisions divisions;

    @Activate
    public AccountDemo(
            @Reference AccountStore store,
            @Reference DepartmentQueries departmentRows,
            @Reference RoleQueries roles,
            @Reference Departments departments,
            @Reference UserAdministration users,
            @Reference Divisions divisions) {
        this.store = store;
        this.departmentRows = departmentRows;
        this.roles = roles;
        this.departments = departments;
        this.users = users;
        this.divisions = divisions;
    }

    @Override
    public int order() {
        return 10;
    }

    /** Whoever works with the system begins with departments. */
    @Override
    public boolean occupied() {
        return !store.read(departmentRows::all).isEmpty();
    }

    @Override
    public List<String> fill() {
        List<String> lines = new ArrayList<>();
        List<Division> districts = divisions.below(null);
        for (Division district : districts.subList(0, Math.min(DISTRICTS, districts.size()))) {
            long department = departments
                    .create(new DepartmentForm(
                            null, district.name() + "房屋管理局", null, district.code(), "DISTRICT", true))
                    .id();
            lines.add(user("clerk" + district.code(), district.name() + "录入员", "GOV_CLERK", department));
            lines.add(user("reviewer" + district.code(), district.name() + "审核员", "GOV_REVIEWER", department));
            if (lines.size() == 2) {
                lines.add(user("auditor", "审计员", "AUDITOR", department));
            }
        }
        return lines;
    }

    private String user(String login, String name, String post, long department) {
        long postId = store.read(() -> roles.post(post).orElseThrow().id());
        Created created = users.create(new NewUser(
                login, name, null, null, "GOV", department, List.of(postId), "DEPARTMENT_TREE", null, false));
        return "政府端 " + name + "：" + login + "，初始密码 " + created.credentials().password();
    }
}
