package org.anju.platform.domain;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What there is to say of a start: once what did not come up in good time, and, however late, that everything serves. */
final class StartReport {
    private static final long PATIENCE_MS = TimeUnit.MINUTES.toMillis(2);

    private final String url;
    private final String city;
    private boolean patient = true;
    private boolean over;

    StartReport(String url, String city) {
        this.url = url;
        this.city = city;
    }

    /**
     * The sentence that is due.
     *
     * @param open whether the web server and the platform serve
     * @param up how long the node has been running, in milliseconds
     */
    Optional<String> next(boolean open, List<DomainView> domains, long up) {
        if (open && domains.stream().allMatch(StartReport::serves)) {
            over = true;
            return Optional.of("安居已就绪：" + url + "（城市 " + city + "，用时 " + Math.round(up / 1000.0) + " 秒）");
        }
        if (patient && up > PATIENCE_MS) {
            patient = false;
            return Optional.of(open ? incomplete(domains) : "安居已启动，但网页服务未就绪：请检查端口是否被占用，并查看日志。");
        }
        return Optional.empty();
    }

    /** Whether everything serves and has been said to. */
    boolean over() {
        return over;
    }

    private static boolean serves(DomainView view) {
        return view.state() == DomainState.ACTIVE;
    }

    private static String incomplete(List<DomainView> domains) {
        String missing = domains.stream()
                .filter(view -> !serves(view))
                .map(view -> view.name() + "（" + view.state() + "）")
                .collect(Collectors.joining("、"));
        return "安居已启动，但尚有功能模块未运行：" + missing + "。请用 anju:domains 查看原因。";
    }
}
