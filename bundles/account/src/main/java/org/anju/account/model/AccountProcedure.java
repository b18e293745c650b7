package org.anju.account.model;

import static org.anju.account.model.UserAction.*;
import static org.anju.account.model.UserEffect.*;
import static org.anju.account.model.UserRule.*;
import static org.anju.account.model.UserStatus.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anju.api.procedure.Procedure;

/**
 * The life of an account (§3.4). Rows without a permission are taken by the system alone: no endpoint leads to them. Creation
 * (T01 by CA login, T02) has no row: there is nothing before it. Registration with review (T03–T06) and merging (T11) come with the features that
 * bring them.
 */
public final class AccountProcedure {
    private static final String MANAGE = "account.user.manage";
    private static final String OPERATORS = "account.operator.manage";
    private static final Set<UserStatus> LIVING = EnumSet.of(PENDING, ACTIVE, LOCKED, DISABLED);

    /** The table. */
    public static final Procedure<UserStatus, UserAction> TABLE = Procedure.<UserStatus, UserAction>table(
                    "account.user", "账号")
            .row("ACC-T02", Set.of(PENDING), ACTIVATE, ACTIVE, null, List.of(), List.of())
            .row("ACC-T07", Set.of(ACTIVE), LOCK, LOCKED, null, List.of(), List.of())
            .row("ACC-T08", Set.of(LOCKED), RELEASE, ACTIVE, null, List.of(), List.of(CLEAR_FAILURES))
            .row("ACC-T08", Set.of(LOCKED), UNLOCK, ACTIVE, MANAGE, List.of(), List.of(CLEAR_FAILURES))
            .row(
                    "ACC-T09",
                    Set.of(ACTIVE, LOCKED),
                    DISABLE,
                    DISABLED,
                    MANAGE,
                    List.of(NOT_SELF, NOT_LAST_ADMIN),
                    List.of(END_SESSIONS))
            .row("ACC-T10", Set.of(DISABLED), ENABLE, ACTIVE, MANAGE, List.of(), List.of(CLEAR_FAILURES))
            .row(
                    "ACC-T09",
                    Set.of(ACTIVE, LOCKED),
                    CLOSE_OPERATOR,
                    DISABLED,
                    OPERATORS,
                    List.of(OPERATOR),
                    List.of(END_SESSIONS))
            .row(
                    "ACC-T10",
                    Set.of(DISABLED),
                    OPEN_OPERATOR,
                    ACTIVE,
                    OPERATORS,
                    List.of(OPERATOR),
                    List.of(CLEAR_FAILURES))
            .row("ACC-T12", LIVING, CANCEL, CLOSED, null, List.of(), List.of(END_SESSIONS, FREE_IDENTIFIERS))
            .build();

    private AccountProcedure() {}
}
