package org.anju.platform.health;

import java.util.Map;
import java.util.stream.Collectors;
import org.anju.platform.parameter.ParameterSettings;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether every value in the city's files, or set at run time, is one; a wrong one is passed over, so it only warns. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=parameters")
public final class ParametersHealth implements HealthCheck {
    private final ParameterSettings settings;

    @Activate
    public ParametersHealth(@Reference ParameterSettings settings) {
        this.settings = settings;
    }

    @Override
    public Result execute() {
        try {
            Map<String, String> unfit = settings.unfit();
            return unfit.isEmpty()
                    ? new Result(Result.Status.OK, "参数值正常")
                    : new Result(Result.Status.WARN, "参数值有误，请检查cfg文件和参数设置：" + list(unfit));
        } catch (RuntimeException e) {
            return new Result(Result.Status.WARN, "参数无法读取");
        }
    }

    private static String list(Map<String, String> unfit) {
        return unfit.entrySet().stream()
                .map(one -> one.getKey() + "（" + one.getValue() + "）")
                .collect(Collectors.joining("、"));
    }
}
