package org.anju.platform.swap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Which jars this deployment takes (可信清单): those whose hash stands in {@code etc/anju.trusted}, or that are signed by a certificate whose
 * fingerprint stands there. A line is {@code sha256 <hex>} or {@code signer <hex>}, what follows is a remark. It is read each time, so a
 * line that was added counts at once.
 *
 * <p>It is asked where {@code ANJU_MODE} is {@code production}, which is the default of the start scripts; not a parameter, because who
 * may change parameters must not be able to let in code.
 */
@Component(service = Trust.class)
public final class Trust {
    private static final String FILE = "anju.trusted";

    private final Path list;
    private final boolean asked;

    @Activate
    public Trust() {
        this(
                Path.of(System.getProperty("karaf.etc", "etc"), FILE),
                "production".equals(System.getenv().getOrDefault("ANJU_MODE", "production")));
    }

    Trust(Path list, boolean asked) {
        this.list = list;
        this.asked = asked;
    }

    /** Why a jar is not taken; empty when it is. */
    public Optional<String> refusal(DomainJar jar) {
        if (!asked || knows(jar)) {
            return Optional.empty();
        }
        return Optional.of("功能包不在可信清单（etc/" + FILE + "）中：SHA-256 " + jar.sha256()
                + (jar.signers().isEmpty() ? "，未签名" : "，签名证书 " + String.join("、", jar.signers())));
    }

    /** Whether it stands on the list, asked or not. */
    public boolean knows(DomainJar jar) {
        Set<String> known = known();
        return known.contains("sha256 " + jar.sha256())
                || jar.signers().stream().anyMatch(signer -> known.contains("signer " + signer));
    }

    private Set<String> known() {
        return lines().stream()
                .map(line -> line.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(words -> words.length >= 2)
                .map(words -> words[0] + " " + words[1].replace(":", ""))
                .collect(Collectors.toSet());
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(list, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
