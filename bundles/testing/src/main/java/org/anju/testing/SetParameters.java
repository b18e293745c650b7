package org.anju.testing;

import java.util.Map;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;

/** Parameters as a test sets them by key, else with their defaults. */
public final class SetParameters implements Parameters {
    private final Map<String, Object> inForce;

    /** @param inForce read at each use */
    public SetParameters(Map<String, Object> inForce) {
        this.inForce = inForce;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(Parameter<T> parameter) {
        return (T) inForce.getOrDefault(parameter.key(), parameter.fallback());
    }
}
