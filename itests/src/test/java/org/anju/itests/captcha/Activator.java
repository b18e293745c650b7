package org.anju.itests.captcha;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.anju.api.document.Pictures;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** Stands before the {@code Pictures} service and notes what captchas say. */
public final class Activator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        ServiceReference<Pictures> reference = context.getServiceReference(Pictures.class);
        Pictures real = context.getService(reference);
        Path notes = Path.of(System.getProperty("karaf.base"), "captchas.txt");
        Object noting = Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Pictures.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("captcha")) {
                        Files.write(
                                notes,
                                List.of((String) arguments[0]),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.APPEND);
                    }
                    return method.invoke(real, arguments);
                });
        Dictionary<String, Object> first = new Hashtable<>();
        first.put(Constants.SERVICE_RANKING, 1000);
        context.registerService(Pictures.class, (Pictures) noting, first);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework unregisters the service.
    }
}
