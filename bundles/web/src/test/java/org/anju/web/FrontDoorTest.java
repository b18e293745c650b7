package org.anju.web;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import org.junit.After;
import org.junit.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.http.runtime.HttpServiceRuntime;
import org.osgi.service.http.runtime.dto.RuntimeDTO;
import org.osgi.service.http.runtime.dto.ServletContextDTO;
import org.osgi.service.http.runtime.dto.ServletDTO;

/** A web server that forgets the first servlets it is given. */
public class FrontDoorTest {
    private final List<Long> registered = new ArrayList<>();
    private final List<Long> unregistered = new ArrayList<>();
    private final CountDownLatch served = new CountDownLatch(1);
    private volatile int forgets;
    private FrontDoor door;

    @After
    public void shut() {
        door.close();
    }

    @Test
    public void aServletThatTheServerForgotIsRegisteredAnew() throws InterruptedException {
        open(2);
        assertTrue(served.await(10, TimeUnit.SECONDS));
        awaitOpen();
        assertEquals(List.of(1L, 2L, 3L), registered);
        assertEquals(List.of(1L, 2L), unregistered);
    }

    @Test
    public void aServletThatIsServedStays() throws InterruptedException {
        open(0);
        assertTrue(served.await(10, TimeUnit.SECONDS));
        awaitOpen();
        assertEquals(List.of(1L), registered);
        assertEquals(List.of(), unregistered);
    }

    @Test
    public void aClosedDoorLeavesNoServlet() {
        open(Integer.MAX_VALUE);
        door.close();
        assertFalse(door.open());
        synchronized (registered) {
            assertEquals(registered, unregistered);
        }
    }

    private void open(int times) {
        forgets = times;
        door = new FrontDoor(
                like(BundleContext.class, this::context), like(HttpServiceRuntime.class, (p, m, a) -> runtime()));
    }

    private void awaitOpen() throws InterruptedException {
        for (int i = 0; i < 100 && !door.open(); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertTrue(door.open());
    }

    private Object context(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
        if (!method.getName().equals("registerService")) {
            return null;
        }
        assertEquals("/*", ((Dictionary<?, ?>) arguments[2]).get("osgi.http.whiteboard.servlet.pattern"));
        initialise((Entrance) arguments[1]);
        synchronized (registered) {
            long id = registered.size() + 1L;
            registered.add(id);
            return registration(id);
        }
    }

    private static void initialise(Entrance entrance) {
        try {
            entrance.init(like(ServletConfig.class, (p, m, a) -> null));
        } catch (ServletException e) {
            throw new AssertionError(e);
        }
    }

    private Object registration(long id) {
        ServiceReference<?> reference = like(
                ServiceReference.class,
                (p, method, arguments) -> Constants.SERVICE_ID.equals(arguments[0]) ? id : null);
        return like(ServiceRegistration.class, (p, method, arguments) -> {
            if (method.getName().equals("unregister")) {
                synchronized (registered) {
                    unregistered.add(id);
                }
                return null;
            }
            return reference;
        });
    }

    private RuntimeDTO runtime() {
        RuntimeDTO runtime = new RuntimeDTO();
        ServletContextDTO context = new ServletContextDTO();
        context.servletDTOs = new ServletDTO[0];
        synchronized (registered) {
            if (registered.size() > forgets) {
                ServletDTO servlet = new ServletDTO();
                servlet.serviceId = registered.size();
                context.servletDTOs = new ServletDTO[] {servlet};
                served.countDown();
            }
        }
        runtime.servletContextDTOs = new ServletContextDTO[] {context};
        return runtime;
    }

    private static <T> T like(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
