package org.anju.platform.console;

import java.util.Set;
import java.util.concurrent.Callable;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs an operator's command (控制台) as the operator: audited, and with an error text instead of a stack trace. */
@Component(service = Console.class)
public final class Console {
    private final Callers callers;
    private final Audit audit;

    @Activate
    public Console(@Reference Callers callers, @Reference Audit audit) {
        this.callers = callers;
        this.audit = audit;
    }

    /** @return null, as Karaf's commands do when there is nothing more to print */
    public Object run(Session session, Command command, Callable<String> work) {
        return callers.as(Caller.operator(String.valueOf(session.get("USER")), Set.of()), () -> {
            try {
                String detail = work.call();
                record(command, Audit.Result.OK, detail);
            } catch (Exception e) {
                String why = Faults.sentence(e);
                System.out.println("失败：" + why);
                record(command, Audit.Result.FAILED, why);
            }
            return null;
        });
    }

    /** An argument that must be there; asked for here, so that its absence is said in Chinese as well. */
    static String given(String argument, String name) {
        if (argument == null || argument.isBlank()) {
            throw new IllegalArgumentException("请给出" + name);
        }
        return argument;
    }

    /** What was done, by the first words of what the command is for, and what came of it. */
    private static String said(Command command, String detail) {
        String done = "控制台：" + command.description().split("[：，；（]", 2)[0];
        return detail == null ? done : done + "。" + detail;
    }

    /** A command that looks what is wrong must also work while there is no database to record it. */
    private void record(Command command, Audit.Result result, String detail) {
        try {
            audit.record("console." + command.name(), "console", result, said(command, detail));
        } catch (Problem e) {
            System.out.println("未能记入审计日志：" + e.getMessage());
        }
    }
}
