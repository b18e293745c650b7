package org.anju.practitioner.rest;

import java.io.InputStream;
import java.util.function.Function;
import javax.ws.rs.core.Response;
import org.anju.api.file.StoredFile;
import org.anju.api.rest.Downloads;

/** Answers with a stored file. */
final class Pictured {
    private Pictured() {}

    static Response inline(StoredFile file, Function<StoredFile, InputStream> open) {
        return Downloads.inline(file.name(), file.type(), out -> {
            try (InputStream content = open.apply(file)) {
                content.transferTo(out);
            }
        });
    }
}
