package org.anju.api.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The file store. Clients upload to {@code POST /api/v1/platform/files}; domains attach and hand out by id. Pictures and PDFs stay until
 * they are discarded; workbooks and packages ({@link FileKind#WORKBOOK}, {@link FileKind#PHOTOS}, {@link FileKind#ARCHIVE}) are only
 * passing, and forgotten a week after they were stored.
 */
public interface Files {
    /**
     * Stores content after checking it (type by content, size, pictures decoded and re-encoded without metadata).
     *
     * @throws org.anju.api.problem.Problem 400 empty or unreadable, 413 too large, 415 wrong type
     */
    StoredFile put(String name, FileKind kind, InputStream content);

    /** The same of what is written into a stream, by way of a file on this machine: it may be larger than the memory. */
    default StoredFile put(String name, FileKind kind, Consumer<OutputStream> writer) {
        try {
            Path written = java.nio.file.Files.createTempFile("anju-file-", null);
            try {
                try (OutputStream out = java.nio.file.Files.newOutputStream(written)) {
                    writer.accept(out);
                }
                try (InputStream content = java.nio.file.Files.newInputStream(written)) {
                    return put(name, kind, content);
                }
            } finally {
                java.nio.file.Files.delete(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Metadata, or empty. No access check: the domain that kept the id decides who may see it. */
    Optional<StoredFile> find(String id);

    /** A file that the caller uploaded himself and may therefore attach; empty for all others (SPEC §2.4: as missing). */
    Optional<StoredFile> own(String id);

    /** The same of one kind: empty for a file of another, and for null. */
    default Optional<StoredFile> own(String id, FileKind kind) {
        return id == null
                ? Optional.empty()
                : own(id).filter(file -> kind.types().contains(file.type()));
    }

    /**
     * Forgets a file that nothing needs any more, such as a workbook that was imported; its content goes with the
     * nightly sweep, unless another file has it too.
     */
    void discard(String id);

    /** The content as a file on this machine, for what is not read from front to back: to be read, never changed or kept. */
    Path path(String id);

    /** The content; the caller closes it. */
    InputStream open(String id);
}
