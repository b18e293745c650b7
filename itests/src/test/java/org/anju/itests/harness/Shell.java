package org.anju.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The operator's console of a deployment, through {@code bin/client}. */
record Shell(Path assembly, Path data, int port) {
    /** Types commands and returns what they print. */
    String type(List<String> commands) {
        return run(List.of("-b"), String.join("\n", commands) + "\nlogout\n");
    }

    /** One command as a scheduled script gives it: as an argument, and no input. */
    String once(String command) {
        return run(List.of(command), "");
    }

    private String run(List<String> arguments, String input) {
        List<String> words = Stream.concat(
                        Stream.of(assembly.resolve("bin/client").toString()), arguments.stream())
                .toList();
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("ANJU_DATA", data.toString());
        builder.environment().put("ANJU_SSH_PORT", String.valueOf(port));
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true);
        try {
            Process client = builder.start();
            try (var in = client.outputWriter(StandardCharsets.UTF_8)) {
                in.write(input);
            }
            String printed = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            client.waitFor();
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
