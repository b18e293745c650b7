package org.anju.platform.parameter;

import java.lang.ref.WeakReference;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.parameter.UnfitValue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A parameter's value in force: set at run time, else in the city's file, else the default of the security profile. */
@Component(service = {Parameters.class, LayeredParameters.class})
public final class LayeredParameters implements Parameters {
    private static final Logger LOG = LoggerFactory.getLogger(LayeredParameters.class);

    private final ParameterStore store;
    private final CityConfiguration city;
    private final ParameterCatalogue catalogue;
    /** The last text of each key that the log was told of. */
    private final Map<String, String> saidOf = new ConcurrentHashMap<>();
    /** Some are asked for with each request: what was found holds until something is set or a file changes. */
    private volatile Found found = new Found(null, 0, Map.of());

    @Activate
    public LayeredParameters(
            @Reference ParameterStore store,
            @Reference CityConfiguration city,
            @Reference ParameterCatalogue catalogue) {
        this.store = store;
        this.city = city;
        this.catalogue = catalogue;
    }

    /** Values in force, as they followed from what was set and from the city's files. */
    private record Found(Map<String, ParameterStore.Setting> set, int files, Map<String, Value<?>> values) {}

    /** @param of held weakly: it is of a domain, whose next version brings another */
    private record Value<T>(WeakReference<Parameter<T>> of, T value) {}

    @Override
    public <T> T get(Parameter<T> parameter) {
        Found present = found();
        Value<?> known = present.values().get(parameter.key());
        // Not by the key alone: the next version of a domain may have another type under it.
        if (known == null || known.of().get() != parameter) {
            known = new Value<>(new WeakReference<>(parameter), inForce(parameter));
            present.values().put(parameter.key(), known);
        }
        @SuppressWarnings("unchecked")
        T value = (T) known.value();
        return value;
    }

    private Found found() {
        Map<String, ParameterStore.Setting> set = store.all();
        int files = city.edition();
        Found present = found;
        if (present.set() != set || present.files() != files) {
            present = new Found(set, files, new ConcurrentHashMap<>());
            found = present;
        }
        return present;
    }

    private <T> T inForce(Parameter<T> parameter) {
        T set = set(parameter);
        if (set != null) {
            return set;
        }
        T configured = parsed(parameter, cityValue(parameter.key()));
        return configured != null ? configured : fallback(parameter);
    }

    private <T> T set(Parameter<T> parameter) {
        ParameterStore.Setting set = store.find(parameter.key());
        return set == null ? null : parsed(parameter, set.value());
    }

    /** Where a value in force comes from. */
    enum Source {
        DATABASE,
        CFG,
        DEFAULT;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A text that does not fit is no source. */
    Source source(Parameter<?> parameter) {
        if (set(parameter) != null) {
            return Source.DATABASE;
        }
        return parsed(parameter, cityValue(parameter.key())) != null ? Source.CFG : Source.DEFAULT;
    }

    /** The text in the city's file, or null. */
    public String cityValue(String key) {
        return city.value(catalogue.domainOf(key), key);
    }

    /** What holds where nobody set anything. */
    public <T> T fallback(Parameter<T> parameter) {
        // Most are the same in every profile, PROFILE itself among them: which one holds is not even asked.
        return parameter.strict() == null ? parameter.fallback() : parameter.fallback(get(PROFILE));
    }

    /** A value that is no value is passed over, and that is said once. */
    private <T> T parsed(Parameter<T> parameter, String text) {
        if (text == null) {
            return null;
        }
        try {
            return parameter.parse().apply(text);
        } catch (RuntimeException e) {
            if (!text.equals(saidOf.put(parameter.key(), text))) {
                LOG.warn(
                        "Parameter {} has a value that does not fit and is passed over: {}",
                        parameter.key(),
                        e instanceof UnfitValue ? e.getMessage() : "no value of its type");
            }
            return null;
        }
    }
}
