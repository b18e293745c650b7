package org.anju.platform.health;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anju.platform.domain.DomainRegistry;
import org.anju.platform.domain.DomainState;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether every domain that should serve does. A domain that is down takes no other with it, so it only warns. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=domains")
public final class DomainsHealth implements HealthCheck {
    private static final Set<DomainState> ILL =
            EnumSet.of(DomainState.FAILED, DomainState.UNRESOLVED, DomainState.STARTING);

    private final DomainRegistry domains;

    @Activate
    public DomainsHealth(@Reference DomainRegistry domains) {
        this.domains = domains;
    }

    @Override
    public Result execute() {
        List<String> ill = domains.views().stream()
                .filter(view -> ILL.contains(view.state()))
                .map(view -> view.name() + " " + view.state())
                .toList();
        return ill.isEmpty()
                ? new Result(Result.Status.OK, "功能模块正常")
                : new Result(Result.Status.WARN, "未运行的功能模块：" + String.join("、", ill));
    }
}
