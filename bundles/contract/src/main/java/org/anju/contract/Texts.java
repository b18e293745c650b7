package org.anju.contract;

import java.util.List;
import org.anju.api.document.Documents;

/** The texts of contracts (示范文本), by edition. An edition that a contract was signed with is never changed: a new wording is a new edition. */
final class Texts {
    static final String NEWEST = "2025";
    static final List<String> EDITIONS = List.of(NEWEST);

    private Texts() {}

    /** The template of an edition, see {@link Documents}. */
    static String of(String edition) {
        return Documents.template(Texts.class, "/print/lease-" + edition + ".xhtml");
    }
}
