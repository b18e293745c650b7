package org.anju.api.file;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

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

    /** Metadata, or empty. No access check: the domain that kept the id decides who may see it. */
    Optional<StoredFile> find(String id);

    /** A file that the caller uploaded himself and may therefore attach; empty for all others (SPEC §2.4: as missing). */
    Optional<StoredFile> own(String id);

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
