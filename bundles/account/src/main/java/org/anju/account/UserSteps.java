package org.anju.account;

import java.util.List;
import org.anju.account.model.AccountProcedure;
import org.anju.account.model.UserAction;
import org.anju.account.model.UserEffect;
import org.anju.account.model.UserRule;
import org.anju.account.model.UserStatus;
import org.anju.account.model.UserType;
import org.anju.account.store.CredentialQueries;
import org.anju.account.store.UserRow;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.access.Sessions;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.CaseHandler;
import org.anju.api.procedure.Effect;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.api.procedure.Rule;
import org.anju.api.procedure.StepRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Moves accounts by {@link AccountProcedure}. Each step runs in a transaction of the store. */
@Component(service = UserSteps.class)
public final class UserSteps implements CaseHandler<UserRow> {
    private final Procedures procedures;
    private final Callers callers;
    private final Sessions sessions;
    private final CredentialQueries credentials;
    private final LastAdmin lastAdmin;

    @Activate
    public UserSteps(
            @Reference Procedures procedures,
            @Reference Callers callers,
            @Reference Sessions sessions,
            @Reference CredentialQueries credentials,
            @Reference LastAdmin lastAdmin) {
        this.procedures = procedures;
        this.callers = callers;
        this.sessions = sessions;
        this.credentials = credentials;
        this.lastAdmin = lastAdmin;
    }

    /** The first line of an account's history. */
    public void opened(UserRow user, UserAction action) {
        procedures.opened(AccountProcedure.TABLE, user, action);
    }

    /** A step of the present caller. */
    public void step(UserRow user, UserAction action, Integer version, String opinion) {
        procedures.step(AccountProcedure.TABLE, user, new StepRequest<>(action, version, opinion), this);
    }

    /** A step that no person takes: locking, its end, what follows from an institution's filing. */
    public void bySystem(UserRow user, UserAction action) {
        callers.as(Caller.system().at(callers.current().address()), () -> {
            step(user, action, null, null);
            return null;
        });
    }

    /** The buttons that the caller sees; rows that the system takes have none. */
    public List<AllowedAction> allowed(UserRow user) {
        return procedures.allowed(AccountProcedure.TABLE, user).stream()
                .filter(a -> AccountProcedure.TABLE
                        .row(user.state(), UserAction.valueOf(a.action()))
                        .filter(row -> row.permission() != null)
                        .isPresent())
                .filter(a ->
                        (user.type() == UserType.INS_OPERATOR) || !a.action().endsWith("_OPERATOR"))
                .toList();
    }

    @Override
    public void check(Rule rule, UserRow user) {
        switch ((UserRule) rule) {
            case NOT_SELF -> {
                if (callers.current().userId() == user.id()) {
                    throw Problem.rule(rule.ruleId(), "不能禁用本人的账号");
                }
            }
            case NOT_LAST_ADMIN -> lastAdmin.guard(user);
            case OPERATOR -> {
                if (user.type() != UserType.INS_OPERATOR) {
                    throw Problem.notFound();
                }
            }
        }
    }

    @Override
    public void apply(Effect effect, UserRow user) {
        switch ((UserEffect) effect) {
            case CLEAR_FAILURES -> credentials.get(user.id()).clearFailures();
            case END_SESSIONS -> sessions.endAll(user.id());
            case FREE_IDENTIFIERS -> user.freeKeys();
        }
    }

    /** Whether somebody uses the account: a lock ends by itself, so it does not matter. */
    static boolean counts(UserStatus status) {
        return status == UserStatus.ACTIVE || status == UserStatus.LOCKED;
    }
}
