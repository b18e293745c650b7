package org.anju.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anju.account.model.DepartmentLevel;
import org.anju.account.store.AccountStore;
import org.anju.account.store.DepartmentQueries;
import org.anju.account.store.DepartmentRow;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.audit.Audit;
import org.anju.api.code.Divisions;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 系统管理 → 部门管理 (SYS-F4): the tree of departments, each bound to a division. */
@Component(service = Departments.class)
public final class Departments {
    private final AccountStore store;
    private final DepartmentQueries departments;
    private final UserQueries users;
    private final Divisions divisions;
    private final SessionRefresh sessions;
    private final Audit audit;

    @Activate
    public Departments(
            @Reference AccountStore store,
            @Reference DepartmentQueries departments,
            @Reference UserQueries users,
            @Reference Divisions divisions,
            @Reference SessionRefresh sessions,
            @Reference Audit audit) {
        this.store = store;
        this.departments = departments;
        this.users = users;
        this.divisions = divisions;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** The tree, by division. */
    public List<DepartmentView> tree() {
        List<DepartmentRow> all = store.list(departments::all);
        return below(null, all);
    }

    public DepartmentView create(DepartmentForm form) {
        check(form, null);
        return store.write(() -> {
            DepartmentRow row = new DepartmentRow(form.name());
            change(row, form);
            departments.add(row);
            audit.record("account.department.create", "department/" + row.id(), "新建部门");
            return view(row, List.of());
        });
    }

    public DepartmentView change(long id, DepartmentForm form) {
        check(form, id);
        return store.write(() -> {
            List<DepartmentRow> all = departments.allLocked();
            DepartmentRow row = departments.find(id).orElseThrow(Problem::notFound);
            Problem.refuseStale(form.version(), row.version());
            refuseCircle(all, id, form.parentId());
            change(row, form);
            users.ofDepartment(id).forEach(user -> move(user, row));
            audit.record("account.department.update", "department/" + id, "修改部门");
            store.flush();
            return view(row, List.of());
        });
    }

    public void delete(long id) {
        store.write(() -> {
            DepartmentRow row = departments.find(id).orElseThrow(Problem::notFound);
            boolean parent = departments.allLocked().stream().anyMatch(d -> Objects.equals(d.parentId(), id));
            if (parent || !users.ofDepartment(id).isEmpty()) {
                throw Problem.rule("SYS-F4", "部门有下级部门或用户，不能删除");
            }
            departments.remove(row);
            audit.record("account.department.delete", "department/" + id, "删除部门");
        });
    }

    private void check(DepartmentForm form, Long id) {
        Check check = new Check()
                .name("name", "部门名称", form.name(), 2, 100)
                .required("division", "行政区划", form.division())
                .required("level", "级别", form.level())
                .code("level", "级别", form.level(), DepartmentLevel::known);
        store.read(() -> {
            // A department may keep a division that was retired since, but not choose one.
            boolean kept = id != null
                    && departments
                            .find(id)
                            .filter(d -> d.division().equals(form.division()))
                            .isPresent();
            check.code("division", "行政区划", form.division(), code -> kept || divisions.selectable(code));
            boolean parent =
                    form.parentId() == null || departments.find(form.parentId()).isPresent();
            check.that(parent, "parentId", "上级部门不存在");
            return null;
        });
        check.done();
    }

    private static void change(DepartmentRow row, DepartmentForm form) {
        boolean enabled = form.enabled() == null || form.enabled();
        row.change(form.name().strip(), form.parentId(), form.division(), form.level(), enabled);
    }

    private void move(UserRow user, DepartmentRow department) {
        if (!department.division().equals(user.division())) {
            user.department(department.id(), department.division(), user.scope());
            sessions.user(user);
        }
    }

    /** Walks up from the new parent: coming by the department itself means a circle. */
    static void refuseCircle(List<DepartmentRow> all, long id, Long newParent) {
        Map<Long, Long> parents = new HashMap<>();
        all.forEach(d -> parents.put(d.id(), d.parentId()));
        parents.put(id, newParent);
        for (Long up = newParent; up != null; up = parents.get(up)) {
            if (up == id) {
                throw Problem.rule("SYS-F4", "上级部门不能是本部门或其下级部门");
            }
        }
    }

    private List<DepartmentView> below(Long parent, List<DepartmentRow> all) {
        return all.stream()
                .filter(d -> Objects.equals(d.parentId(), parent))
                .map(d -> view(d, below(d.id(), all)))
                .toList();
    }

    private DepartmentView view(DepartmentRow row, List<DepartmentView> children) {
        return new DepartmentView(
                row.id(),
                row.name(),
                row.parentId(),
                row.division(),
                divisions.display(row.division()),
                row.level(),
                DepartmentLevel.valueOf(row.level()).label(),
                row.enabled(),
                row.version(),
                children);
    }

    /** @param level {@link DepartmentLevel} */
    public record DepartmentForm(
            @Field("读到的版本号，修改时必填") Integer version,
            @Field(value = "部门名称", required = true, min = 2, max = 100) String name,
            @Field("上级部门的id，最上级部门没有") Long parentId,
            @Field(value = "行政区划代码，见/api/v1/platform/divisions", required = true) String division,
            @Field(
                            value = "级别：省、市、区、街道、协会",
                            required = true,
                            oneOf = {"PROVINCE", "CITY", "DISTRICT", "STREET", "ASSOC"})
                    String level,
            @Field("是否启用") Boolean enabled) {}

    public record DepartmentView(
            long id,
            String name,
            Long parentId,
            String division,
            String divisionName,
            String level,
            String levelLabel,
            boolean enabled,
            int version,
            List<DepartmentView> children) {}
}
