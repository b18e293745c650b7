package org.anju.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anju.api.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Content by its hash: {@code files/ab/cd/<sha256>}. The same content is kept once. */
final class ContentStore {
    private static final Logger LOG = LoggerFactory.getLogger(ContentStore.class);

    private final Path root;
    private final Path arrivals;

    ContentStore(Path root) throws IOException {
        this.root = root;
        this.arrivals = root.resolve("tmp");
        Files.createDirectories(arrivals);
    }

    /** A name in the folder of what is arriving, on the same disk as the store. */
    Path arrival() {
        return arrivals.resolve(UUID.randomUUID().toString());
    }

    /** Takes an arrived file in; afterwards it is gone from where it was. */
    void keep(Path arrived, String sha256) throws IOException {
        Path place = place(sha256);
        try {
            // Young again: the sweeper leaves it alone until its row is there.
            Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
            Files.delete(arrived);
        } catch (NoSuchFileException e) {
            try (FileChannel channel = FileChannel.open(arrived, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.createDirectories(place.getParent());
            move(arrived, place);
        }
    }

    /** Makes a content as old as if it had been kept then, if it is younger; whether it goes with the next sweep is for that to see. */
    void age(String sha256, Instant kept) {
        Path place = place(sha256);
        try {
            if (!old(place, kept)) {
                Files.setLastModifiedTime(place, FileTime.from(kept));
            }
        } catch (NoSuchFileException e) {
            // It is gone already.
        } catch (IOException e) {
            LOG.warn("A file that is needed no more stays for a day: {}", e.toString());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    InputStream open(String sha256) {
        try {
            return Files.newInputStream(place(sha256));
        } catch (IOException e) {
            throw new Problem(503, "FILE_UNAVAILABLE", "文件暂时无法读取，请稍后再试");
        }
    }

    Path place(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** Deletes arrivals and contents older than a moment that nobody knows; returns how many. */
    int sweep(Instant before, Predicate<String> known) throws IOException {
        int swept = 0;
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                boolean arriving = file.getParent().equals(arrivals);
                boolean unknown = arriving || !known.test(file.getFileName().toString());
                if (unknown && old(file, before) && Files.deleteIfExists(file)) {
                    swept++;
                }
            }
        }
        return swept;
    }

    private static boolean old(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
