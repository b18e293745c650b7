package org.anju.platform.swap;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.platform.domain.DomainFaults;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/** Looks whether what was started serves, and says in a sentence why not: first what failed, then what is still waited for. */
@Component(service = ServeCheck.class)
public final class ServeCheck {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int MOST = 300;

    private final BundleContext framework;
    private final DomainFaults faults;
    private final ServiceComponentRuntime components;

    @Activate
    public ServeCheck(
            BundleContext context, @Reference DomainFaults faults, @Reference ServiceComponentRuntime components) {
        // In the framework's name: to others some of a domain's services are hidden.
        this.framework = context.getBundle(0).getBundleContext();
        this.faults = faults;
        this.components = components;
    }

    /** Waits until the endpoint answers and every component is there. @return why it does not serve; empty when it does */
    Optional<String> fault(Bundle bundle, Gate gate, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (true) {
            Optional<String> failed = failed(bundle, gate.domain());
            if (failed.isPresent()) {
                return failed;
            }
            boolean answers = gate.awaitAnswer(LOOK);
            List<String> missing = unsatisfied(bundle);
            if (answers && missing.isEmpty()) {
                return failed(bundle, gate.domain()).or(() -> empty(bundle));
            }
            if (System.nanoTime() - end > 0) {
                return Optional.of(
                        missing.isEmpty()
                                ? "接口没有就绪"
                                : "组件没有启动：" + missing.stream().limit(5).collect(Collectors.joining("、")));
            }
        }
    }

    private Optional<String> failed(Bundle bundle, String domain) {
        Optional<String> fault = faults.of(domain);
        if (fault.isPresent() || bundle.getState() != Bundle.ACTIVE) {
            return Optional.of(fault.orElse("功能包没有启动"));
        }
        return configurations(bundle)
                .filter(component -> component.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                .map(component -> "组件启动失败：" + name(component) + "，" + reason(component.failure))
                .findFirst();
    }

    /** A service that is registered but that nobody gets: its class is not to be loaded, or its component fails when it is first used. */
    private Optional<String> empty(Bundle bundle) {
        ServiceReference<?>[] registered = bundle.getRegisteredServices();
        for (ServiceReference<?> reference : registered == null ? new ServiceReference<?>[0] : registered) {
            Object service = framework.getService(reference);
            if (service == null) {
                return Optional.of("组件不能使用：" + String.join("、", (String[]) reference.getProperty("objectClass")));
            }
            framework.ungetService(reference);
        }
        return Optional.empty();
    }

    private List<String> unsatisfied(Bundle bundle) {
        return configurations(bundle)
                .filter(component -> component.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE
                        || component.state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION)
                .map(component -> name(component)
                        + Stream.of(component.unsatisfiedReferences)
                                .map(reference -> reference.name)
                                .collect(Collectors.joining("、", "（缺少", "）")))
                .toList();
    }

    private Stream<ComponentConfigurationDTO> configurations(Bundle bundle) {
        return components.getComponentDescriptionDTOs(bundle).stream()
                .flatMap(description -> components.getComponentConfigurationDTOs(description).stream());
    }

    private static String name(ComponentConfigurationDTO component) {
        String name = component.description.implementationClass;
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The innermost cause of a stack trace, without the trace. */
    private static String reason(String trace) {
        String text = trace == null ? "" : trace;
        int cause = text.lastIndexOf("Caused by: ");
        String line = text.substring(Math.max(0, cause))
                .replaceFirst("^Caused by: ", "")
                .strip()
                .split("\\R")[0];
        String words = line.replaceFirst("^[\\w.$]+(Exception|Error): ", "");
        return words.length() > MOST ? words.substring(0, MOST) : words;
    }
}
