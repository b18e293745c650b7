package org.anju.platform.parameter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final ParameterFaults faults;
    private final Callers callers;
    private final Audit audit;

    @Activate
    public ParameterSettings(
            @Reference ParameterCatalogue catalogue,
            @Reference ParameterStore store,
            @Reference LayeredParameters parameters,
            @Reference ParameterFaults faults,
            @Reference Callers callers,
            @Reference Audit audit) {
        this.catalogue = catalogue;
        this.store = store;
        this.parameters = parameters;
        this.faults = faults;
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
        String fault = faults.of(entry.parameter(), value);
        if (fault != null) {
            throw Problem.invalid("value", fault);
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
        catalogue.find(key).orElseThrow(() -> unknown(key));
        return store.history(key);
    }

    /** What is set, here or in the city's files, and does not fit: key and what is wrong with it. */
    public Map<String, String> unfit() {
        Map<String, String> unfit = new TreeMap<>();
        for (ParameterCatalogue.Entry entry : catalogue.all()) {
            String key = entry.parameter().key();
            ParameterStore.Setting set = store.find(key);
            String text = set != null ? set.value() : parameters.cityValue(key);
            String fault = text == null ? null : faults.of(entry.parameter(), text);
            if (fault != null) {
                unfit.put(key, fault);
            }
        }
        return unfit;
    }

    private ParameterCatalogue.Entry changeable(String key) {
        ParameterCatalogue.Entry entry = catalogue.find(key).orElseThrow(() -> unknown(key));
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
                parameters.source(parameter).label(),
                set != null && city != null,
                parameter.sensitive(),
                domain,
                set == null ? null : set.by(),
                set == null ? null : set.at());
    }

    private static Problem unknown(String key) {
        return new Problem(404, "NOT_FOUND", "没有参数 " + key);
    }
}
