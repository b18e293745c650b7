package org.anju.platform.router;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code /system/health} and {@code /metrics}, for proxies and monitoring. */
@Component(service = Operations.class)
public final class Operations {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile OperationsPages pages;

    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OperationsPages present = pages;
        OperationsPages.Answer answer = present == null
                ? new OperationsPages.Answer(503, "application/json", "{\"status\":\"STARTING\"}")
                : present.render(request.getRequestURI());
        response.setStatus(answer.status());
        response.setContentType(answer.type() + ";charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
