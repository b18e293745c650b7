package org.anju.itests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux and the JVM tell of a server process. */
final class Server {
    /** {@code USER_HZ}: Linux counts processor time for readers of /proc in hundredths of a second. */
    private static final double MILLIS_PER_TICK = 10;

    private static final Pattern AFTER_GC = Pattern.compile("Pause .*?(\\d+)M->(\\d+)M\\(");

    private final long pid;

    Server(long pid) {
        this.pid = pid;
    }

    /** Processor time so far, user and system, of all its threads, in milliseconds. */
    double cpuMillis() {
        String stat = read(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
    }

    /** Resident memory in MiB. */
    double residentMib() {
        Matcher matcher = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(read(Path.of("/proc/" + pid + "/status")));
        if (!matcher.find()) {
            throw new IllegalStateException("process " + pid + " tells no VmRSS");
        }
        return Double.parseDouble(matcher.group(1)) / 1024;
    }

    /** Runs a full collection. */
    void collect() {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                            String.valueOf(pid),
                            "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("jcmd GC.run failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What was used after each collection that a GC log tells of, in MiB. */
    static List<Long> usedAfterGc(Path log) {
        return AFTER_GC.matcher(read(log))
                .results()
                .map(found -> Long.valueOf(found.group(2)))
                .toList();
    }

    /** The option that makes a JVM write such a log. */
    static String gcLog(Path log) {
        return "-Xlog:gc:file=" + log + ":none:filecount=0";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
