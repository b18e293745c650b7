package org.anju.platform.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anju.api.upstream.Upstream;
import org.anju.platform.health.Upstreams;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:upstream-check [connector]}: the lines to outside systems, step by step (LST-R14). */
@Service
@Command(scope = "anju", name = "upstream-check", description = "逐步检查与外部系统的线路和接口，指出出错的步骤")
public final class UpstreamCheckCommand extends OperatorCommand {
    @Reference
    private Upstreams upstreams;

    @Argument(name = "connector", description = "接口标识，不填为全部")
    private String connector;

    @Override
    String work() {
        List<Upstream> chosen = upstreams.all().stream()
                .filter(upstream -> connector == null || upstream.id().equals(connector))
                .sorted(Comparator.comparing(Upstream::id))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalStateException(connector == null ? "没有接入外部接口" : "没有接口" + connector);
        }
        String summary = String.join("；", check(chosen));
        System.out.println(summary);
        return summary;
    }

    private static List<String> check(List<Upstream> chosen) {
        ShellTable table = table("接口", "名称", "步骤", "结果", "说明");
        List<String> sentences = new ArrayList<>();
        for (Upstream upstream : chosen) {
            List<Upstream.Step> steps = upstream.check();
            steps.forEach(step -> table.addRow()
                    .addContent(upstream.id(), upstream.name(), step.name(), step.ok() ? "正常" : "失败", step.detail()));
            sentences.add(steps.stream()
                    .filter(step -> !step.ok())
                    .findFirst()
                    .map(step -> upstream.name() + "在“" + step.name() + "”一步失败：" + step.detail())
                    .orElse(upstream.name() + "正常"));
        }
        table.print(System.out);
        return sentences;
    }
}
