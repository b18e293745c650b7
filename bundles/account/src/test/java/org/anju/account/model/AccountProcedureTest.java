package org.anju.account.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anju.api.procedure.Procedure.Row;
import org.junit.Test;

/** Holds the table against §3.4 of the specification. */
public class AccountProcedureTest {
    @Test
    public void readsLikeTheSpecification() {
        List<String> rows = AccountProcedure.TABLE.rows().stream()
                .map(AccountProcedureTest::line)
                .toList();
        assertEquals(
                List.of(
                        "ACC-T02 [PENDING] ACTIVATE ACTIVE null",
                        "ACC-T07 [ACTIVE] LOCK LOCKED null",
                        "ACC-T08 [LOCKED] RELEASE ACTIVE null",
                        "ACC-T08 [LOCKED] UNLOCK ACTIVE account.user.manage",
                        "ACC-T09 [ACTIVE, LOCKED] DISABLE DISABLED account.user.manage",
                        "ACC-T10 [DISABLED] ENABLE ACTIVE account.user.manage",
                        "ACC-T09 [ACTIVE, LOCKED] CLOSE_OPERATOR DISABLED account.operator.manage",
                        "ACC-T10 [DISABLED] OPEN_OPERATOR ACTIVE account.operator.manage",
                        "ACC-T12 [ACTIVE, DISABLED, LOCKED, PENDING] CANCEL CLOSED null"),
                rows);
    }

    @Test
    public void nothingLeavesAClosedAccount() {
        for (UserAction action : UserAction.values()) {
            assertFalse(AccountProcedure.TABLE.row(UserStatus.CLOSED, action).isPresent());
        }
    }

    private static String line(Row<UserStatus, UserAction> row) {
        String from = row.from().stream()
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
        return row.id() + " " + from + " " + row.action() + " " + row.to() + " " + row.permission();
    }
}
