package org.anju.account;

import org.anju.account.Identifiers.Claim;
import org.anju.account.UserViews.UserView;
import org.anju.account.model.UserType;
import org.anju.account.store.AccountStore;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who an institution's admin (机构管理用户) is (ACC-R02): the institution sees it and changes it only where the city lets it; the authority puts
 * somebody else in his place on an offline application, where the city lets that.
 */
@Component(service = AdminIdentity.class)
public final class AdminIdentity {
    private final AccountStore store;
    private final UserQueries users;
    private final UserViews views;
    private final Identifiers identifiers;
    private final PersonalData personal;
    private final SessionRefresh sessions;
    private final Callers callers;
    private final Parameters parameters;
    private final Audit audit;

    @Activate
    public AdminIdentity(
            @Reference AccountStore store,
            @Reference UserQueries users,
            @Reference UserViews views,
            @Reference Identifiers identifiers,
            @Reference PersonalData personal,
            @Reference SessionRefresh sessions,
            @Reference Callers callers,
            @Reference Parameters parameters,
            @Reference Audit audit) {
        this.store = store;
        this.users = users;
        this.views = views;
        this.identifiers = identifiers;
        this.personal = personal;
        this.sessions = sessions;
        this.callers = callers;
        this.parameters = parameters;
        this.audit = audit;
    }

    /** The admin who asks, masked. */
    public Identity own() {
        return store.read(() -> identity(self()));
    }

    /** The admin corrects his own name, mobile and identity number; 403 where the city does not let him. */
    public Identity change(AdminChange form) {
        if (!parameters.get(AccountParameters.ADMIN_CHANGEABLE)) {
            throw Problem.forbidden("管理用户唯一，注册后暂无法变更");
        }
        UserRow known = store.read(this::self);
        personal.check(new Check(), form.realName(), form.mobile(), form.idNo(), known)
                .required("mobile", "手机号", form.mobile())
                .done();
        Claim claim = new Claim(known.id(), UserType.INS_ADMIN, null, personal.mobileHash(form.mobile()));
        return identifiers.claim(claim, () -> {
            UserRow user = self();
            Problem.refuseStale(form.version(), user.version());
            users.rename(user, form.realName().strip());
            personal.seal(user, form.mobile(), form.idNo());
            sessions.user(user);
            audit.record("account.admin.update", "user/" + user.id(), "机构管理用户修改本人信息");
            return identity(user);
        });
    }

    /** Refuses the authority's change of an admin's identity where the city has closed that way. */
    void refuseTransfer(UserRow user, String realName, String mobile, String idNo) {
        boolean same = user.realName().equals(realName.strip())
                && personal.isShown(mobile, personal.mobile(user, false), personal.mobile(user, true))
                && personal.isShown(idNo, personal.idNo(user, false), personal.idNo(user, true));
        if (user.type() == UserType.INS_ADMIN && !same && !parameters.get(AccountParameters.ADMIN_TRANSFER)) {
            throw Problem.forbidden("机构管理用户注册后暂无法变更");
        }
    }

    private UserRow self() {
        return users.find(callers.current().userId())
                .filter(user -> user.type() == UserType.INS_ADMIN)
                .orElseThrow(Problem::forbidden);
    }

    private Identity identity(UserRow user) {
        UserView view = views.of(user, false);
        return new Identity(
                view.realName(),
                view.mobile(),
                view.idNo(),
                view.institutionName(),
                view.version(),
                parameters.get(AccountParameters.ADMIN_CHANGEABLE));
    }

    /**
     * @param mobile masked
     * @param idNo masked
     * @param changeable whether the institution may change it
     */
    public record Identity(
            String realName, String mobile, String idNo, String institutionName, int version, boolean changeable) {}

    /** @param mobile as it was shown (masked) when it shall stay; so the identity number */
    public record AdminChange(
            @Field(value = "读到的版本号", required = true) Integer version,
            @Field(value = "管理用户姓名", required = true, min = 2, max = 50) String realName,
            @Field(value = "手机号，不变时为读到的掩码", required = true) String mobile,
            @Field("身份证号，不变时为读到的掩码") String idNo) {}
}
