package org.anju.platform.swap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.anju.api.problem.Problem;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exchanges the jar of a running domain behind its held gate, and puts the old one back when the new one does not serve: all within the time
 * that a parked request waits, so that nobody outside learns of either.
 */
@Component(service = Exchange.class)
public final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    /** With a drain before and the way back after it, it is less than the patience of who waits. */
    private static final Duration UP = Duration.ofSeconds(5);

    private static final Duration TICK = Duration.ofMillis(200);

    private final SwapWatch watch;
    private final ServeCheck check;
    private final KeptJars jars;

    @Activate
    public Exchange(@Reference SwapWatch watch, @Reference ServeCheck check, @Reference KeptJars jars) {
        this.watch = watch;
        this.check = check;
        this.jars = jars;
    }

    /**
     * @throws Problem 409 when those inside do not leave in time (nothing was changed), 422 when the new version does not serve (the old one
     *     serves again)
     */
    void replace(Bundle bundle, Gate gate, byte[] fresh, Progress progress) throws IOException {
        byte[] old = KeptJars.of(bundle);
        gate.guard();
        try {
            gate.hold();
            drainOrGiveUp(gate, progress);
            Optional<String> fault = load(bundle, gate, fresh);
            if (fault.isEmpty()) {
                gate.open();
                jars.keep(gate.domain(), old, fresh);
            } else {
                putBack(bundle, gate, old, fault.get());
            }
        } finally {
            gate.unguard();
        }
    }

    private void drainOrGiveUp(Gate gate, Progress progress) {
        if (!drain(gate, progress)) {
            int inside = gate.inside();
            gate.open();
            throw new Problem(
                    409,
                    "STATE_CONFLICT",
                    "仍有" + inside + "个请求或任务没有结束（最多等待" + watch.patience().toSeconds() + "秒，参数" + SwapWatch.DRAIN.key()
                            + "），没有更换，原版本继续运行");
        }
    }

    /** Waits until nobody is inside, telling how many are. */
    boolean drain(Gate gate, Progress progress) {
        long end = System.nanoTime() + watch.patience().toNanos();
        while (!gate.drain(TICK)) {
            progress.draining(gate.inside(), gate.parked());
            if (System.nanoTime() - end > 0) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> load(Bundle bundle, Gate gate, byte[] jar) {
        gate.guard();
        try {
            bundle.update(new ByteArrayInputStream(jar));
            if (bundle.getState() != Bundle.ACTIVE) {
                bundle.start();
            }
        } catch (BundleException e) {
            LOG.warn("{} cannot be started", gate.domain(), e);
            return Optional.of(words(e));
        }
        return check.fault(bundle, gate, UP);
    }

    /** What an operator can make of a framework's complaint. */
    static String words(BundleException fault) {
        if (fault.getType() == BundleException.DUPLICATE_BUNDLE_ERROR) {
            return "已有同名同版本的程序包";
        }
        String message = String.valueOf(fault.getMessage());
        var missing = java.util.regex.Pattern.compile("osgi\\.wiring\\.package=([\\w.]+)")
                .matcher(message);
        return missing.find() ? "缺少所依赖的程序包" + missing.group(1) : "功能包不能启动：" + message.split("\\R")[0];
    }

    private void putBack(Bundle bundle, Gate gate, byte[] old, String fault) {
        Optional<String> again = load(bundle, gate, old);
        if (again.isPresent()) {
            gate.close();
            throw DomainJar.refused("新版本不能运行：" + fault + "。原版本也没有恢复：" + again.get());
        }
        gate.open();
        throw DomainJar.refused("新版本不能运行：" + fault + "。已恢复原版本，数据未受影响");
    }
}
