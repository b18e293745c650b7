package org.anju.practitioner;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.anju.api.document.PhotoPackages;
import org.anju.api.document.PhotoPackages.Ignored;
import org.anju.api.document.PhotoPackages.Photo;
import org.anju.api.document.PhotoPackages.PhotoPackage;
import org.anju.api.file.FileKind;
import org.anju.api.file.Files;
import org.anju.api.file.StoredFile;
import org.anju.api.job.JobRun;
import org.anju.api.problem.Problem;
import org.anju.practitioner.intake.ImportJob;
import org.anju.practitioner.intake.IntakeService;
import org.anju.practitioner.intake.IntakeWork;
import org.anju.practitioner.intake.PhotoMatching;
import org.anju.practitioner.intake.PhotoNote;
import org.anju.practitioner.model.PersonField;
import org.anju.practitioner.store.CaseRow;
import org.anju.practitioner.store.DraftTable;
import org.anju.practitioner.store.ImportRow;
import org.anju.practitioner.store.ImportRows;
import org.anju.practitioner.store.PractitionerIds;
import org.junit.Before;
import org.junit.Test;

/** The photos of an import whose rows are drafts already: 张伟's is a picture, that of 王芳 is none. */
public class PhotoIntakeTest {
    private static final String WITH_PICTURE = "310101199003070019";
    private static final String WITHOUT = "310101199003070035";

    private final Office office = new Office();
    private final ImportRows imports = new ImportRows(office.store);
    private final Set<String> stored = new ConcurrentSkipListSet<>();
    private final List<RuntimeException> faults = new ArrayList<>();
    private long batch;
    private long draft;

    /** Portraits begin with P; the others are refused. */
    private final class Portraits implements Files {
        @Override
        public StoredFile put(String name, FileKind kind, InputStream content) {
            try {
                if (content.read() != 'P') {
                    throw Problem.invalid("file", "文件已损坏或无法读取");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            StoredFile file = new StoredFile("portrait" + stored.size(), name, "image/jpeg", 1, "00", 41, office.now);
            stored.add(file.id());
            return file;
        }

        @Override
        public Optional<StoredFile> find(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<StoredFile> own(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void discard(String id) {
            stored.remove(id);
        }

        @Override
        public Path path(String id) {
            return Path.of(id);
        }

        @Override
        public InputStream open(String id) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class TwoPhotos implements PhotoPackage {
        @Override
        public List<Photo> photos() {
            return List.of(
                    new Photo(WITH_PICTURE, "jpg", WITH_PICTURE + ".jpg", 1),
                    new Photo(WITHOUT, "jpg", WITHOUT + ".jpg", 1));
        }

        @Override
        public Optional<Photo> find(String stem) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream open(Photo photo) {
            return new ByteArrayInputStream((photo.stem().equals(WITH_PICTURE) ? "P" : "-").getBytes());
        }

        @Override
        public List<Ignored> ignored() {
            return List.of(new Ignored("说明.txt", PhotoPackages.Reason.NOT_PHOTO));
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Before
    public void drafts() {
        office.as(1);
        ImportRow row = ImportRow.of(1, People.adminOf(1), office.now);
        row.files("workbook", "从业人员.xlsx", "photos");
        office.store.write(() -> imports.add(row, office.settings.today()));
        batch = row.id();
        draft = drafted("张伟", WITH_PICTURE);
        drafted("王芳", WITHOUT);
    }

    private long drafted(String name, String idNo) {
        return office.store.write(() -> {
            CaseRow row = CaseRow.imported(batch, People.adminOf(1), office.now);
            row.at(office.institutions.get(1));
            row.show(Office.person(name, idNo).completed().with(PersonField.PHOTO, null), office.secrets);
            office.cases.add(row);
            return row.id();
        });
    }

    private ImportJob job() {
        PhotoMatching matching = new PhotoMatching(
                office.store,
                new DraftTable(office.database, new PractitionerIds(office.database), office.names),
                new Portraits(),
                office.secrets,
                office.people,
                office.clock);
        PhotoPackages packages = (zip, limits) -> new TwoPhotos();
        return new ImportJob(new IntakeWork(
                office.store,
                imports,
                null,
                matching,
                office.settings,
                office.institutions,
                office.divisions,
                null,
                new Portraits(),
                packages,
                office.parameters,
                office.clock));
    }

    /** A run whose rows are over; what it is told of the photos fails with the prepared faults first. */
    private JobRun run() {
        return (JobRun) Proxy.newProxyInstance(
                JobRun.class.getClassLoader(), new Class<?>[] {JobRun.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "input":
                            return Long.toString(batch);
                        case "cursor":
                            return "3:2:0:true/0:0:0:0";
                        case "progress":
                            if (!faults.isEmpty()) {
                                throw faults.remove(0);
                            }
                            return null;
                        case "pausing":
                            return false;
                        default:
                            return null;
                    }
                });
    }

    private List<String> noted() {
        IntakeService intake = new IntakeService(
                office.store,
                imports,
                null,
                office.sight,
                office.settings,
                null,
                null,
                office.jobs,
                office.audit,
                null);
        return intake.photoNotes(imports.find(batch).orElseThrow()).stream()
                .map(PhotoNote::path)
                .toList();
    }

    @Test
    public void aTransactionThatIsRepeatedNotesNothingTwice() {
        faults.add(new IllegalStateException(new SQLException("deadlock", "40001")));
        job().run(run());
        assertEquals(List.of("说明.txt", "3101**********0035.jpg"), noted());
        assertEquals("portrait0", office.row(draft).photo());
    }

    @Test
    public void aDatabaseThatIsBusyForAMomentIsWaitedFor() {
        faults.add(new Problem(503, "BUSY", "系统繁忙，请稍后再试"));
        job().run(run());
        assertEquals("portrait0", office.row(draft).photo());
        assertEquals(Set.of("portrait0"), stored);
    }

    @Test
    public void portraitsThatNoDraftShowsAreForgottenWhenTheirTransactionFails() {
        faults.add(new IllegalStateException("the job goes on elsewhere"));
        assertThrows(IllegalStateException.class, () -> job().run(run()));
        assertNull(office.row(draft).photo());
        assertEquals(Set.of(), stored);
    }
}
