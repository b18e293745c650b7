package org.anju.itests.swap;

import java.io.IOException;
import java.io.InputStream;

/** A page that listens to the event stream. */
final class StreamWatch implements Runnable {
    private final InputStream stream;
    private volatile boolean ended;

    private StreamWatch(InputStream stream) {
        this.stream = stream;
    }

    static StreamWatch of(InputStream stream) {
        StreamWatch watch = new StreamWatch(stream);
        Thread thread = new Thread(watch, "stream-watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    /** Whether the server ended it. */
    boolean ended() {
        return ended;
    }

    @Override
    public void run() {
        try {
            while (stream.read() >= 0) {
                // Only its end is of interest.
            }
        } catch (IOException e) {
            // An end as well.
        }
        ended = true;
    }
}
