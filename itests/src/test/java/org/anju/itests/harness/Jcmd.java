package org.anju.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a running JVM tells of its memory ({@code jcmd} of the JDK). */
public final class Jcmd {
    private static final int MOST_SECONDS = 60;
    private static final Pattern HEAP = Pattern.compile("(?:generation|heap)\\s+total \\d+K, used (\\d+)K");
    private static final Pattern METASPACE = Pattern.compile("Metaspace\\s+used (\\d+)K");

    private final long pid;

    public Jcmd(long pid) {
        this.pid = pid;
    }

    /** Runs a full collection. */
    public void collect() {
        run("GC.run");
    }

    /** Writes what is in the heap to a file, which says who holds what, and returns its path. */
    public Path dump() {
        Path file = Path.of(System.getProperty("anju.runs", "target"), "heap-" + pid + ".hprof")
                .toAbsolutePath();
        run("GC.heap_dump", file.toString());
        return file;
    }

    /** Heap in use, in KiB. */
    public long heapKib() {
        return sum(HEAP, run("GC.heap_info"));
    }

    /** Metaspace in use, in KiB. */
    public long metaspaceKib() {
        return sum(METASPACE, run("GC.heap_info"));
    }

    /** How many class loaders have a class of this name. */
    public long loadersWith(String type) {
        Pattern line = Pattern.compile("--" + Pattern.quote(type) + "/0x");
        return line.matcher(run("VM.class_hierarchy", type)).results().count();
    }

    private static long sum(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        long sum = 0;
        while (matcher.find()) {
            sum += Long.parseLong(matcher.group(1));
        }
        if (sum == 0) {
            throw new IllegalStateException("The JVM tells something else: " + text);
        }
        return sum;
    }

    private String run(String... command) {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/jcmd").toString(), String.valueOf(pid)));
        words.addAll(List.of(command));
        try {
            Path printed = Files.createTempFile("jcmd", ".txt");
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("jcmd does not end: " + words);
            }
            String text = Files.readString(printed);
            Files.delete(printed);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
