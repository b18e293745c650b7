package org.anju.platform;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.anju.api.access.Caller;
import org.anju.api.access.DataScope;
import org.anju.api.parameter.Parameter;

/** Stand-ins for the services around the one under test. */
public final class Fixed {
    private Fixed() {}

    /** An interface of which only one method is used. */
    public static <T> T only(Class<T> type, String method, Function<Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, args) -> {
            if (called.getName().equals(method)) {
                return answer.apply(args);
            }
            throw new UnsupportedOperationException(called.getName());
        }));
    }

    /** One caller for all threads, changed by {@link #as} on its own thread. */
    public static final class Callers implements org.anju.api.access.Callers {
        private volatile Caller everybody = Caller.system();
        private final ThreadLocal<Caller> here = new ThreadLocal<>();

        public void user(long id, String... permissions) {
            everybody = caller(id, permissions);
        }

        @Override
        public Caller current() {
            return here.get() == null ? everybody : here.get();
        }

        @Override
        public <T> T as(Caller caller, Supplier<T> work) {
            Caller outer = here.get();
            here.set(caller);
            try {
                return work.get();
            } finally {
                here.set(outer);
            }
        }

        @Override
        public void require(String permission) {
            if (!current().may(permission)) {
                throw org.anju.api.problem.Problem.forbidden();
            }
        }
    }

    /** A clerk with these rights. */
    public static Caller caller(long id, String... permissions) {
        return new Caller(
                id,
                "user" + id,
                "用户" + id,
                "GOV",
                "GOV",
                null,
                1L,
                "房管局",
                DataScope.division("310000"),
                Set.of("GOV_CLERK"),
                Set.of(permissions),
                "10.0.0.1",
                null);
    }

    /** Defaults, until set. */
    public static final class Parameters implements org.anju.api.parameter.Parameters {
        private final Map<String, Object> values = new HashMap<>();

        public void set(String key, Object value) {
            values.put(key, value);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T get(Parameter<T> parameter) {
            return (T) values.getOrDefault(parameter.key(), parameter.fallback());
        }
    }
}
