package org.anju.platform.rest;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.ws.rs.HttpMethod;
import org.anju.api.access.Caller;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Anyone;
import org.anju.api.rest.LoggedIn;
import org.anju.api.rest.Needs;

/**
 * Whom an endpoint answers, by its annotation or that of its class.
 *
 * @param kind null when nothing is declared
 * @param permissions any of these, for PERMISSION
 * @param evenIfRestricted also while the caller must change his password first
 */
public record Access(Kind kind, List<String> permissions, boolean evenIfRestricted) {
    /** Whoever is logged in and has nothing to do first. */
    public static final Access LOGIN = new Access(Kind.LOGGED_IN, List.of(), false);

    /** Whom. */
    public enum Kind {
        ANYONE,
        LOGGED_IN,
        PERMISSION
    }

    public static Access of(Class<?> resource, Method method) {
        Access own = declared(method);
        return own != null ? own : declared(resource);
    }

    private static Access declared(AnnotatedElement element) {
        if (element.isAnnotationPresent(Anyone.class)) {
            return new Access(Kind.ANYONE, List.of(), true);
        }
        if (element.isAnnotationPresent(LoggedIn.class)) {
            return new Access(
                    Kind.LOGGED_IN,
                    List.of(),
                    element.getAnnotation(LoggedIn.class).evenIfRestricted());
        }
        if (element.isAnnotationPresent(Needs.class)) {
            return new Access(
                    Kind.PERMISSION, List.of(element.getAnnotation(Needs.class).value()), false);
        }
        return null;
    }

    /**
     * Refuses who is not logged in, and who must do something else first; permissions are not looked at.
     *
     * @throws Problem 401, or 403 with what he must do as its code
     */
    public void refuse(Caller caller) {
        if (caller.userId() < 0) {
            throw Problem.unauthenticated();
        }
        if (caller.restricted() == null || evenIfRestricted) {
            return;
        }
        String message = caller.restricted().equals("PASSWORD_CHANGE_REQUIRED") ? "首次登录请修改密码" : "请先完成二次认证设置";
        throw new Problem(403, caller.restricted(), message);
    }

    /** Endpoints of a class that declare nothing; a domain with one of these is not served. */
    public static List<String> undeclared(Class<?> resource) {
        List<String> names = new ArrayList<>();
        for (Method method : resource.getMethods()) {
            boolean endpoint = Arrays.stream(method.getAnnotations())
                    .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
            if (endpoint && of(resource, method) == null) {
                names.add(resource.getSimpleName() + "." + method.getName());
            }
        }
        return names;
    }

    /** As OpenAPI's {@code x-permission} says it. */
    public String label() {
        return switch (kind) {
            case ANYONE -> "public";
            case LOGGED_IN -> "login";
            case PERMISSION -> String.join(" | ", permissions);
        };
    }
}
