package org.anju.account;

import java.util.List;
import java.util.Map;
import org.anju.account.UserAdministration.Created;
import org.anju.account.UserAdministration.NewUser;
import org.anju.account.store.AccountStore;
import org.anju.account.store.CodeQueries;
import org.anju.account.store.CredentialQueries;
import org.anju.account.store.DepartmentQueries;
import org.anju.account.store.LoginLogQueries;
import org.anju.account.store.RoleQueries;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.access.Caller;
import org.anju.api.access.DataScope;
import org.anju.api.domain.Domain;
import org.anju.api.domain.Permission;
import org.anju.testing.TestDatabase;

/** The account domain wired by hand over a real database and a platform in memory, after its first start. */
final class World implements AutoCloseable {
    final FakePlatform platform = new FakePlatform();
    final TestClock clock = new TestClock();
    final FakeProcedures procedures = new FakeProcedures(platform.callers);
    final TestDatabase database = new TestDatabase("account");
    final AccountStore store = new AccountStore(database);
    final UserQueries users = new UserQueries(store);
    final CredentialQueries credentials = new CredentialQueries(store);
    final CodeQueries codes = new CodeQueries(store);
    final RoleQueries roleRows = new RoleQueries(store);
    final DepartmentQueries departmentRows = new DepartmentQueries(store);
    final LoginLogQueries logRows = new LoginLogQueries(store);

    final Rights rights = new Rights(roleRows);
    final OperatorFunctions functions = new OperatorFunctions(rights, platform.parameters);
    final CallerSource source = new CallerSource(roleRows, departmentRows, rights, functions);
    final LastAdmin lastAdmin = new LastAdmin(roleRows, users);
    final UserSteps steps = new UserSteps(procedures, platform.callers, platform.sessions, credentials, lastAdmin);
    final LoginLog log = new LoginLog(store, logRows, platform.audit(), platform.callers, clock);
    final AccountMessages messages = new AccountMessages(platform.events(), platform.secrets, platform.parameters);
    final LoginGuard guard =
            new LoginGuard(store, credentials, codes, users, steps, log, messages, platform.parameters, clock);
    final PasswordPolicy policy = new PasswordPolicy(store, credentials, platform.secrets, platform.parameters, clock);
    final SecondFactorRules factors = new SecondFactorRules(platform.parameters);
    final Doorway doorway =
            new Doorway(source, platform.callers, platform.sessions, policy, factors, platform.parameters, log, clock);
    final SecondFactor secondFactor =
            new SecondFactor(store, codes, users, credentials, platform.secrets, doorway, guard, messages, clock);
    final Identification identification = new Identification(store, users, platform.secrets, platform.parameters);
    final Captchas captchas = new Captchas(store, codes, platform.secrets, platform.parameters, clock);
    final Login login = new Login(
            store,
            captchas,
            identification,
            users,
            credentials,
            platform.secrets,
            guard,
            factors,
            secondFactor,
            doorway,
            steps,
            log,
            platform.callers,
            platform.sessions);
    final PasswordChange passwordChange = new PasswordChange(
            store,
            users,
            credentials,
            policy,
            platform.secrets,
            platform.callers,
            platform.sessions,
            doorway,
            guard,
            log);
    final PasswordReset passwordReset = new PasswordReset(
            store,
            users,
            credentials,
            policy,
            platform.secrets,
            platform.sessions,
            platform.callers,
            steps,
            messages,
            log);
    final Recovery recovery = new Recovery(
            store,
            captchas,
            identification,
            codes,
            users,
            credentials,
            policy,
            platform.secrets,
            platform.parameters,
            platform.sessions,
            steps,
            messages,
            log,
            clock);
    final TotpEnrolment totp = new TotpEnrolment(
            store, users, credentials, platform.secrets, platform.callers, platform.sessions, doorway, log, clock);
    final SessionRefresh refresh = new SessionRefresh(store, users, platform.sessions, source);
    final PersonalData personal = new PersonalData(platform.secrets, platform.divisions(), platform.parameters, clock);
    final Identifiers identifiers = new Identifiers(store, users);
    final UserViews views = new UserViews(store, credentials, roleRows, departmentRows, personal, steps, clock);
    final UserForms forms = new UserForms(store, departmentRows, roleRows, personal, platform.callers);
    final Granting granting = new Granting(store, roleRows, rights, platform.callers);
    final SeparateDuties duties = new SeparateDuties(store, roleRows, rights);
    final AdminPost adminPost = new AdminPost(store, lastAdmin, platform.callers, granting, duties);
    final AdminIdentity adminIdentity = new AdminIdentity(
            store,
            users,
            views,
            identifiers,
            personal,
            refresh,
            platform.callers,
            platform.parameters,
            platform.audit());
    final UserAdministration administration = new UserAdministration(
            store,
            users,
            views,
            forms,
            identifiers,
            personal,
            passwordReset,
            steps,
            refresh,
            adminPost,
            adminIdentity,
            granting,
            platform.callers,
            platform.audit(),
            clock);
    final RoleAdministration roles =
            new RoleAdministration(store, roleRows, rights, refresh, granting, duties, platform.audit());
    final PostAdministration posts =
            new PostAdministration(store, roleRows, users, lastAdmin, granting, duties, refresh, platform.audit());
    final Departments departments =
            new Departments(store, departmentRows, users, platform.divisions(), refresh, platform.audit());
    final Operators operators = new Operators(
            store,
            users,
            views,
            identifiers,
            personal,
            passwordReset,
            functions,
            steps,
            refresh,
            platform.callers,
            platform.audit(),
            clock);
    final InstitutionAdmins institutions = new InstitutionAdmins(
            store, users, roleRows, rights, identifiers, personal, passwordReset, steps, platform.audit(), clock);
    final PractitionerFollower practitioners = new PractitionerFollower(store, users, steps, platform.callers);
    final InstitutionFollower follower = new InstitutionFollower(store, users, steps, refresh, platform.callers);

