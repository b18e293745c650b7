package org.anju.platform.console;

import java.util.concurrent.Callable;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.access.DataScope;
import org.anju.api.audit.Audit;
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
    public Object run(Session session, String command, Callable<String> work) {
        return callers.as(operator(String.valueOf(session.get("USER"))), () -> {
            try {
                String detail = work.call();
                audit.record("console." + command, "console", detail);
            } catch (Exception e) {
                System.out.println("失败：" + e.getMessage());
                audit.record("console." + command, "console", Audit.Result.FAILED, e.getMessage());
            }
            return null;
        });
    }

    private static Caller operator(String name) {
        Caller system = Caller.system();
        return new Caller(
                0,
                name,
                name,
                "OPS",
                "SYSTEM",
                null,
                null,
                "运维控制台",
                DataScope.everything(),
                system.roles(),
                system.permissions(),
                "console",
                null);
    }
}
