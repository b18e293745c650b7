package org.anju.practitioner.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.document.PhotoPackages.Photo;
import org.anju.api.document.PhotoPackages.PhotoPackage;
import org.anju.api.file.FileKind;
import org.anju.api.file.Files;
import org.anju.api.job.JobRun;
import org.anju.api.job.Patience;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.anju.practitioner.store.DraftTable;
import org.anju.practitioner.store.DraftTable.Draft;
import org.anju.practitioner.store.PractitionerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives drafts the photos of a package that are named by identity number (PRA-R11). A few at a time: their pictures are decoded, checked and
 * written anew side by side, then attached in one transaction with the job's cursor. Memory holds those few and no more.
 */
@Component(service = PhotoMatching.class)
public final class PhotoMatching {
    private static final Logger LOG = LoggerFactory.getLogger(PhotoMatching.class);
    private static final int AT_ONCE = 16;
    /** As many as pictures are decoded side by side. */
    private static final int THREADS = 2;

    private final PractitionerStore store;
    private final DraftTable table;
    private final Files files;
    private final Secrets secrets;
    private final Callers callers;
    private final Clock clock;

    @Activate
    public PhotoMatching(
            @Reference PractitionerStore store,
            @Reference DraftTable table,
            @Reference Files files,
            @Reference Secrets secrets,
            @Reference Callers callers,
            @Reference Clock clock) {
        this.store = store;
        this.table = table;
        this.files = files;
        this.secrets = secrets;
        this.callers = callers;
        this.clock = clock;
    }

    /** Whose drafts get photos: of an institution, and of a batch when one is named. */
    record Drafts(long institutionId, Long batch) {
        boolean wanting(Draft draft) {
            return draft != null && draft.photoMissing() && (batch == null || batch.equals(draft.batch()));
        }
    }

    /** Keeps how far it is, inside the transaction. */
    interface Progress {
        void reached(PhotoTally tally, List<PhotoNote> unfit);
    }

    /** A photo that a draft wants, while it is checked and stored. */
    private record Pending(Photo photo, long draft, Future<Checked> checked) {}

    /** The stored file, or what is wrong with the picture. */
    private record Checked(String file, String fault) {}

    /** Whether the whole package was gone through; false when the job was asked to pause. */
    boolean through(PhotoPackage photos, Drafts drafts, JobRun run, PhotoTally from, Progress progress) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> new Thread(work, "anju-photos"));
        try {
            return new Passage(photos, drafts, run, progress, threads).through(from);
        } finally {
            threads.shutdown();
        }
    }

    /** One way through a package. */
    private final class Passage {
        private final PhotoPackage photos;
        private final Drafts drafts;
        private final JobRun run;
        private final Progress progress;
        private final ExecutorService threads;

        Passage(PhotoPackage photos, Drafts drafts, JobRun run, Progress progress, ExecutorService threads) {
            this.photos = photos;
            this.drafts = drafts;
            this.run = run;
            this.progress = progress;
            this.threads = threads;
        }

        boolean through(PhotoTally from) {
            List<Photo> all = photos.photos();
            PhotoTally tally = from;
            if (all.isEmpty()) {
                store.write(() -> progress.reached(from, List.of()));
            }
            while (tally.next() < all.size()) {
                if (run.pausing()) {
                    return false;
                }
                tally = take(all.subList(tally.next(), Math.min(tally.next() + AT_ONCE, all.size())), tally);
            }
            return true;
        }

        /** Stores some side by side, then attaches them. When that fails, what was stored of them is forgotten again. */
        private PhotoTally take(List<Photo> some, PhotoTally before) {
            List<Pending> pending = new ArrayList<>();
            try {
                check(some, pending);
                return settle(some.size(), pending, before);
            } catch (RuntimeException fault) {
                pending.forEach(PhotoMatching.this::forget);
                throw fault;
            }
        }

        private void check(List<Photo> some, List<Pending> pending) {
            List<String> people =
                    some.stream().map(photo -> secrets.hash(photo.stem())).toList();
            Map<String, Draft> known =
                    Patience.with(run, () -> store.write(() -> table.drafted(people, drafts.institutionId())));
            Caller caller = callers.current();
            for (int i = 0; i < some.size(); i++) {
                Draft draft = known.get(people.get(i));
                if (drafts.wanting(draft)) {
                    Photo photo = some.get(i);
                    // One entry of the package can be open at a time: read here, checked there.
                    byte[] content = content(photos, photo);
                    pending.add(new Pending(
                            photo,
                            draft.id(),
                            threads.submit(() ->
                                    callers.as(caller, () -> Patience.with(run, () -> checked(photo, content))))));
                }
            }
        }

        private PhotoTally settle(int count, List<Pending> pending, PhotoTally before) {
            List<Pending> fit = new ArrayList<>();
            List<PhotoNote> unfit = new ArrayList<>();
            for (Pending one : pending) {
                String fault = get(one.checked()).fault();
                if (fault == null) {
                    fit.add(one);
                } else {
                    unfit.add(new PhotoNote(one.photo().path(), fault));
                }
            }
            return Patience.with(
                    run,
                    () -> store.write(() -> {
                        int matched = 0;
                        for (Pending one : fit) {
                            matched += attach(one) ? 1 : 0;
                        }
                        PhotoTally tally = before.plus(count, matched, unfit.size());
                        progress.reached(tally, unfit);
                        return tally;
                    }));
        }
    }

    /** The photo of a draft that could not be attached; it stays where the commit was done and only its answer was lost. */
    private void forget(Pending one) {
        try {
            String file = get(one.checked()).file();
            if (file != null && !store.write(() -> table.shows(one.draft(), file))) {
                files.discard(file);
            }
        } catch (RuntimeException away) {
            LOG.warn("A photo that no draft shows stays in the store: {}", away.toString());
        }
    }

    /** Null when it is not what the package promised. */
    private static byte[] content(PhotoPackage photos, Photo photo) {
        try (InputStream in = photos.open(photo)) {
            return in.readAllBytes();
        } catch (IOException | UncheckedIOException | Problem e) {
            return null;
        }
    }

    private Checked checked(Photo photo, byte[] content) {
        if (content == null) {
            return new Checked(null, "文件已损坏或无法读取");
        }
        try {
            String name = "头像照片." + photo.extension();
            return new Checked(
                    files.put(name, FileKind.PORTRAIT, new ByteArrayInputStream(content))
                            .id(),
                    null);
        } catch (Problem unfit) {
            if (unfit.status() > 500) {
                throw unfit;
            }
            return new Checked(null, unfit.getMessage());
        }
    }

    /** Somebody may have submitted, deleted or completed the draft meanwhile: it stays as it is. */
    private boolean attach(Pending one) {
        String file = get(one.checked()).file();
        boolean attached = table.attach(one.draft(), file, clock.instant());
        if (!attached) {
            files.discard(file);
        }
        return attached;
    }

    private static Checked get(Future<Checked> checked) {
        try {
            return checked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        }
    }
}
