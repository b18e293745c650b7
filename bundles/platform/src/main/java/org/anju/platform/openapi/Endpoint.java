package org.anju.platform.openapi;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.rest.Summary;
import org.anju.platform.rest.Access;

/** One operation of a JAX-RS resource, as its annotations tell it. */
record Endpoint(String domain, Class<?> resource, Method method) {
    /** A parameter in the path or the query. */
    record Input(AnnotatedElement element, Type type) {
        String name() {
            PathParam path = element.getAnnotation(PathParam.class);
            return path == null ? element.getAnnotation(QueryParam.class).value() : path.value();
        }

        boolean inPath() {
            return element.isAnnotationPresent(PathParam.class);
        }

        private boolean known() {
            return inPath() || element.isAnnotationPresent(QueryParam.class);
        }
    }

    /** In a steady order, so that the document changes only when the endpoints do. */
    static List<Endpoint> of(String domain, Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .map(method -> new Endpoint(domain, resource, method))
                .filter(endpoint -> endpoint.http().isPresent())
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::verb))
                .toList();
    }

    private Optional<HttpMethod> http() {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .findFirst();
    }

    String verb() {
        return http().map(HttpMethod::value).orElseThrow();
    }

    boolean changes() {
        return !verb().equals("GET");
    }

    String path() {
        return "/api/v1/" + domain + part(resource) + part(method);
    }

    private static String part(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        String inner = path == null ? "" : path.value().replaceAll("^/|/$", "");
        return inner.isEmpty() ? "" : "/" + inner;
    }

    /** Unique, and says where it is found: {@code institutionFilingsSubmit}. */
    String id() {
        return domain + resource.getSimpleName().replaceAll("Resource$", "") + capital(method.getName());
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    Access access() {
        return Access.of(resource, method);
    }

    Optional<Summary> summary() {
        return Optional.ofNullable(method.getAnnotation(Summary.class));
    }

    List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Stream.of(parameter.getType().getDeclaredFields())
                        .map(field -> new Input(field, field.getGenericType()))
                        .forEach(inputs::add);
            } else {
                inputs.add(new Input(parameter, parameter.getParameterizedType()));
            }
        }
        return inputs.stream().filter(Input::known).toList();
    }

    /** The parameter that takes the body. */
    Optional<Parameter> body() {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> Stream.of(BeanParam.class, PathParam.class, QueryParam.class, Context.class)
                        .noneMatch((Class<? extends Annotation> kind) -> parameter.isAnnotationPresent(kind)))
                .findFirst();
    }

    /** A body of bytes, not of JSON. */
    boolean raw() {
        return body().filter(body -> body.getType() == InputStream.class).isPresent();
    }

    /** The type of the answer; empty for none and for a file. */
    Optional<Type> answer() {
        if (method.getReturnType() != Response.class) {
            return method.getReturnType() == void.class ? Optional.empty() : Optional.of(method.getGenericReturnType());
        }
        return summary().<Type>map(Summary::answer).filter(type -> type != void.class);
    }

    int status() {
        return summary().map(Summary::status).orElse(200);
    }

    /** The first media type that it answers with. */
    String produces() {
        Produces own = method.getAnnotation(Produces.class);
        Produces produces = own == null ? resource.getAnnotation(Produces.class) : own;
        return produces == null ? MediaType.APPLICATION_JSON : produces.value()[0];
    }

    String consumes() {
        Consumes own = method.getAnnotation(Consumes.class);
        return raw() ? own == null ? MediaType.WILDCARD : own.value()[0] : MediaType.APPLICATION_JSON;
    }
}
