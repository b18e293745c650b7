package org.anju.notify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anju.api.notify.SmsGateway;
import org.anju.api.upstream.Line;
import org.anju.api.upstream.Upstream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The line to the SMS provider, for {@code anju:upstream-check sms}; nothing is sent. */
@Component
public final class SmsLine implements Upstream {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile SmsGateway gateway;

    @Override
    public String id() {
        return "sms";
    }

    @Override
    public String name() {
        return "短信通道";
    }

    @Override
    public List<Step> check() {
        SmsGateway present = gateway;
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("选用通道", true, present.name() + (present.simulated() ? "（只记录，不发送）" : "")));
        if (present.address() != null) {
            steps.addAll(Line.check(present.address(), PATIENCE));
        }
        return steps;
    }
}
