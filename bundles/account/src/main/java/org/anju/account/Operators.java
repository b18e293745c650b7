package org.anju.account;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.anju.account.Identifiers.Claim;
import org.anju.account.PasswordReset.Generated;
import org.anju.account.PasswordReset.Issued;
import org.anju.account.UserAdministration.Created;
import org.anju.account.UserViews.UserView;
import org.anju.account.model.RandomCodes;
import org.anju.account.model.UserAction;
import org.anju.account.model.UserFilter;
import org.anju.account.model.UserStatus;
import org.anju.account.model.UserType;
import org.anju.account.store.AccountStore;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.PageQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 业务操作用户管理 (ACC-R14, ACC-F3): an institution's admin opens and closes the operators of the own institution. */
@Component(service = Operators.class)
public final class Operators {
    private final AccountStore store;
    private final UserQueries users;
    private final UserViews views;
    private final Identifiers identifiers;
    private final PersonalData personal;
    private final PasswordReset passwords;
    private final OperatorFunctions functions;
    private final UserSteps steps;
    private final SessionRefresh sessions;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Operators(
            @Reference AccountStore store,
            @Reference UserQueries users,
            @Reference UserViews views,
            @Reference Identifiers identifiers,
            @Reference PersonalData personal,
            @Reference PasswordReset passwords,
            @Reference OperatorFunctions functions,
            @Reference UserSteps steps,
            @Reference SessionRefresh sessions,
            @Reference Callers callers,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.store = store;
        this.users = users;
        this.views = views;
        this.identifiers = identifiers;
        this.personal = personal;
        this.passwords = passwords;
        this.functions = functions;
        this.steps = steps;
        this.sessions = sessions;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /** The functions that can be granted now. */
    public List<Function> functions() {
        return functions.available().entrySet().stream()
                .map(entry -> new Function(entry.getKey(), entry.getValue()))
                .toList();
    }

    public Items<UserView> page(String text, UserStatus status, PageQuery page) {
        UserFilter filter = UserFilter.ofInstitution(institution(), UserType.INS_OPERATOR, text, status);
        return store.list(() -> {
            Items<UserRow> found = users.page(filter, page);
            return new Items<>(views.of(found.items()), found.total(), found.page(), found.size());
        });
    }

    /** The own operator with personal data in full (§2.2: own staff); audited. */
    public UserView get(long id) {
        return store.write(() -> {
            UserRow user = own(id);
            audit.record("account.user.view", "user/" + id, "查看完整个人信息");
            return views.of(user, true);
        });
    }

    public Created create(OperatorForm form) {
        check(form, null);
        Identifiers.check(new Check(), form.loginName()).done();
        Caller admin = callers.current();
        String login = form.loginName() == null || form.loginName().isBlank()
                ? "yw" + RandomCodes.digits(8)
                : form.loginName();
        Generated generated = passwords.generate();
        Claim claim = new Claim(0, UserType.INS_OPERATOR, login, personal.mobileHash(form.mobile()));
        return identifiers.claim(claim, () -> {
            UserRow user = new UserRow(
                    UserType.INS_OPERATOR, UserStatus.ACTIVE, form.realName().strip(), clock.instant());
            user.loginName(login);
            user.institution(institution(), admin.departmentName());
            fill(user, form);
            users.add(user);
            Issued issued = passwords.issue(user, generated, Boolean.TRUE.equals(form.sendSms()));
            steps.opened(user, UserAction.OPEN_OPERATOR);
            audit.record("account.operator.create", "user/" + user.id(), "新建业务操作用户");
            return new Created(views.of(user, false), issued);
        });
    }

    public UserView change(long id, OperatorForm form) {
        check(form, store.read(() -> own(id)));
        Claim claim = new Claim(id, UserType.INS_OPERATOR, null, personal.mobileHash(form.mobile()));
        return identifiers.claim(claim, () -> {
            UserRow user = own(id);
            Problem.refuseStale(form.version(), user.version());
            users.rename(user, form.realName().strip());
            fill(user, form);
            sessions.user(user);
            audit.record("account.operator.update", "user/" + id, "修改业务操作用户");
            return views.of(user, false);
        });
    }

    /** OPEN_OPERATOR or CLOSE_OPERATOR; closing ends the sessions at once. */
    public UserView step(long id, UserAction action, Integer version) {
        return store.write(() -> {
            UserRow user = own(id);
            steps.step(user, action, version, null);
            return views.of(user, false);
        });
    }

    public Issued reset(long id, boolean bySms) {
        store.read(() -> own(id));
        return passwords.reset(id, bySms);
    }

    private void fill(UserRow user, OperatorForm form) {
        user.keyNumber(form.keyNumber());
        user.functions(form.functions() == null ? Set.of() : form.functions());
        personal.seal(user, form.mobile(), form.idNo());
    }

    private void check(OperatorForm form, UserRow known) {
        Check check = personal.check(new Check(), form.realName(), form.mobile(), form.idNo(), known)
                .required("mobile", "手机号", form.mobile())
                .required("idNo", "身份证号", form.idNo())
                .optionalText("keyNumber", "租赁密钥编号", form.keyNumber(), 1, 64);
        Set<String> available = functions.available().keySet();
        check.that(form.functions() == null || available.containsAll(form.functions()), "functions", "业务权限取值不在字典范围内")
                .done();
    }

    private UserRow own(long id) {
        return users.find(id)
                .filter(u -> u.type() == UserType.INS_OPERATOR && u.institutionId() == institution())
                .orElseThrow(Problem::notFound);
    }

    private long institution() {
        Long institution = callers.current().institutionId();
        if (institution == null) {
            throw Problem.forbidden();
        }
        return institution;
    }

    /** @param functions ids of {@link #functions()} */
    public record OperatorForm(
            @Field("读到的版本号，修改时必填") Integer version,
            @Field(value = "登录用户名，不填则自动生成", max = 32) String loginName,
            @Field(value = "姓名", required = true, min = 2, max = 50) String realName,
            @Field(value = "手机号", required = true) String mobile,
            @Field(value = "身份证号，18位，校验码须正确", required = true) String idNo,
            @Field(value = "租赁密钥编号", max = 64) String keyNumber,
            @Field("业务权限，见/api/v1/account/operators/functions") Set<String> functions,
            @Field("以短信发送初始密码，不显示") Boolean sendSms) {}

    public record Function(String id, String name) {}
}
