package org.anju.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anju.api.access.Callers;
import org.anju.api.file.FileKind;
import org.anju.api.file.Files;
import org.anju.api.file.StoredFile;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.Sheets;
import org.anju.platform.db.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file store on disk ({@code files/} in the data folder), with a row of {@code plt_file} per upload. */
@Component(service = {Files.class, DiskFiles.class})
public final class DiskFiles implements Files {
    private static final Logger LOG = LoggerFactory.getLogger(DiskFiles.class);
    private static final Duration YOUNG = Duration.ofDays(1);
    /** How long it takes at most from content that is kept to its row: the same content may be arriving again. */
    private static final Duration ARRIVING = Duration.ofMinutes(10);
    /** How long workbooks and packages may be fetched or worked on. */
    private static final Duration PASSING = Duration.ofDays(7);

    /** Of the 200 characters that are kept, what an ending leaves. */
    private static final int NAME = 195;

    private final Database database;
    private final ContentCheck check;
    private final Callers callers;
    private final Clock clock;
    private final ContentStore store;

    @Activate
    public DiskFiles(
            @Reference Database database,
            @Reference ContentCheck check,
            @Reference Callers callers,
            @Reference Clock clock)
            throws IOException {
        this(database, check, callers, clock, Path.of(System.getProperty("karaf.base", "."), "files"));
    }

    DiskFiles(Database database, ContentCheck check, Callers callers, Clock clock, Path root) throws IOException {
        this.database = database;
        this.check = check;
        this.callers = callers;
        this.clock = clock;
        this.store = new ContentStore(root);
    }

    @Override
    public StoredFile put(String name, FileKind kind, InputStream content) {
        try (Arrival raw = new Arrival(store.arrival());
                Arrival cleaned = new Arrival(store.arrival())) {
            raw.receive(content, check.megabytes(kind));
            String type = check.type(raw, kind);
            if (!type.startsWith("image/")) {
                return keep(raw, name, type);
            }
            check.clean(raw, cleaned, kind);
            return keep(cleaned, name, type);
        } catch (IOException e) {
            LOG.error("A file cannot be stored", e);
            throw new Problem(503, "FILE_UNAVAILABLE", "文件暂时无法保存，请稍后再试");
        }
    }

    private StoredFile keep(Arrival file, String name, String type) throws IOException {
        String sha256 = file.sha256();
        StoredFile stored = new StoredFile(
                UUID.randomUUID().toString().replace("-", ""),
                ContentCheck.named(plain(name), type),
                type,
                file.size(),
                sha256,
                callers.current().userId(),
                Instant.ofEpochMilli(clock.millis()));
        store.keep(file.path(), sha256);
        database.update(
                "INSERT INTO plt_file (id, name, type, size, sha256, uploader, stored_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                stored.id(),
                stored.name(),
                stored.type(),
                stored.size(),
                stored.sha256(),
                stored.uploader(),
                Timestamp.from(stored.at()));
        return stored;
    }

    /** The last part of what browsers send, without what no name holds and what turns the reading direction (U+202E). */
    private static String plain(String name) {
        String given = name == null ? "" : name.replace('\\', '/');
        String last = given.substring(given.lastIndexOf('/') + 1).strip();
        String end = last.length() <= NAME ? last : last.substring(last.length() - NAME);
        String plain = end.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}\"<>|:*?]", "")
                .strip();
        return plain.isEmpty() ? "未命名" : plain;
    }

    @Override
    public Optional<StoredFile> find(String id) {
        if (id == null) {
            return Optional.empty();
        }
        return database
                .query(
                        DiskFiles::read,
                        "SELECT id, name, type, size, sha256, uploader, stored_at FROM plt_file WHERE id = ?",
                        id)
                .stream()
                .findFirst();
    }

    private static StoredFile read(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getLong(6),
                row.getTimestamp(7).toInstant());
    }

    @Override
    public Optional<StoredFile> own(String id) {
        long user = callers.current().userId();
        return user < 0 ? Optional.empty() : find(id).filter(file -> file.uploader() == user);
    }

    @Override
    public void discard(String id) {
        find(id).ifPresent(file -> {
            database.update("DELETE FROM plt_file WHERE id = ?", id);
            store.age(file.sha256(), clock.instant().minus(YOUNG).plus(ARRIVING));
        });
    }

    @Override
    public Path path(String id) {
        return store.place(find(id).orElseThrow(Problem::notFound).sha256());
    }

    @Override
    public InputStream open(String id) {
        return store.open(find(id).orElseThrow(Problem::notFound).sha256());
    }

    /**
     * Forgets workbooks and packages of a week ago, which are on their way in or out and kept by no domain; takes away contents of a day
     * ago that nobody knows, as failed uploads and rolled-back transactions leave behind; returns how many contents.
     */
    int sweep() {
        // One by one: a delete that searches locks what it looks at, and uploads would wait.
        database.query(
                        row -> row.getString(1),
                        "SELECT id FROM plt_file WHERE type IN (?, ?) AND stored_at < ?",
                        Sheets.MEDIA_TYPE,
                        ContentCheck.ZIP,
                        Timestamp.from(clock.instant().minus(PASSING)))
                .forEach(this::discard);
        try {
            return store.sweep(clock.instant().minus(YOUNG), this::known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean known(String sha256) {
        return !database.query(row -> 1, "SELECT 1 FROM plt_file WHERE sha256 = ? FETCH FIRST 1 ROW ONLY", sha256)
                .isEmpty();
    }
}
