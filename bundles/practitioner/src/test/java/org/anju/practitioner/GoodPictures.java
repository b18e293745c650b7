package org.anju.practitioner;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.anju.api.document.Pictures;

/** Pictures are as large as their name says: {@code own-flat} lies, everything else stands. */
final class GoodPictures implements Pictures {
    @Override
    public Optional<String> type(byte[] head) {
        return Optional.of("image/jpeg");
    }

    @Override
    public Picture measure(Path picture) {
        try {
            boolean flat = java.nio.file.Files.readString(picture).contains("flat");
            return new Picture("image/jpeg", flat ? 579 : 413, flat ? 413 : 579);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public Picture clean(Path picture, OutputStream out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Picture clean(Path picture, int side, OutputStream out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] thumbnail(Path picture, int side) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] captcha(String text) {
        throw new UnsupportedOperationException();
    }
}
