package org.anju.platform.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.platform.PlatformParameters;
import org.anju.platform.audit.AuditChain.Head;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps the chain's head outside (P:audit.anchor_file): one line {@code <time> <place> <hash>} each time. A chain whose end was cut
 * off no longer reaches the places that the file names. A file that holds anything else is never written to: whoever may set the
 * parameter must not spoil the keys or a configuration with it.
 */
@Component(service = AuditAnchor.class)
public final class AuditAnchor {
    private static final Pattern LINE = Pattern.compile("\\S+ \\d{1,18} \\S+");

    private final AuditChain chain;
    private final Parameters parameters;
    private final Clock clock;

    @Activate
    public AuditAnchor(@Reference AuditChain chain, @Reference Parameters parameters, @Reference Clock clock) {
        this.chain = chain;
        this.parameters = parameters;
        this.clock = clock;
    }

    private Optional<Path> file() {
        String name = parameters.get(PlatformParameters.ANCHOR);
        return name.isBlank() ? Optional.empty() : Optional.of(Path.of(name));
    }

    /** Writes the head down; nothing where no file is set. */
    void drop() throws IOException {
        Optional<Path> file = file();
        if (file.isPresent()) {
            // Refuses a file of others.
            lines(file.get());
            Head head = chain.head();
            Files.writeString(
                    file.get(),
                    clock.instant() + " " + head.seal() + " " + head.hash() + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        }
    }

    /** The first anchor that the chain does not fit, in Chinese, or null. */
    public String fault() throws IOException {
        Optional<Path> file = file().filter(Files::exists);
        if (file.isEmpty()) {
            return null;
        }
        long base = chain.head().baseSeal();
        for (String line : lines(file.get())) {
            String[] words = line.split(" ");
            long place = Long.parseLong(words[1]);
            if (place >= base && !words[2].equals(chain.hashAt(place))) {
                return "与外部存证不符：" + words[0] + " 时第" + place + "条";
            }
        }
        return null;
    }

    /** What was written down so far. */
    private static List<String> lines(Path file) throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
        if (!lines.stream().allMatch(line -> LINE.matcher(line).matches())) {
            throw new Problem(422, "RULE SYS-R05", "外部存证文件（audit.anchor_file）中有其他内容，未作存证");
        }
        return lines;
    }
}
