package org.anju.practitioner.rest;

import java.time.Instant;
import java.util.List;
import org.anju.api.job.Jobs;
import org.anju.api.procedure.State.Tone;
import org.anju.practitioner.intake.IntakeService;
import org.anju.practitioner.intake.PhotoNote;
import org.anju.practitioner.store.ImportRow;

/**
 * A batch of the Excel import (批次, PRA-R12).
 *
 * @param state ROWS, PHOTOS, DONE, STOPPED, FAILED
 * @param total rows of the workbook; {@code imported} and {@code failed} are those dealt with so far
 * @param message M-PRA-04
 * @param photoMessage null without a package
 * @param photoNotes entries of the package that could not be used; null in lists
 */
public record ImportView(
        long id,
        String batchNo,
        Long jobId,
        String state,
        String stateLabel,
        String stateTone,
        String fileName,
        int total,
        int imported,
        int failed,
        int photosMatched,
        int photosUnused,
        int photosIgnored,
        String message,
        String photoMessage,
        String createdName,
        Instant createdAt,
        Instant endedAt,
        List<PhotoNote> photoNotes) {

    /** What becomes of a batch: of a stopped one the rows before are drafts, those behind are untouched. */
    private enum Stage {
        ROWS("导入中", Tone.IN_REVIEW),
        PHOTOS("匹配照片中", Tone.IN_REVIEW),
        DONE("已完成", Tone.EFFECTIVE),
        STOPPED("已取消", Tone.VOID),
        FAILED("失败", Tone.RETURNED);

        private final String label;
        private final Tone tone;

        Stage(String label, Tone tone) {
            this.label = label;
            this.tone = tone;
        }

        static Stage of(IntakeService.Batch batch) {
            Stage own = valueOf(batch.row().state());
            String job = batch.job().map(Jobs.Status::state).orElse("CANCELLED");
            return own == DONE
                    ? DONE
                    : switch (job) {
                        case "FAILED" -> FAILED;
                        case "CANCELLED" -> STOPPED;
                        default -> own;
                    };
        }
    }

    static ImportView of(IntakeService.Batch batch, List<PhotoNote> notes) {
        ImportRow row = batch.row();
        Stage state = Stage.of(batch);
        return new ImportView(
                row.id(),
                row.batchNo(),
                row.jobId(),
                state.name(),
                state.label,
                state.tone.name(),
                row.fileName(),
                row.rowCount(),
                row.imported(),
                row.failed(),
                row.photosMatched(),
                row.photosUnused(),
                row.photosIgnored(),
                IntakeService.message(row),
                IntakeService.photoMessage(row),
                row.createdName(),
                row.createdAt(),
                row.endedAt(),
                notes);
    }
}
