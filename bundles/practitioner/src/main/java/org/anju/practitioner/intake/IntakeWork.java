package org.anju.practitioner.intake;

import java.time.Clock;
import java.util.List;
import org.anju.api.code.Divisions;
import org.anju.api.document.PhotoPackages;
import org.anju.api.document.PhotoPackages.Ignored;
import org.anju.api.document.PhotoPackages.PhotoPackage;
import org.anju.api.file.Files;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.job.JobRun;
import org.anju.api.job.Patience;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.SheetRows;
import org.anju.api.sheet.Sheets;
import org.anju.practitioner.Institutions;
import org.anju.practitioner.Settings;
import org.anju.practitioner.model.PersonRules;
import org.anju.practitioner.store.ImportRow;
import org.anju.practitioner.store.ImportRows;
import org.anju.practitioner.store.PractitionerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The work of an import: first the rows, then the photos; each goes on where it stood. */
@Component(service = IntakeWork.class)
public final class IntakeWork {
    private final PractitionerStore store;
    private final ImportRows imports;
    private final DraftTools drafts;
    private final PhotoMatching matching;
    private final Settings settings;
    private final Institutions institutions;
    private final Divisions divisions;
    private final Sheets sheets;
    private final Files files;
    private final PhotoPackages packages;
    private final Parameters parameters;
    private final Clock clock;

    @Activate
    public IntakeWork(
            @Reference PractitionerStore store,
            @Reference ImportRows imports,
            @Reference DraftTools drafts,
            @Reference PhotoMatching matching,
            @Reference Settings settings,
            @Reference Institutions institutions,
            @Reference Divisions divisions,
            @Reference Sheets sheets,
            @Reference Files files,
            @Reference PhotoPackages packages,
            @Reference Parameters parameters,
            @Reference Clock clock) {
        this.store = store;
        this.imports = imports;
        this.drafts = drafts;
        this.matching = matching;
        this.settings = settings;
        this.institutions = institutions;
        this.divisions = divisions;
        this.sheets = sheets;
        this.files = files;
        this.packages = packages;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The job. */
    void run(JobRun run) {
        ImportRow batch = imports.find(Long.parseLong(run.input())).orElseThrow(Problem::notFound);
        IntakeCursor cursor = IntakeCursor.parse(run.cursor());
        if (!cursor.rowsOver()) {
            cursor = rows(run, batch, cursor);
        }
        if (!cursor.rowsOver() || batch.photos() != null && !photos(run, batch, cursor)) {
            return;
        }
        finish(run, batch);
    }

    private IntakeCursor rows(JobRun run, ImportRow batch, IntakeCursor from) {
        run.total(batch.rowCount());
        Institution institution = Patience.with(run, () -> institutions.get(batch.institutionId()));
        PersonRules rules = Patience.with(run, () -> settings.rules(batch.institutionId()));
        DraftDesk desk = new DraftDesk(drafts, batch, institution, run, settings.get(Settings.DUPLICATE_DRAFTS));
        RowsImport rows = new RowsImport(new RowReader(rules, divisions), desk, run, from);
        try (SheetRows sheet = sheets.read(files.path(batch.workbook()), IntakeService.reading(batch.rowCount()))) {
            if (!rows.through(sheet)) {
                return rows.cursor();
            }
        }
        IntakeCursor over = rows.cursor().withRowsOver();
        store.write(() -> {
            run.progress(over.done(), over.failed(), over.text());
            if (batch.photos() != null) {
                imports.find(batch.id()).ifPresent(ImportRow::matching);
            }
        });
        return over;
    }

    private boolean photos(JobRun run, ImportRow batch, IntakeCursor from) {
        try (PhotoPackage photos = packages.open(files.path(batch.photos()), PhotoPackages.Limits.of(parameters))) {
            run.total(from.done() + photos.photos().size());
            PhotoMatching.Progress progress = (tally, unfit) -> {
                imports.find(batch.id()).ifPresent(row -> note(row, photos.ignored(), tally, unfit));
                run.progress(
                        (long) from.done() + tally.next(),
                        from.failed(),
                        from.with(tally).text());
            };
            PhotoMatching.Drafts ofBatch = new PhotoMatching.Drafts(batch.institutionId(), batch.id());
            return matching.through(photos, ofBatch, run, from.photos(), progress);
        }
    }

    /** What was noted is read anew each time: the transaction may run more than once. */
    private void note(ImportRow row, List<Ignored> ignored, PhotoTally tally, List<PhotoNote> unfit) {
        PhotoNotes notes = row.photoNotes() == null
                ? PhotoNotes.of(ignored, settings.masking())
                : PhotoNotes.parse(row.photoNotes(), settings.masking());
        unfit.forEach(notes::add);
        row.matched(tally.matched(), tally.unused(), ignored.size() + tally.unfit(), notes.text());
    }

    /** Its files held personal data in clear, and are needed no more. */
    private void finish(JobRun run, ImportRow batch) {
        ImportRow end = store.write(() -> {
            ImportRow row = imports.find(batch.id()).orElseThrow(Problem::notFound);
            discard(row.workbook());
            discard(row.photos());
            row.done(clock.instant());
            return row;
        });
        run.result(IntakeService.message(end), null);
    }

    void discard(String file) {
        if (file != null) {
            files.discard(file);
        }
    }
}
