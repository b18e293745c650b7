package org.anju.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anju.account.Identifiers.Claim;
import org.anju.account.PasswordReset.Generated;
import org.anju.account.PasswordReset.Issued;
import org.anju.account.model.UserAction;
import org.anju.account.model.UserStatus;
import org.anju.account.model.UserType;
import org.anju.account.store.AccountStore;
import org.anju.account.store.PostRow;
import org.anju.account.store.RoleQueries;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.account.InstitutionAccounts;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Check;
import org.anju.api.value.Names;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts of institutions for the other domains: the one admin (ACC-R02, ACC-T02) and who else acts for an institution. */
@Component
public final class InstitutionAdmins implements InstitutionAccounts {
    private static final Set<UserStatus> TOLD = Set.of(UserStatus.PENDING, UserStatus.ACTIVE, UserStatus.LOCKED);

    private final AccountStore store;
    private final UserQueries users;
    private final RoleQueries roles;
    private final Rights rights;
    private final Identifiers identifiers;
    private final PersonalData personal;
    private final PasswordReset passwords;
    private final UserSteps steps;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public InstitutionAdmins(
            @Reference AccountStore store,
            @Reference UserQueries users,
            @Reference RoleQueries roles,
            @Reference Rights rights,
            @Reference Identifiers identifiers,
            @Reference PersonalData personal,
            @Reference PasswordReset passwords,
            @Reference UserSteps steps,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.store = store;
        this.users = users;
        this.roles = roles;
        this.rights = rights;
        this.identifiers = identifiers;
        this.personal = personal;
        this.passwords = passwords;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Credentials generateAdmin(AdminRequest request) {
        personal.check(new Check(), request.name(), request.mobile(), null, null)
                .done();
        Optional<UserRow> present = store.read(() -> users.admin(request.institutionId()));
        return present.isPresent() ? again(present.get()) : create(request);
    }

    private Credentials again(UserRow admin) {
        if (admin.state() != UserStatus.PENDING) {
            throw Identifiers.secondAdmin();
        }
        Issued issued = passwords.resetOfAdmin(admin.id());
        return new Credentials(issued.login(), issued.password());
    }

    private Credentials create(AdminRequest request) {
        String login = String.format("jg%06d", request.institutionId());
        UserStatus state = request.active() ? UserStatus.ACTIVE : UserStatus.PENDING;
        Generated generated = passwords.generate();
        Claim claim =
                new Claim(0, UserType.INS_ADMIN, login, personal.mobileHash(request.mobile()), request.institutionId());
        Issued issued = identifiers.claim(claim, () -> {
            UserRow user = new UserRow(UserType.INS_ADMIN, state, request.name().strip(), clock.instant());
            user.loginName(login);
            user.institution(request.institutionId(), Names.normalise(request.institutionName()));
            personal.seal(user, request.mobile(), null);
            users.add(user);
            steps.opened(user, UserAction.GENERATE);
            audit.record("account.admin.generate", "user/" + user.id(), "生成机构管理员账号");
            return passwords.issueToAdmin(user, generated);
        });
        return new Credentials(issued.login(), issued.password());
    }

    @Override
    public Optional<Admin> admin(long institutionId) {
        return store.read(() -> users.admin(institutionId)
                .map(u -> new Admin(
                        u.id(), u.loginName(), u.state().name(), u.state().label())));
    }

    @Override
    public List<String> openOperators(long institutionId) {
        return store.read(() -> users.ofInstitution(institutionId).stream()
                .filter(u -> u.type() == UserType.INS_OPERATOR && UserSteps.counts(u.state()))
                .map(UserRow::realName)
                .toList());
    }

    @Override
    public boolean openOperator(long institutionId, String idNoHash) {
        return store.read(() -> users.ofInstitution(institutionId).stream()
                .anyMatch(u -> u.type() == UserType.INS_OPERATOR
                        && UserSteps.counts(u.state())
                        && idNoHash.equals(u.idNoHash())));
    }

    @Override
    public List<Long> users(long institutionId) {
        return store.read(() -> users.idsOfInstitution(institutionId, TOLD));
    }

    @Override
    public List<Long> authorities(String permission, String division) {
        return store.read(() -> {
            Set<String> codes = rights.rolesWith(permission);
            List<Long> posts = roles.posts().stream()
                    .filter(post -> post.roles().stream().anyMatch(codes::contains))
                    .map(PostRow::id)
                    .toList();
            return users.withPosts(posts).stream()
                    .filter(u -> u.type().official() && UserSteps.counts(u.state()))
                    .filter(u -> CallerSource.scope(u).covers(division, null))
                    .map(UserRow::id)
                    .toList();
        });
    }
}
