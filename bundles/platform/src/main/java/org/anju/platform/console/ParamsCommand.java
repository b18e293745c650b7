package org.anju.platform.console;

import org.anju.platform.parameter.ParameterSettings;
import org.anju.platform.parameter.ParametersResource;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anju:params [filter]}: value and source of each parameter; a value in a cfg file that a run-time value covers is marked. */
@Service
@Command(scope = "anju", name = "params", description = "参数：当前值、来源")
public final class ParamsCommand extends OperatorCommand {
    @Reference
    private ParameterSettings settings;

    @Argument(name = "filter", description = "参数名或说明中的文字")
    private String filter;

    @Override
    String work() {
        ShellTable table = table("参数", "值", "来源", "默认值", "说明").emptyTableText("没有符合的参数");
        for (ParametersResource.View view : settings.list(filter)) {
            table.addRow().addContent(view.key(), view.value(), source(view), view.fallback(), view.description());
        }
        table.print(System.out);
        return null;
    }

    /** Where the value in force comes from. */
    static String source(ParametersResource.View view) {
        return switch (view.source()) {
            case "database" -> view.shadowed() ? "运行时设置，覆盖了cfg中的值" : "运行时设置";
            case "cfg" -> "城市配置";
            default -> "默认";
        };
    }
}
