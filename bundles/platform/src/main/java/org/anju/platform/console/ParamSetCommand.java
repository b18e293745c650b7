package org.anju.platform.console;

import org.anju.platform.parameter.ParameterSettings;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code anju:param-set key value}, and {@code --reset key} */
@Service
@Command(scope = "anju", name = "param-set", description = "设置参数，下一次请求即生效")
public final class ParamSetCommand extends OperatorCommand {
    @Reference
    private ParameterSettings settings;

    @Option(name = "--reset", description = "恢复为cfg文件中的值或默认值")
    private boolean reset;

    @Argument(name = "key", description = "参数名；必填")
    private String key;

    @Argument(name = "value", index = 1, description = "参数值")
    private String value;

    @Override
    String work() {
        Console.given(key, "参数名");
        if (!reset && value == null) {
            throw new IllegalArgumentException("请给出参数值");
        }
        var view = reset ? settings.reset(key) : settings.set(key, value);
        System.out.println(view.key() + " = " + view.value() + "（" + ParamsCommand.source(view) + "）");
        return view.key() + " = " + view.value();
    }
}
