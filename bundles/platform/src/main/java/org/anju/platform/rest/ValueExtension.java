package org.anju.platform.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.ws.rs.QueryParam;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/**
 * Numbers, flags and texts in addresses. JAX-RS answers 404 for {@code ?page=x}; here a query parameter that is no value is a 400 that names
 * it, as a wrong field of a body is (§2.6). A path with a wrong id stays a 404: there is no such thing.
 */
@Component(service = ParamConverterProvider.class)
@JaxrsExtension
@JaxrsName("anju.values")
@JaxrsApplicationSelect("(osgi.jaxrs.name=*)")
public final class ValueExtension implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            int.class, text -> Integer.valueOf(text.strip()),
            Integer.class, text -> Integer.valueOf(text.strip()),
            long.class, text -> Long.valueOf(text.strip()),
            Long.class, text -> Long.valueOf(text.strip()),
            boolean.class, ValueExtension::flag,
            Boolean.class, ValueExtension::flag,
            String.class, ValueExtension::text);

    private static Boolean flag(String text) {
        String flag = text.strip();
        if (!flag.equals("true") && !flag.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(flag);
    }

    @Override
    @SuppressWarnings("unchecked") // the reader is that of the class
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, Object> reader = READERS.get(type);
        if (reader == null) {
            return null;
        }
        boolean empty = !type.isPrimitive() && type != String.class;
        return (ParamConverter<T>) new Value(reader, empty, query(annotations), Labels.of(annotations));
    }

    private static String text(String text) {
        if (text.indexOf(0) >= 0) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static String query(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse(null);
    }

    /**
     * Reads one parameter.
     *
     * @param empty whether an empty text means that there is no value
     * @param query its name in the query; null where it is a part of the path
     * @param label its Chinese name
     */
    private record Value(Function<String, Object> reader, boolean empty, String query, Optional<String> label)
            implements ParamConverter<Object> {
        @Override
        public Object fromString(String text) {
            if (text == null || empty && text.isBlank()) {
                return null;
            }
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw query == null ? Problem.notFound() : Problem.invalid(query, label.orElse(query) + "格式不正确");
            }
        }

        @Override
        public String toString(Object value) {
            return String.valueOf(value);
        }
    }
}
