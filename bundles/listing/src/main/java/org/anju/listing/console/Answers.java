package org.anju.listing.console;

import java.util.function.Supplier;
import org.anju.api.problem.Problem;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** Prints a table; a refusal is one readable line and no stack trace (§16.3). */
final class Answers {
    private Answers() {}

    static Object print(Supplier<ShellTable> work) {
        try {
            work.get().print(System.out);
        } catch (Problem refused) {
            System.out.println("失败：" + refused.getMessage());
        }
        return null;
    }

    static ShellTable table(String empty, String... columns) {
        ShellTable table = new ShellTable().emptyTableText(empty);
        for (String column : columns) {
            table.column(column);
        }
        return table;
    }

    /** The name under which the operator is logged in at the console. */
    static String operator(Session session) {
        return String.valueOf(session.get("USER"));
    }

    /** An argument that must be there; asked for here, so that its absence is said in Chinese as well. */
    static String given(String argument, String name) {
        if (argument == null || argument.isBlank()) {
            throw Problem.invalid("argument", "请给出" + name);
        }
        return argument;
    }
}
