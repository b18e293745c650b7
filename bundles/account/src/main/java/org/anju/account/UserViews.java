package org.anju.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anju.account.model.UserStatus;
import org.anju.account.store.AccountStore;
import org.anju.account.store.CredentialQueries;
import org.anju.account.store.CredentialRow;
import org.anju.account.store.DepartmentQueries;
import org.anju.account.store.DepartmentRow;
import org.anju.account.store.PostRow;
import org.anju.account.store.RoleQueries;
import org.anju.account.store.UserRow;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes of accounts what pages show; runs in a unit of the store. */
@Component(service = UserViews.class)
public final class UserViews {
    private final AccountStore store;
    private final CredentialQueries credentials;
    private final RoleQueries roles;
    private final DepartmentQueries departments;
    private final PersonalData personal;
    private final UserSteps steps;
    private final Clock clock;

    @Activate
    public UserViews(
            @Reference AccountStore store,
            @Reference CredentialQueries credentials,
            @Reference RoleQueries roles,
            @Reference DepartmentQueries departments,
            @Reference PersonalData personal,
            @Reference UserSteps steps,
            @Reference Clock clock) {
        this.store = store;
        this.credentials = credentials;
        this.roles = roles;
        this.departments = departments;
        this.personal = personal;
        this.steps = steps;
        this.clock = clock;
    }

    /** One account; {@code full}: personal data unmasked. */
    public UserView of(UserRow user, boolean full) {
        store.flush();
        return view(user, new Names(List.of(user)), full);
    }

    /** A page of a list, always masked. */
    public List<UserView> of(List<UserRow> users) {
        Names names = new Names(users);
        return users.stream().map(user -> view(user, names, false)).toList();
    }

    private UserView view(UserRow user, Names names, boolean full) {
        CredentialRow credential = names.credentials.get(user.id());
        UserStatus state = shown(user.state(), credential);
        return new UserView(
                user.id(),
                user.loginName(),
                user.realName(),
                personal.mobile(user, full),
                personal.idNo(user, full),
                user.type().name(),
                user.type().label(),
                state.name(),
                state.label(),
                state.tone().name(),
                user.institutionId(),
                user.institutionName(),
                user.departmentId(),
                user.departmentId() == null ? null : names.departments.get(user.departmentId()),
                user.posts(),
                user.posts().stream().map(names.posts::get).sorted().toList(),
                user.scope() == null ? null : user.scope().name(),
                user.scope() == null ? null : user.scope().label(),
                user.keyNumber(),
                user.functions(),
                credential.lastLoginAt(),
                credential.lastLoginIp(),
                user.createdAt(),
                credential.mustChange(),
                credential.totpSecret() != null,
                user.version(),
                steps.allowed(user));
    }

    /** A lock whose time is over is none, although nobody has come since to take it away. */
    private UserStatus shown(UserStatus state, CredentialRow credential) {
        boolean over =
                credential.lockedUntil() == null || credential.lockedUntil().isBefore(clock.instant());
        return state == UserStatus.LOCKED && over ? UserStatus.ACTIVE : state;
    }

    /** What a page of users refers to, read once. */
    private final class Names {
        private final Map<Long, CredentialRow> credentials;
        private final Map<Long, String> posts;
        private final Map<Long, String> departments;

        private Names(Collection<UserRow> users) {
            credentials = UserViews.this
                    .credentials
                    .of(users.stream().map(UserRow::id).toList())
                    .stream()
                    .collect(Collectors.toMap(CredentialRow::userId, Function.identity()));
            posts = roles.posts().stream().collect(Collectors.toMap(PostRow::id, PostRow::name));
            departments = UserViews.this.departments.all().stream()
                    .collect(Collectors.toMap(DepartmentRow::id, DepartmentRow::name));
        }
    }

    /**
     * A user as pages show him.
     *
     * @param mobile masked, but on the detail page for those who may see it
     * @param stateTone the meaning behind the colour of the state
     * @param functions ids of the functions granted to an operator
     * @param secondFactor whether a second factor is enrolled
     * @param actions the buttons
     */
    public record UserView(
            long id,
            String loginName,
            String realName,
            String mobile,
            String idNo,
            String userType,
            String userTypeLabel,
            String state,
            String stateLabel,
            String stateTone,
            Long institutionId,
            String institutionName,
            Long departmentId,
            String departmentName,
            Set<Long> postIds,
            List<String> posts,
            String scope,
            String scopeLabel,
            String keyNumber,
            Set<String> functions,
            Instant lastLoginAt,
            String lastLoginIp,
            Instant createdAt,
            boolean mustChangePassword,
            boolean secondFactor,
            int version,
            List<AllowedAction> actions) {}
}
