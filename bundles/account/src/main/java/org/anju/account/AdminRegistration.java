package org.anju.account;

import java.time.Clock;
import org.anju.account.Identifiers.Claim;
import org.anju.account.PasswordReset.Generated;
import org.anju.account.ca.Enterprise;
import org.anju.account.model.UserAction;
import org.anju.account.model.UserStatus;
import org.anju.account.model.UserType;
import org.anju.account.store.AccountStore;
import org.anju.account.store.ConsentRow;
import org.anju.account.store.RegistrationQueries;
import org.anju.account.store.RegistrationRow;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.problem.Check;
import org.anju.api.rest.Field;
import org.anju.api.value.Names;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * 机构管理用户注册 (ACC-T01, ACC-F2): after CA login the enterprise names its one admin, who gets the initial password by SMS (ACC-R04, NTF-01)
 * and must change it at the first login. He enters with his mobile; a login name he has none.
 */
@Component(service = AdminRegistration.class)
public final class AdminRegistration {
    private final AccountStore store;
    private final CaLogin login;
    private final RegistrationQueries registrations;
    private final FiledInstitutions institutions;
    private final Captchas captchas;
    private final UserQueries users;
    private final Identifiers identifiers;
    private final PersonalData personal;
    private final PasswordReset passwords;
    private final UserSteps steps;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public AdminRegistration(
            @Reference AccountStore store,
            @Reference CaLogin login,
            @Reference RegistrationQueries registrations,
            @Reference FiledInstitutions institutions,
            @Reference Captchas captchas,
            @Reference UserQueries users,
            @Reference Identifiers identifiers,
            @Reference PersonalData personal,
            @Reference PasswordReset passwords,
            @Reference UserSteps steps,
            @Reference Callers callers,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.store = store;
        this.login = login;
        this.registrations = registrations;
        this.institutions = institutions;
        this.captchas = captchas;
        this.users = users;
        this.identifiers = identifiers;
        this.personal = personal;
        this.passwords = passwords;
        this.steps = steps;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers the admin. The ticket stays good until it worked, so that a slip of the pen costs no second CA login. */
    public Registered register(AdminForm form) {
        login.refuseWhereOff();
        check(form);
        Enterprise enterprise = store.write(() -> opened(form).enterprise());
        captchas.use(form.captchaId(), form.captcha());
        Institution institution = institutions.mayRegister(enterprise);
        Generated generated = passwords.generate();
        Claim claim = new Claim(0, UserType.INS_ADMIN, null, personal.mobileHash(form.mobile()), institution.id());
        String address = callers.current().address();
        return callers.as(
                Caller.system().at(address),
                () -> identifiers.claim(claim, () -> create(form, institution, generated, address)));
    }

    private Registered create(AdminForm form, Institution institution, Generated generated, String address) {
        registrations.drop(opened(form));
        UserRow user = new UserRow(
                UserType.INS_ADMIN, UserStatus.ACTIVE, form.realName().strip(), clock.instant());
        user.institution(institution.id(), Names.normalise(institution.name()));
        personal.seal(user, form.mobile(), form.idNo());
        users.add(user);
        registrations.add(new ConsentRow(user.id(), PrivacyNotice.VERSION, clock.instant(), address));
        steps.opened(user, UserAction.REGISTER);
        audit.record("account.admin.register", "user/" + user.id(), "凭CA数字证书注册机构管理用户，同意隐私政策" + PrivacyNotice.VERSION);
        passwords.issue(user, generated, true);
        return new Registered(institution.name(), personal.mobile(user, false));
    }

    private RegistrationRow opened(AdminForm form) {
        return login.opened(form.id(), form.ticket()).orElseThrow(CaLogin::over);
    }

    private void check(AdminForm form) {
        personal.check(
                        new Check().text("id", "注册标识", form.id(), 1, 40).text("ticket", "注册凭据", form.ticket(), 1, 100),
                        form.realName(),
                        form.mobile(),
                        form.idNo(),
                        null)
                .required("mobile", "手机号", form.mobile())
                .required("idNo", "身份证号", form.idNo())
                .that(Boolean.TRUE.equals(form.consent()), "consent", "请阅读并同意隐私政策")
                .done();
    }

    /** ACC-F2; name and credit code of the enterprise come from the CA login. */
    public record AdminForm(
            @Field(value = "注册标识，CA登录回答中的id", required = true, max = 40) String id,
            @Field(value = "注册凭据，CA登录回答中的ticket", required = true, max = 100) String ticket,
            @Field(value = "管理用户姓名", required = true, min = 2, max = 50) String realName,
            @Field(value = "身份证号，18位，校验码须正确", required = true) String idNo,
            @Field(value = "手机号，初始密码发送到此号码", required = true) String mobile,
            @Field("图片验证码的标识，启用图片验证码时必填") String captchaId,
            @Field("图片中的字符") String captcha,
            @Field(value = "已阅读并同意隐私政策", required = true) Boolean consent) {}

    /** @param mobile where the initial password was sent, masked */
    public record Registered(String institutionName, String mobile) {}
}
