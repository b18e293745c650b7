package org.anju.platform.console;

import org.anju.api.job.JobType;
import org.anju.api.job.Jobs.Status;
import org.anju.platform.job.JobDesk;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:jobs}, {@code anju:jobs run <name>} */
@Service
@Command(scope = "anju", name = "jobs", description = "任务：最近的任务和可运行的任务；run <名称> 立即运行一个")
public final class JobsCommand extends OperatorCommand {
    @Reference
    private JobDesk jobs;

    @Argument(name = "run", description = "run：立即运行")
    private String verb;

    @Argument(index = 1, name = "name", description = "任务名称，如 platform.audit.retention")
    private String type;

    @Override
    String work() {
        if (verb == null) {
            types();
            newest();
            return null;
        }
        if (!verb.equals("run") || type == null || !jobs.types().containsKey(type)) {
            throw new IllegalArgumentException("用法：anju:jobs run <名称>；名称见 anju:jobs");
        }
        String started = "已启动任务 " + jobs.run(type) + "（" + type + "）";
        System.out.println(started);
        return started;
    }

    private void types() {
        ShellTable table = table("名称", "说明", "周期");
        for (JobType known : jobs.types().values()) {
            table.addRow().addContent(known.id(), known.name(), known.schedule() == null ? "" : known.schedule());
        }
        table.print(System.out);
    }

    private void newest() {
        ShellTable table = table("任务", "名称", "标题", "状态", "完成", "总数", "失败", "结果");
        for (Status job : jobs.newest()) {
            table.addRow()
                    .addContent(
                            job.id(),
                            job.type(),
                            job.title(),
                            job.state(),
                            job.done(),
                            job.total(),
                            job.failed(),
                            job.message() == null ? "" : job.message());
        }
        table.print(System.out);
    }
}
