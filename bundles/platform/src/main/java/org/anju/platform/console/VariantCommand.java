package org.anju.platform.console;

import java.util.Optional;
import org.anju.platform.swap.Swaps;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code anju:variant apply generic}: assembles a city in the running system. */
@Service
@Command(scope = "anju", name = "variant", description = "装配城市：apply 城市")
public final class VariantCommand extends OperatorCommand {
    @Reference
    private Swaps swaps;

    @Argument(name = "verb", description = "apply；必填")
    private String verb;

    @Argument(name = "city", index = 1, description = "发行包中有的城市，如 generic、shanghai；必填")
    private String city;

    @Override
    String work() throws Exception {
        if (!"apply".equals(verb)) {
            throw new IllegalArgumentException("用法：anju:variant apply <城市>");
        }
        Optional<String> assembled = swaps.assemble("anju-city-" + Console.given(city, "城市"));
        System.out.println("已装配：" + assembled.orElseThrow(() -> new IllegalArgumentException("没有这个城市：" + city)));
        return city;
    }
}
