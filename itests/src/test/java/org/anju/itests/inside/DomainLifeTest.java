package org.anju.itests.inside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.anju.api.domain.Domain;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.store.Store;
import org.anju.itests.harness.Inside;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.cm.ConfigurationAdmin;

/** What a domain brings into the framework comes and goes with its bundle, and nothing of it stays behind. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class DomainLifeTest {
    private static final String NOTIFY = "org.anju.notify";
    private static final String INSTITUTION = "org.anju.institution";

    @Inject
    private BundleContext context;

    @Inject
    private ConfigurationAdmin configurations;

    @Configuration
    public static Option[] distribution() {
        return Inside.genericCity();
    }

    @Before
    public void allDomainsServe() {
        until("notify serves", () -> serves("notify"));
        until("institution serves", () -> serves("institution"));
    }

    private static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!condition.getAsBoolean()) {
            assertTrue("not in time: " + what, System.nanoTime() < end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private boolean serves(String domain) {
        return found(Domain.class, "(objectClass=*)").anyMatch(d -> id(d).equals(domain))
                && found(Store.class, "(anju.domain=" + domain + ")").findAny().isPresent()
                && found(javax.ws.rs.core.Application.class, "(osgi.jaxrs.name=" + domain + ")")
                        .findAny()
                        .isPresent();
    }

    private String id(ServiceReference<Domain> reference) {
        Domain domain = context.getService(reference);
        try {
            return domain == null ? "" : domain.id();
        } finally {
            context.ungetService(reference);
        }
    }

    private <T> Stream<ServiceReference<T>> found(Class<T> type, String filter) {
        try {
            return context.getServiceReferences(type, filter).stream();
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The services of a bundle by what they are, with how many there are of each. */
    private static TreeMap<String, Integer> services(Bundle bundle) {
        TreeMap<String, Integer> services = new TreeMap<>();
        ServiceReference<?>[] registered = bundle.getRegisteredServices();
        Stream.of(registered == null ? new ServiceReference<?>[0] : registered)
                .map(reference -> Arrays.toString((String[]) reference.getProperty("objectClass")))
                .forEach(name -> services.merge(name, 1, Integer::sum));
        return services;
    }

    @Test
    public void itsServicesComeAndGoWithItsBundle() throws BundleException {
        Bundle notify = bundle(NOTIFY);
        TreeMap<String, Integer> before = services(notify);
        assertTrue(before.toString(), before.containsKey("[" + Domain.class.getName() + "]"));
        notify.stop(Bundle.STOP_TRANSIENT);
        assertFalse(serves("notify"));
        assertNull("nothing is left registered", notify.getRegisteredServices());
        until(
                "its store is closed",
                () -> found(Store.class, "(anju.domain=notify)").findAny().isEmpty());
        assertTrue("the neighbour serves", serves("institution"));
        notify.start(Bundle.START_TRANSIENT);
        until("notify serves again", () -> serves("notify") && services(notify).equals(before));
    }

    @Test
    public void whatItUsedIsGivenBackWhenItStops() throws BundleException {
        Bundle notify = bundle(NOTIFY);
        notify.stop(Bundle.STOP_TRANSIENT);
        assertNull(notify.getServicesInUse());
        notify.start(Bundle.START_TRANSIENT);
        until("notify serves again", () -> serves("notify"));
    }

    @Test
    public void noThreadStaysBehind() throws BundleException {
        Bundle notify = bundle(NOTIFY);
        ClassLoader loader = notify.adapt(BundleWiring.class).getClassLoader();
        notify.stop(Bundle.STOP_TRANSIENT);
        List<String> left = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && thread.getContextClassLoader() == loader)
                .map(Thread::getName)
                .toList();
        assertEquals(List.of(), left);
        notify.start(Bundle.START_TRANSIENT);
        until("notify serves again", () -> serves("notify"));
    }

    @Test
    public void theOldClassesGoWhenItIsUpdated() throws Exception {
        Bundle notify = bundle(NOTIFY);
        WeakReference<ClassLoader> old =
                new WeakReference<>(notify.adapt(BundleWiring.class).getClassLoader());
        try (InputStream jar = URI.create(notify.getLocation()).toURL().openStream()) {
            notify.update(jar);
        }
        refresh(notify);
        until("notify serves again", () -> serves("notify"));
        until("the class loader of the old version is gone", () -> {
            System.gc();
            return old.get() == null;
        });
    }

    private void refresh(Bundle bundle) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), event -> done.countDown());
        assertTrue(done.await(30, TimeUnit.SECONDS));
    }

    @Test
    public void aParameterFollowsTheCitysConfiguration() throws Exception {
        Parameter<Integer> due = Parameter.number("institution.filing.due_days", 30, 0, 3650, "");
        Parameters parameters = context.getService(context.getServiceReference(Parameters.class));
        assertNotNull(bundle(INSTITUTION));
        assertEquals(Integer.valueOf(30), parameters.get(due));
        org.osgi.service.cm.Configuration file = configurations.getConfiguration(INSTITUTION, "?");
        Dictionary<String, Object> values = new Hashtable<>();
        values.put(due.key(), "45");
        file.update(values);
        until("the file's value holds", () -> parameters.get(due) == 45);
        file.delete();
        until("the default holds again", () -> parameters.get(due) == 30);
    }
}
