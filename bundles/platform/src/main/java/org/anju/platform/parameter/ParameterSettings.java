package org.anju.platform.parameter;

import java.util.List;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.parameter.Parameter;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows and changes parameters, for the page and the console alike; every change is audited. */
@Component(service = ParameterSettings.class)
public final class ParameterSettings {
    private final ParameterCatalogue catalogue;
    private final ParameterStore store;
    private final LayeredParameters parameters;
    private final Callers callers;
    private final Audit audit;

    @Activate
    public ParameterSettings(
            @Reference ParameterCatalogue catalogue,
            @Reference ParameterStore store,
            @Reference LayeredParameters parameters,
            @Reference Callers callers,
            @Reference Audit audit) {
        this.catalogue = catalogue;
        this.store = store;
        this.parameters = parameters;
        this.callers = callers;
        this.audit = audit;
    }

    /** All whose key or description holds the text; all for null. */
    public List<ParametersResource.View> list(String filter) {
        return catalogue.all().stream()
                .filter(e -> filter == null
                        || e.parameter().key().contains(filter)
                        || e.parameter().description().contains(filter))
                .map(e -> view(e.domain(), e.parameter()))
                .toList();
    }

    public ParametersResource.View set(String key, String value) {
        ParameterCatalogue.Entry entry = changeable(key);
        if (entry.parameter().isFixed()) {
            throw Problem.invalid("value", "该参数固定不变，不能修改");
        }
        try {
            entry.parameter().parse().apply(value);
        } catch (RuntimeException e) {
            throw Problem.invalid("value", "参数值格式不正确");
        }
        store.set(key, value);
        audit.record("system.param.set", "parameter/" + key, "设为 " + value);
        return view(entry.domain(), entry.parameter());
    }

    /** Takes back what was set at run time. */
    public ParametersResource.View reset(String key) {
        ParameterCatalogue.Entry entry = changeable(key);
        store.clear(key);
        audit.record("system.param.reset", "parameter/" + key, "恢复默认");
        return view(entry.domain(), entry.parameter());
    }

    public List<ParameterStore.Change> history(String key) {
        catalogue.find(key).orElseThrow(Problem::notFound);
        return store.history(key);
    }

    private ParameterCatalogue.Entry changeable(String key) {
        ParameterCatalogue.Entry entry = catalogue.find(key).orElseThrow(Problem::notFound);
        Caller caller = callers.current();
        if (entry.parameter().sensitive()
                && caller.userId() != 0
                && !caller.roles().contains("SYS_ADMIN")) {
            throw Problem.forbidden();
        }
        return entry;
    }

    private <T> ParametersResource.View view(String domain, Parameter<T> parameter) {
        ParameterStore.Setting set = store.find(parameter.key());
        String city = parameters.cityValue(parameter.key());
        return new ParametersResource.View(
                parameter.key(),
                parameter.type(),
                parameter.allowed(),
                parameter.description(),
                parameter.format(parameters.get(parameter)),
                parameter.format(parameters.fallback(parameter)),
                set != null ? "database" : city != null ? "cfg" : "default",
                set != null && city != null,
                parameter.sensitive(),
                domain,
                set == null ? null : set.by(),
                set == null ? null : set.at());
    }
}
