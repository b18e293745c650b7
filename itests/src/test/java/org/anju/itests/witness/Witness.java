package org.anju.itests.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Writes down every change of every bundle, as the framework tells it: {@code witness.txt} in the data folder, one line each. So a test from
 * outside knows which bundles were stopped and started, with the distribution as it is.
 */
public final class Witness implements BundleActivator, SynchronousBundleListener {
    private final Path file = Path.of(System.getProperty("karaf.base"), "witness.txt");

    @Override
    public void start(BundleContext context) {
        context.addBundleListener(this);
    }

    @Override
    public void stop(BundleContext context) {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        String line = event.getBundle().getSymbolicName() + " " + event.getType() + "\n";
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
