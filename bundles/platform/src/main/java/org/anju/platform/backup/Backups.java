package org.anju.platform.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.anju.api.problem.Problem;
import org.anju.platform.db.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Backups of a running deployment: database, uploaded files, the city's settings; never the key file, which is kept apart. The database
 * comes first: a row is written after its content, and content is never changed, so every file that the copied database knows is
 * among the copied files.
 */
@Component(service = Backups.class)
public final class Backups {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final DatabaseCopy database;
    private final Clock clock;
    private final Path base;

    @Activate
    public Backups(@Reference Database database, @Reference PostgresDump dump, @Reference Clock clock) {
        this(new DatabaseCopy(database, dump), clock, Path.of(System.getProperty("karaf.base", ".")));
    }

    Backups(DatabaseCopy database, Clock clock, Path base) {
        this.database = database;
        this.clock = clock;
        this.base = base;
    }

    /** What was made. */
    public record Made(Path folder, long files) {}

    /** Makes a folder named by the time below the given one. */
    public Made make(Path below) throws IOException {
        refuseWithin(below);
        Files.createDirectories(below);
        Path folder = below.toAbsolutePath()
                .resolve("anju-" + LocalDateTime.now(clock).format(NAME));
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        String how = database.into(folder);
        long files = copy(base.resolve("files"), folder.resolve("files"), "tmp");
        settings(folder.resolve("etc"));
        Files.writeString(
                folder.resolve("BACKUP"),
                "time=" + clock.instant() + "\ndatabase=" + how + "\nfiles=" + files + "\n",
                StandardCharsets.UTF_8);
        return new Made(folder, files);
    }

    /** A copy inside what is copied would disturb it and grow in itself. */
    private void refuseWithin(Path below) {
        Path wanted = below.toAbsolutePath().normalize();
        for (String live : List.of("db", "files")) {
            if (wanted.startsWith(base.resolve(live).toAbsolutePath().normalize())) {
                throw Problem.invalid("folder", "备份目录不能在正在使用的" + live + "目录中");
            }
        }
    }

    private static long copy(Path from, Path to, String leftOut) throws IOException {
        Files.createDirectories(to);
        if (!Files.isDirectory(from)) {
            return 0;
        }
        long copied = 0;
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                Path name = from.relativize(file);
                if (!name.startsWith(leftOut)) {
                    Path target = to.resolve(name.toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                    copied++;
                }
            }
        }
        return copied;
    }

    private void settings(Path to) throws IOException {
        Files.createDirectories(to);
        Path etc = base.resolve("etc");
        if (!Files.isDirectory(etc)) {
            return;
        }
        try (Stream<Path> all = Files.list(etc)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (file.getFileName().toString().matches("org\\.anju\\..*\\.cfg")) {
                    Files.copy(file, to.resolve(file.getFileName().toString()));
                }
            }
        }
    }
}
