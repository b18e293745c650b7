package org.anju.listing;

import java.util.UUID;
import org.slf4j.MDC;

/** The number (流水号) that ties an answer, the log and a problem sheet together. */
final class Trace {
    private Trace() {}

    /** That of the present request; one of its own where there is none, as at the console. */
    static String current() {
        String trace = MDC.get("trace");
        return trace == null ? UUID.randomUUID().toString().replace("-", "") : trace;
    }
}
