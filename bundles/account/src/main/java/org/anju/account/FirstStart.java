package org.anju.account;

import java.time.Clock;
import java.util.Set;
import org.anju.account.model.BuiltInRole;
import org.anju.account.model.UserAction;
import org.anju.account.model.UserScope;
import org.anju.account.model.UserStatus;
import org.anju.account.model.UserType;
import org.anju.account.store.AccountStore;
import org.anju.account.store.CredentialQueries;
import org.anju.account.store.PostRow;
import org.anju.account.store.RoleQueries;
import org.anju.account.store.RoleRow;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays the built-in roles and posts, and at the first start one system administrator with a random password that is shown once
 * (SYS-R07). There is no default password.
 */
@Component(service = FirstStart.class, immediate = true)
public final class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String LOGIN = "admin";

    private final AccountStore store;
    private final RoleQueries roles;
    private final UserQueries users;
    private final CredentialQueries credentials;
    private final PasswordPolicy passwords;
    private final Secrets secrets;
    private final LastAdmin lastAdmin;
    private final UserSteps steps;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public FirstStart(
            @Reference AccountStore store,
            @Reference RoleQueries roles,
            @Reference UserQueries users,
            @Reference CredentialQueries credentials,
            @Reference PasswordPolicy passwords,
            @Reference Secrets secrets,
            @Reference LastAdmin lastAdmin,
            @Reference UserSteps steps,
            @Reference Audit audit,
            @Reference Callers callers,
            @Reference Clock clock) {
        this.store = store;
        this.roles = roles;
        this.users = users;
        this.credentials = credentials;
        this.passwords = passwords;
        this.secrets = secrets;
        this.lastAdmin = lastAdmin;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
        callers.as(Caller.system(), () -> {
            run();
            return null;
        });
    }

    private void run() {
        try {
            store.write(this::layRoles);
            if (!store.read(lastAdmin::anybody)) {
                createAdmin();
            }
        } catch (Problem p) {
            if (p.status() != 409) {
                throw p;
            }
            LOG.info("Another node laid the built-in roles and the first administrator");
        }
    }

    private void layRoles() {
        for (BuiltInRole role : BuiltInRole.values()) {
            if (roles.role(role.name()).isEmpty()) {
                roles.add(new RoleRow(role.name(), role.label(), true));
                if (role.post() && roles.post(role.name()).isEmpty()) {
                    roles.add(new PostRow(role.name(), role.label(), Set.of(role.name())));
                }
            }
        }
    }

    private void createAdmin() {
        String password = secrets.generatePassword();
        String hash = secrets.hashPassword(password);
        store.write(() -> {
            UserRow user = new UserRow(UserType.GOV, UserStatus.ACTIVE, "系统管理员", clock.instant());
            user.loginName(LOGIN);
            user.department(null, null, UserScope.ALL);
            user.posts(Set.of(roles.post("SYS_ADMIN").orElseThrow().id()));
            users.add(user);
            passwords.set(credentials.add(user.id()), hash, true);
            steps.opened(user, UserAction.CREATE);
            audit.record("account.user.create", "user/" + user.id(), "首次启动建立系统管理员");
        });
        show(password);
    }

    /** Once, to whoever started the system, and never into a log. */
    private static void show(String password) {
        System.out.println("首次启动：管理员 " + LOGIN + " 初始密码 " + password);
        LOG.info("The first administrator's password was shown on the console");
    }
}
