package org.anju.account;

import java.util.Set;
import org.anju.account.UserAdministration.NewUser;
import org.anju.account.UserAdministration.UserChange;
import org.anju.account.model.UserFilter;
import org.anju.account.model.UserScope;
import org.anju.account.model.UserType;
import org.anju.account.store.AccountStore;
import org.anju.account.store.DepartmentQueries;
import org.anju.account.store.DepartmentRow;
import org.anju.account.store.RoleQueries;
import org.anju.account.store.UserRow;
import org.anju.api.access.Callers;
import org.anju.api.access.DataScope;
import org.anju.api.institution.InstitutionDirectory;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The form of a user (SYS-F1): what each type must have, and where it puts him. */
@Component(service = UserForms.class)
public final class UserForms {
    private final AccountStore store;
    private final DepartmentQueries departments;
    private final RoleQueries roles;
    private final PersonalData personal;
    private final Callers callers;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile InstitutionDirectory institutions;

    @Activate
    public UserForms(
            @Reference AccountStore store,
            @Reference DepartmentQueries departments,
            @Reference RoleQueries roles,
            @Reference PersonalData personal,
            @Reference Callers callers) {
        this.store = store;
        this.departments = departments;
        this.roles = roles;
        this.personal = personal;
        this.callers = callers;
    }

    /** Checks the form of a new user. */
    UserType check(NewUser form) {
        Check check = new Check().required("userType", "用户类型", form.userType());
        check.code(
                "userType", "用户类型", form.userType(), code -> UserType.of(code).isPresent());
        Identifiers.check(check, form.loginName());
        personal.check(check, form.realName(), form.mobile(), form.idNo(), null);
        UserType type = UserType.of(form.userType()).orElse(null);
        if (type != null && type.official()) {
            check.required("loginName", "登录用户名", form.loginName());
            checkOffice(check, form.departmentId(), form.posts(), form.scope());
        } else if (type != null) {
            boolean nameless = blank(form.loginName()) && blank(form.mobile());
            check.that(!nameless, "mobile", "登录用户名和手机号至少填写一项");
            check.that(nameless || !type.needsMobile() || !blank(form.mobile()), "mobile", "手机号不能为空");
            check.that(!type.needsIdNo() || !blank(form.idNo()), "idNo", "身份证号不能为空");
            check.that(!type.ofInstitution() || form.institutionId() != null, "institutionId", "所属机构不能为空");
        }
        check.done();
        return type;
    }

    /** Checks the form of a known user. */
    void check(UserRow user, UserChange form) {
        Check check = personal.check(new Check(), form.realName(), form.mobile(), form.idNo(), user);
        if (user.type().official()) {
            checkOffice(check, form.departmentId(), form.posts(), form.scope());
        } else {
            boolean needed = user.loginName() == null || user.type().needsMobile();
            check.that(!needed || !blank(form.mobile()), "mobile", "手机号不能为空");
            check.that(!user.type().needsIdNo() || !blank(form.idNo()), "idNo", "身份证号不能为空");
        }
        check.done();
    }

    private void checkOffice(Check check, Long departmentId, Set<Long> posts, String scope) {
        check.required("departmentId", "部门", departmentId)
                .that(!posts.isEmpty(), "postIds", "岗位不能为空")
                .required("scope", "数据范围", scope)
                .code("scope", "数据范围", scope, code -> UserScope.of(code).isPresent());
        store.read(() -> {
            boolean open = departmentId == null
                    || departments
                            .find(departmentId)
                            .filter(DepartmentRow::enabled)
                            .isPresent();
            check.that(open, "departmentId", "部门不存在或已停用");
            check.that(roles.posts(posts).size() == posts.size(), "postIds", "岗位取值不在字典范围内");
            return null;
        });
    }

    /** Puts the user where the form says. Nobody gives a wider scope than his own. */
    void place(UserRow user, Long departmentId, Set<Long> posts, String scope, Long institutionId) {
        if (user.type().official()) {
            DepartmentRow department = departments.find(departmentId).orElseThrow(Problem::notFound);
            user.department(
                    departmentId, department.division(), UserScope.of(scope).orElseThrow());
            user.posts(posts);
            refuseWider(CallerSource.scope(user), department.division());
        } else if (user.type().ofInstitution() && user.institutionName() == null) {
            user.institution(institutionId, institutionName(institutionId));
        }
    }

    private void refuseWider(DataScope given, String departmentDivision) {
        DataScope own = callers.current().scope();
        String reach = given.division() == null ? departmentDivision : given.division();
        boolean wider = given.kind() == DataScope.Kind.ALL && own.kind() != DataScope.Kind.ALL;
        if (wider || !own.covers(reach, null)) {
            throw Problem.forbidden("不能授予超出本人范围的数据范围");
        }
    }

    /** Narrows a filter to what the caller may see. */
    UserFilter inScope(UserFilter filter) {
        DataScope scope = callers.current().scope();
        return switch (scope.kind()) {
            case ALL -> filter;
            case DIVISION, DEPARTMENT -> filter.withDivision(scope.divisionPrefix());
            default -> throw Problem.forbidden();
        };
    }

    private String institutionName(Long id) {
        InstitutionDirectory directory = institutions;
        if (directory == null) {
            throw Problem.featureUnavailable("机构备案");
        }
        return directory
                .find(id)
                .orElseThrow(() -> Problem.invalid("institutionId", "所属机构不存在"))
                .name();
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }
}
