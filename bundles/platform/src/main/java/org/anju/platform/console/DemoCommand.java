package org.anju.platform.console;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.anju.api.domain.DemoData;
import org.anju.platform.domain.Deployment;
import org.anju.platform.domain.DomainRegistry;
import org.anju.platform.domain.DomainState;
import org.anju.platform.domain.DomainView;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/**
 * {@code anju:demo}: fills an empty city with demonstration data and prints its logins and where to use them once; refuses where real
 * data is, and while a domain does not serve: its part would be missing for ever.
 */
@Service
@Command(scope = "anju", name = "demo", description = "写入演示数据（仅限没有业务数据的系统），并显示一次演示账号")
public final class DemoCommand extends OperatorCommand {
    @Reference
    private List<DemoData> domains;

    @Reference
    private DomainRegistry registry;

    @Override
    String work() {
        requireAllServe();
        List<DemoData> ordered = domains.stream()
                .sorted(Comparator.comparingInt(DemoData::order))
                .toList();
        if (ordered.stream().anyMatch(DemoData::occupied)) {
            throw new IllegalStateException("系统中已有业务数据，不能写入演示数据");
        }
        System.out.println("正在写入演示数据…");
        System.out.println("演示账号（初始密码仅显示这一次，首次登录须修改密码）：");
        ordered.forEach(domain -> domain.fill().forEach(line -> System.out.println("  " + line)));
        System.out.println("登录地址：" + Deployment.url() + "/gov（政府端），" + Deployment.url() + "/org（机构端）");
        return "写入演示数据";
    }

    private void requireAllServe() {
        String away = registry.views().stream()
                .filter(view -> view.state() != DomainState.ACTIVE)
                .map(DomainView::name)
                .collect(Collectors.joining("、"));
        if (!away.isEmpty()) {
            throw new IllegalStateException("功能模块尚未就绪，请稍后再试：" + away);
        }
    }
}
