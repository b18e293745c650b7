package org.anju.notify;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.anju.api.notify.SmsGateway;
import org.anju.api.parameter.Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The simulator (模拟通道): sends nothing, so that nothing goes out by accident; the texts can be read in the outbox. A real gateway is any
 * other service. It can be told to fail or to be slow, for trials.
 */
@Component(property = "service.ranking:Integer=-1000")
public final class SimulatedSms implements SmsGateway {
    /** Stands in the outbox beside what it took. */
    static final String NAME = "模拟通道";

    private final Parameters parameters;
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Activate
    public SimulatedSms(@Reference Parameters parameters) {
        this.parameters = parameters;
    }

    @Deactivate
    void stop() {
        stopped.countDown();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public String send(String id, String mobile, String text) throws SmsFailed {
        try {
            if (stopped.await(parameters.get(NotifyParameters.SIMULATOR_DELAY), TimeUnit.MILLISECONDS)) {
                throw new SmsFailed("模拟通道已停止");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SmsFailed("模拟通道中断");
        }
        if (parameters.get(NotifyParameters.SIMULATOR_MODE).equals("FAIL")) {
            throw new SmsFailed("模拟通道按参数设置返回失败");
        }
        return "SIM-" + id;
    }
}
