package org.anju.platform.health;

import org.anju.api.secret.Secrets;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Whether sealed data can be read. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=keys")
public final class KeysHealth implements HealthCheck {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Secrets secrets;

    @Override
    public Result execute() {
        Secrets present = secrets;
        boolean works = present != null && "安居".equals(present.decrypt(present.encrypt("安居")));
        return works ? new Result(Result.Status.OK, "密钥可用") : new Result(Result.Status.CRITICAL, "密钥尚未打开");
    }
}