    private long services;

    World() {
        platform.parameters.set(AccountParameters.CAPTCHA, false);
        install(new AccountDomain());
        install(domain(
                "filing",
                "机构备案",
                Permission.of("filing.enter", "录入", "GOV_CLERK"),
                Permission.of("filing.review", "审核", "GOV_REVIEWER"),
                Permission.of("filing.view", "查看", "INS_ADMIN", "INS_OPERATOR")));
        firstStart();
    }

    /** A domain, or a new version of one, comes; what the framework tells of it. */
    Map<String, Object> install(Domain domain) {
        Map<String, Object> properties = Map.of("service.id", ++services);
        rights.bind(domain, properties);
        return properties;
    }

    void firstStart() {
        new FirstStart(
                store,
                roleRows,
                users,
                credentials,
                policy,
                platform.secrets,
                lastAdmin,
                steps,
                platform.audit(),
                platform.callers,
                clock);
    }

    static Domain domain(String id, String name, Permission... permissions) {
        return new Domain() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Permission> permissions() {
                return List.of(permissions);
            }
        };
    }

    /** The account of a login name. */
    UserRow user(String login) {
        return store.read(() -> users.byLogin(login).orElseThrow());
    }

    /** From now on this user calls, as if logged in at a port. */
    Caller actAs(String login, String port) {
        Caller caller = store.read(() -> source.of(user(login), port, "10.0.0.9", null));
        platform.callers.set(caller);
        return caller;
    }

    void anonymous() {
        platform.callers.set(FakePlatform.Desk.anonymous());
    }

    /** A department of a division, made by the first administrator. */
    long department(String division) {
        actAs("admin", "GOV");
        return departments
                .create(new Departments.DepartmentForm(null, "部门" + division, null, division, "DISTRICT", true))
                .id();
    }

    long post(String code) {
        return store.read(() -> roleRows.post(code).orElseThrow().id());
    }

    /** An official with one post, made by the first administrator. */
    Created official(String login, String postCode, long department) {
        actAs("admin", "GOV");
        return administration.create(new NewUser(
                login, "张三丰", null, null, "GOV", department, List.of(post(postCode)), "DEPARTMENT_TREE", null, false));
    }

    Login.Result login(String port, String identifier, String password) {
        anonymous();
        return login.login(new Login.Attempt(port, identifier, password, null, null));
    }

    /** The value that a message carried sealed, newest first. */
    String sealedInLastMessage(String key) {
        var data = platform.events.get(platform.events.size() - 1).data();
        return platform.secrets.decrypt(
                ((Map<?, ?>) data.get("sealedValues")).get(key).toString());
    }

    /** The same caller, who may see everything. */
    static Caller withScopeOfAll(Caller c) {
        return new Caller(
                c.userId(),
                c.login(),
                c.name(),
                c.port(),
                c.type(),
                c.institutionId(),
                c.departmentId(),
                c.departmentName(),
                DataScope.everything(),
                c.roles(),
                c.permissions(),
                c.address(),
                null);
    }

    @Override
    public void close() {
        refresh.stop();
        database.close();
    }
}
