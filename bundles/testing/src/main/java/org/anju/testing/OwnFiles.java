package org.anju.testing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.anju.api.file.FileKind;
import org.anju.api.file.Files;
import org.anju.api.file.StoredFile;

/** Pictures that were uploaded: of every id; the caller's own where it begins with {@code own}. */
public final class OwnFiles implements Files {
    @Override
    public StoredFile put(String name, FileKind kind, InputStream content) {
        return file("own-" + name);
    }

    @Override
    public Optional<StoredFile> find(String id) {
        return Optional.of(file(id));
    }

    @Override
    public Optional<StoredFile> own(String id) {
        return id.startsWith("own") ? Optional.of(file(id)) : Optional.empty();
    }

    @Override
    public InputStream open(String id) {
        return new ByteArrayInputStream(id.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Path path(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void discard(String id) {
        throw new UnsupportedOperationException();
    }

    private static StoredFile file(String id) {
        return new StoredFile(id, id + ".jpg", "image/jpeg", 1234, "00", 11, Instant.EPOCH);
    }
}
