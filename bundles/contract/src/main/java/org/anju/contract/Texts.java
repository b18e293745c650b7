package org.anju.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts of contracts (示范文本), by edition. An edition that a contract was signed with is never changed: a new wording is a new edition. */
final class Texts {
    static final String NEWEST = "2025";
    static final List<String> EDITIONS = List.of(NEWEST);

    private Texts() {}

    /** The template of an edition, see {@link org.anju.api.document.Documents}. */
    static String of(String edition) {
        try (InputStream in = Texts.class.getResourceAsStream("/print/lease-" + edition + ".xhtml")) {
            if (in == null) {
                throw new IllegalStateException("no text of edition " + edition);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
