package org.anju.practitioner.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.job.JobRun;
import org.anju.api.practitioner.PractitionerEvents;
import org.anju.api.sheet.SheetRow;
import org.anju.practitioner.intake.RowsImport.Candidate;
import org.anju.practitioner.model.CaseAction;
import org.anju.practitioner.model.NewCardProcedure;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.store.CaseRow;
import org.anju.practitioner.store.DraftTable.Draft;
import org.anju.practitioner.store.FailureTable.Fault;
import org.anju.practitioner.store.ImportRow;

/** Puts the rows of one batch (批次) into the database. */
final class DraftDesk implements RowsImport.Desk {
    private final DraftTools tools;
    private final ImportRow batch;
    private final Institution institution;
    private final JobRun run;
    private final boolean holding;

    /** @param holding P:practitioner.duplicate.drafts */
    DraftDesk(DraftTools tools, ImportRow batch, Institution institution, JobRun run, boolean holding) {
        this.tools = tools;
        this.batch = batch;
        this.institution = institution;
        this.run = run;
        this.holding = holding;
    }

    @Override
    public CaseRow drafted(PersonFacts facts) {
        CaseRow row = CaseRow.imported(batch.id(), tools.sight.caller(), tools.clock.instant());
        row.at(institution);
        row.show(facts, tools.secrets);
        row.holdDraft(holding);
        return row;
    }

    @Override
    public int commit(
            List<Candidate> candidates, List<Fault> faults, Map<Integer, SheetRow> rows, IntakeCursor reached) {
        List<String> people =
                candidates.stream().map(one -> one.row().idNoHash()).toList();
        return tools.store.write(() -> {
            Known known = new Known(tools.table.claimed(people), tools.table.drafted(people, batch.institutionId()));
            List<CaseRow> good = new ArrayList<>();
            List<Fault> bad = new ArrayList<>(faults);
            for (Candidate one : candidates) {
                Twice twice = known.of(one.row().idNoHash());
                if (twice == null) {
                    good.add(one.row());
                } else {
                    bad.add(RowsImport.fault(rows.get(one.rowNumber()), twice.text()));
                }
            }
            bad.sort(Comparator.comparingInt(Fault::rowNumber));
            keep(good);
            Instant now = tools.clock.instant();
            tools.failures.add(batch, bad, now);
            IntakeCursor next = reached.after(reached.row(), 0, bad.size());
            tools.imports.find(batch.id()).ifPresent(row -> row.counted(next.imported(), next.failed()));
            run.progress(next.done(), next.failed(), next.text());
            return bad.size();
        });
    }

    private void keep(List<CaseRow> good) {
        if (good.isEmpty()) {
            return;
        }
        tools.table.add(good);
        tools.procedures.openedAll(NewCardProcedure.TABLE, good, CaseAction.SAVE);
        String object = "import/" + batch.id();
        tools.audit.record("practitioner.case.import", object, "批量新增从业人员" + good.size() + "条");
        tools.events.publish(
                PractitionerEvents.IMPORTED,
                object,
                Map.of(
                        "importId",
                        batch.id(),
                        "institutionId",
                        batch.institutionId(),
                        "division",
                        institution.division(),
                        "caseIds",
                        good.stream().map(CaseRow::id).collect(Collectors.toList())));
    }

    /** Whose people of the batch are taken, and by what (PRA-R09, PRA-R10). */
    private final class Known {
        private final Map<String, Boolean> claimed;
        private final Map<String, Draft> drafted;

        Known(Map<String, Boolean> claimed, Map<String, Draft> drafted) {
            this.claimed = claimed;
            this.drafted = drafted;
        }

        Twice of(String person) {
            Boolean card = claimed.get(person);
            if (card != null) {
                return card ? Twice.CARD : Twice.VERIFYING;
            }
            Draft draft = drafted.get(person);
            if (draft == null) {
                return null;
            }
            return Long.valueOf(batch.id()).equals(draft.batch()) ? Twice.FILE : Twice.DRAFT;
        }
    }
}
