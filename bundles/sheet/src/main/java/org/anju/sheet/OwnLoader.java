package org.anju.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.anju.api.problem.Problem;

/** Runs POI with this bundle's class loader as the thread's: XMLBeans and the XML factories look there. */
final class OwnLoader {
    private OwnLoader() {}

    /** Reading: whatever a stranger's file makes POI throw means that it is damaged. */
    static <T> T call(Callable<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OwnLoader.class.getClassLoader());
        try {
            return work.call();
        } catch (Problem e) {
            throw e;
        } catch (Exception e) {
            throw Refusal.damaged();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Writing: errors are the machine's or the receiver's. */
    static <T> T write(Writing<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OwnLoader.class.getClassLoader());
        try {
            return work.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Work that may meet a broken stream. */
    interface Writing<T> {
        T write() throws IOException;
    }
}
