package org.anju.account;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anju.account.Identifiers.Claim;
import org.anju.account.PasswordReset.Generated;
import org.anju.account.PasswordReset.Issued;
import org.anju.account.UserViews.UserView;
import org.anju.account.model.UserAction;
import org.anju.account.model.UserFilter;
import org.anju.account.model.UserScope;
import org.anju.account.model.UserStatus;
import org.anju.account.model.UserType;
import org.anju.account.store.AccountStore;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.access.Callers;
import org.anju.api.access.DataScope;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.PageQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 系统管理 → 用户管理: accounts of every kind, by those who hold {@code account.user.manage}. */
@Component(service = UserAdministration.class)
public final class UserAdministration {
    private final AccountStore store;
    private final UserQueries users;
    private final UserViews views;
    private final UserForms forms;
    private final Identifiers identifiers;
    private final PersonalData personal;
    private final PasswordReset passwords;
    private final UserSteps steps;
    private final SessionRefresh sessions;
    private final AdminPost adminPost;
    private final AdminIdentity adminIdentity;
    private final Granting granting;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public UserAdministration(
            @Reference AccountStore store,
            @Reference UserQueries users,
            @Reference UserViews views,
            @Reference UserForms forms,
            @Reference Identifiers identifiers,
            @Reference PersonalData personal,
            @Reference PasswordReset passwords,
            @Reference UserSteps steps,
            @Reference SessionRefresh sessions,
            @Reference AdminPost adminPost,
            @Reference AdminIdentity adminIdentity,
            @Reference Granting granting,
            @Reference Callers callers,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.store = store;
        this.users = users;
        this.views = views;
        this.forms = forms;
        this.identifiers = identifiers;
        this.personal = personal;
        this.passwords = passwords;
        this.steps = steps;
        this.sessions = sessions;
        this.adminPost = adminPost;
        this.adminIdentity = adminIdentity;
        this.granting = granting;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /** The users in the caller's scope, newest first; {@code mobile} in clear, or null. */
    public Items<UserView> page(UserFilter filter, String mobile, PageQuery page) {
        UserFilter wanted = forms.inScope(filter.withMobile(personal.mobileHash(mobile)));
        return store.list(() -> {
            Items<UserRow> found = users.page(wanted, page);
            return new Items<>(views.of(found.items()), found.total(), found.page(), found.size());
        });
    }

    /** One user; those who may see personal data see it in full, and that is audited. */
    public UserView get(long id) {
        if (!callers.current().may(AccountDomain.PII_VIEW)) {
            return store.read(() -> views.of(visible(id), false));
        }
        return store.write(() -> {
            audit.record("account.user.view", "user/" + id, "查看完整个人信息");
            return views.of(visible(id), true);
        });
    }

    public Created create(NewUser request) {
        UserType type = forms.check(request);
        adminPost.mayGive(Set.of(), request.posts());
        Generated generated = passwords.generate();
        Long adminOf = type == UserType.INS_ADMIN ? request.institutionId() : null;
        Claim claim = new Claim(0, type, request.loginName(), personal.mobileHash(request.mobile()), adminOf);
        return identifiers.claim(claim, () -> {
            UserRow user =
                    new UserRow(type, UserStatus.ACTIVE, request.realName().strip(), clock.instant());
            user.loginName(request.loginName());
            forms.place(user, request.departmentId(), request.posts(), request.scope(), request.institutionId());
            personal.seal(user, request.mobile(), request.idNo());
            users.add(user);
            Issued issued = passwords.issue(user, generated, Boolean.TRUE.equals(request.sendSms()));
            steps.opened(user, UserAction.CREATE);
            audit.record("account.user.create", "user/" + user.id(), "新建用户");
            return new Created(views.of(user, false), issued);
        });
    }

    public UserView change(long id, UserChange request) {
        UserRow before = store.read(() -> visible(id));
        forms.check(before, request);
        adminPost.mayGive(before.posts(), request.posts());
        boolean otherRights = !before.posts().equals(request.posts())
                || !String.valueOf(before.scope()).equals(String.valueOf(request.scope()));
        granting.notOneself(id, otherRights);
        Claim claim = new Claim(id, before.type(), null, personal.mobileHash(request.mobile()));
        return identifiers.claim(claim, () -> {
            UserRow user = visible(id);
            Problem.refuseStale(request.version(), user.version());
            adminPost.refuseLoss(user, request.posts());
            adminIdentity.refuseTransfer(user, request.realName(), request.mobile(), request.idNo());
            users.rename(user, request.realName().strip());
            forms.place(user, request.departmentId(), request.posts(), request.scope(), user.institutionId());
            personal.seal(user, request.mobile(), request.idNo());
            sessions.user(user);
            audit.record("account.user.update", "user/" + id, "修改用户");
            return views.of(user, false);
        });
    }

    /** DISABLE, ENABLE or UNLOCK. */
    public UserView step(long id, UserAction action, Integer version, String opinion) {
        return store.write(() -> {
            UserRow user = visible(id);
            adminPost.mayGive(user.posts(), Set.of());
            steps.step(user, action, version, opinion);
            return views.of(user, false);
        });
    }

    public Issued reset(long id, boolean bySms) {
        adminPost.mayGive(store.read(() -> visible(id)).posts(), Set.of());
        return passwords.reset(id, bySms);
    }

    private UserRow visible(long id) {
        UserRow user = users.find(id).orElseThrow(Problem::notFound);
        DataScope scope = callers.current().scope();
        if (!scope.covers(user.division(), user.institutionId())) {
            throw Problem.notFound();
        }
        return user;
    }

    /**
     * @param scope {@link UserScope}
     * @param sendSms send the generated password by SMS instead of showing it
     */
    public record NewUser(
            @Field(value = "登录用户名，字母开头的字母、数字或_；政府人员和协会人员必填", max = 32) String loginName,
            @Field(value = "姓名", required = true, min = 2, max = 50) String realName,
            @Field("手机号") String mobile,
            @Field("身份证号，18位，校验码须正确") String idNo,
            @Field(
                            value = "用户类型：GOV 政府人员，ASSOC 协会人员，INS_ADMIN 机构管理用户，INS_OPERATOR 业务操作用户",
                            required = true,
                            oneOf = {"GOV", "ASSOC", "INS_ADMIN", "INS_OPERATOR", "STORE", "PRACT", "HOLDER", "PUBLIC"})
                    String userType,
            @Field("部门的id，政府人员和协会人员必填") Long departmentId,
            @Field("岗位的id，政府人员和协会人员必填") List<Long> postIds,
            @Field(
                            value = "数据范围，政府人员和协会人员必填",
                            oneOf = {"DEPARTMENT", "DEPARTMENT_TREE", "CITY", "ALL"})
                    String scope,
            @Field("所属机构的id，机构的用户必填") Long institutionId,
            @Field("以短信发送初始密码，不显示") Boolean sendSms) {
        Set<Long> posts() {
            return postIds == null ? Set.of() : new HashSet<>(postIds);
        }
    }

    /** @param mobile as it was shown (masked) when it shall stay */
    public record UserChange(
            @Field(value = "读到的版本号", required = true) Integer version,
            @Field(value = "姓名", required = true, min = 2, max = 50) String realName,
            @Field("手机号") String mobile,
            @Field("身份证号，18位，校验码须正确") String idNo,
            @Field("部门的id，政府人员和协会人员必填") Long departmentId,
            @Field("岗位的id，政府人员和协会人员必填") List<Long> postIds,
            @Field(
                            value = "数据范围，政府人员和协会人员必填",
                            oneOf = {"DEPARTMENT", "DEPARTMENT_TREE", "CITY", "ALL"})
                    String scope) {
        Set<Long> posts() {
            return postIds == null ? Set.of() : new HashSet<>(postIds);
        }
    }

    /** The new user, and his password, which is shown this once. */
    public record Created(UserView user, Issued credentials) {}
}
