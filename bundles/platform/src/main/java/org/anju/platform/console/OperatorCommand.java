package org.anju.platform.console;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** A command of the platform (控制台命令): does its work as the operator who typed it, audited under the command's own name. */
abstract class OperatorCommand implements Action {
    @Reference
    private Console console;

    @Reference
    private Session session;

    @Override
    public final Object execute() {
        return console.run(session, getClass().getAnnotation(Command.class), this::work);
    }

    /**
     * Does it and prints what the operator is to see.
     *
     * @return what the audit log says of it, or null
     * @throws Exception whose message the operator reads
     */
    abstract String work() throws Exception;

    static ShellTable table(String... columns) {
        ShellTable table = new ShellTable();
        for (String column : columns) {
            table.column(column);
        }
        return table;
    }
}
