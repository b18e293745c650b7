package org.anju.platform.domain;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.anju.platform.router.Routes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator once, on the console and in the log, that the city serves and where; or which domains do not come up. */
@Component(
        service = {},
        immediate = true)
public final class ReadyNotice {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);
    private static final long PATIENCE_MS = TimeUnit.MINUTES.toMillis(2);

    private final DomainRegistry domains;
    private final Readiness readiness;
    private final Routes routes;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "anju-ready-notice"));

    @Activate
    public ReadyNotice(@Reference DomainRegistry domains, @Reference Readiness readiness, @Reference Routes routes) {
        this.domains = domains;
        this.routes = routes;
        this.readiness = readiness;
        thread.scheduleWithFixedDelay(this::look, 200, 200, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (!domains.booted()) {
            return;
        }
        List<DomainView> views = domains.views();
        long up = ManagementFactory.getRuntimeMXBean().getUptime();
        boolean open = routes.served();
        if (open
                && domains.state("platform") == DomainState.ACTIVE
                && views.stream().allMatch(ReadyNotice::serves)) {
            tell(ready(Deployment.url(), Deployment.city(), up));
        } else if (up > PATIENCE_MS) {
            tell(open ? incomplete(views) : "安居已启动，但网页服务未就绪：请检查端口是否被占用，并查看日志。");
        }
    }

    private static boolean serves(DomainView view) {
        return view.state() == DomainState.ACTIVE;
    }

    static String ready(String url, String city, long milliseconds) {
        return "安居已就绪：" + url + "（城市 " + city + "，用时 " + Math.round(milliseconds / 1000.0) + " 秒）";
    }

    static String incomplete(List<DomainView> views) {
        String missing = views.stream()
                .filter(view -> !serves(view))
                .map(view -> view.name() + "（" + view.state() + "）")
                .collect(Collectors.joining("、"));
        return "安居已启动，但尚有功能模块未运行：" + missing + "。请用 anju:domains 查看原因。";
    }

    private void tell(String sentence) {
        readiness.reach();
        System.out.println(sentence);
        LOG.info(sentence);
        thread.shutdown();
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
    }
}
