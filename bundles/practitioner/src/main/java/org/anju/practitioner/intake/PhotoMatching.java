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
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.anju.practitioner.store.DraftTable;
import org.anju.practitioner.store.DraftTable.Draft;
import org.anju.practitioner.store.PractitionerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives drafts the photos of a package that are named by identity number (PRA-R11). A few at a time: their pictures are decoded, checked and
 * written anew side by side, then attached in one transaction with the job's cursor. Memory holds those few and no more.
 */
@Component(service = PhotoMatching.class)
public final class PhotoMatching {
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
        List<Photo> all = photos.photos();
        PhotoTally tally = from;
        if (all.isEmpty()) {
            store.write(() -> progress.reached(from, List.of()));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> new Thread(work, "anju-photos"));
        try {
            while (tally.next() < all.size()) {
                if (run.pausing()) {
                    return false;
                }
                List<Photo> some = all.subList(tally.next(), Math.min(tally.next() + AT_ONCE, all.size()));
                List<Pending> pending = pending(photos, some, drafts, run, threads);
                PhotoTally before = tally;
                tally = Patience.with(run, () -> settle(some.size(), pending, before, progress));
            }
            return true;
        } finally {
            threads.shutdown();
        }
    }

    private List<Pending> pending(
            PhotoPackage photos, List<Photo> some, Drafts drafts, JobRun run, ExecutorService threads) {
        List<String> people =
                some.stream().map(photo -> secrets.hash(photo.stem())).toList();
        Map<String, Draft> known =
                Patience.with(run, () -> store.write(() -> table.drafted(people, drafts.institutionId())));
        Caller caller = callers.current();
        List<Pending> pending = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            Draft draft = known.get(people.get(i));
            if (drafts.wanting(draft)) {
                Photo photo = some.get(i);
                // One entry of the package can be open at a time: read here, checked there.
                byte[] content = content(photos, photo);
                pending.add(new Pending(
                        photo,
                        draft.id(),
                        threads.submit(
                                () -> callers.as(caller, () -> Patience.with(run, () -> checked(photo, content))))));
            }
        }
        return pending;
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

    private PhotoTally settle(int photos, List<Pending> pending, PhotoTally before, Progress progress) {
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
        return store.write(() -> {
            int matched = 0;
            for (Pending one : fit) {
                matched += attach(one) ? 1 : 0;
            }
            PhotoTally tally = before.plus(photos, matched, unfit.size());
            progress.reached(tally, unfit);
            return tally;
        });
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
