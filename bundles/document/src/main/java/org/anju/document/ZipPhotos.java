package org.anju.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.anju.api.document.PhotoPackages;
import org.osgi.service.component.annotations.Component;

/** Photo packages that lie on the disk as ZIP archives. */
@Component
public final class ZipPhotos implements PhotoPackages {
    private static final byte[] ENTRY = {'P', 'K', 3, 4};
    /** An archive with nothing in it begins with its end. */
    private static final byte[] END = {'P', 'K', 5, 6};

    private static final long MEGABYTE = 1 << 20;

    @Override
    public PhotoPackage open(Path zip, Limits limits) {
        FileChannel file = null;
        try {
            checkStart(zip, limits);
            file = FileChannel.open(zip, StandardOpenOption.READ);
            return new ZipPackage(file, limits);
        } catch (IOException e) {
            close(file);
            throw Refusal.damaged();
        } catch (RuntimeException e) {
            close(file);
            throw e;
        }
    }

    private static void checkStart(Path zip, Limits limits) throws IOException {
        if (Files.size(zip) > limits.packedMegabytes() * MEGABYTE) {
            throw Refusal.tooLarge(limits.packedMegabytes());
        }
        try (InputStream in = Files.newInputStream(zip)) {
            byte[] start = in.readNBytes(ENTRY.length);
            if (start.length == 0) {
                throw Refusal.empty();
            }
            if (!Arrays.equals(start, ENTRY) && !Arrays.equals(start, END)) {
                throw Refusal.notZip();
            }
        }
    }

    static void close(FileChannel file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
