package org.anju.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** Stands in for a service that is asked for one thing at most. */
public final class StandIn {
    private StandIn() {}

    /** An interface that gives the same answer to whatever it is asked; its default methods do what they do. */
    public static <T> T of(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, arguments) : answer));
    }
}
