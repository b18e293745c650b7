package org.anju.platform.swap;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import org.anju.api.problem.Problem;

/**
 * A service of a domain as other domains see it: it stands while the domain is changed. A call goes through the gate, so a change waits for
 * calls that are inside as for requests, and calls that come meanwhile wait for the new version.
 */
final class Standing implements InvocationHandler {
    /** The gate opens when the endpoint answers; a service of the same bundle may come some milliseconds later. */
    private static final Duration LATER = Duration.ofSeconds(2);

    private final Gate gate;
    private final String name;
    private Object target;

    /** @param name the domain's Chinese name, for who calls it in vain */
    Standing(Gate gate, String name) {
        this.gate = gate;
        this.name = name;
    }

    Object as(Class<?>[] interfaces) {
        return Proxy.newProxyInstance(interfaces[0].getClassLoader(), interfaces, this);
    }

    /** Leads calls to a version; null while there is none. */
    synchronized void lead(Object present) {
        target = present;
        notifyAll();
    }

    /** Leads no longer to a version, unless another came already. */
    synchronized void leave(Object gone) {
        if (target == gone) {
            target = null;
        }
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return own(proxy, method.getName(), arguments);
        }
        try (Gate.Pass pass = gate.await(Gate.PATIENCE)) {
            if (pass == null) {
                throw Problem.featureUnavailable(name);
            }
            return method.invoke(present(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object own(Object proxy, String method, Object[] arguments) {
        return switch (method) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default ->
                "standing services of " + gate.domain() + " "
                        + Arrays.toString(proxy.getClass().getInterfaces());
        };
    }

    private synchronized Object present() throws InterruptedException {
        long end = System.nanoTime() + LATER.toNanos();
        while (target == null) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw Problem.featureUnavailable(name);
            }
            wait(left);
        }
        return target;
    }
}
