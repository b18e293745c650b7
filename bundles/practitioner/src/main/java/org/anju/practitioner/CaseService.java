package org.anju.practitioner;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.anju.api.file.StoredFile;
import org.anju.api.procedure.Diagram;
import org.anju.api.procedure.Procedure;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Procedures.HistoryLine;
import org.anju.api.rest.Items;
import org.anju.api.secret.Secrets;
import org.anju.practitioner.model.CaseAction;
import org.anju.practitioner.model.CaseKind;
import org.anju.practitioner.model.CaseState;
import org.anju.practitioner.model.Desk;
import org.anju.practitioner.model.PersonDiff;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CardRows;
import org.anju.practitioner.store.CaseFilter;
import org.anju.practitioner.store.CaseRow;
import org.anju.practitioner.store.CaseRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cases: lists, details, and the steps of both sides (PRA-T03 … PRA-T07, PRA-T11 … PRA-T13, PRA-T21, PRA-T22). */
@Component(service = CaseService.class)
public final class CaseService {
    private final Sight sight;
    private final Privacy privacy;
    private final CaseRows cases;
    private final CardRows cards;
    private final CaseSteps steps;
    private final Procedures procedures;
    private final Uploads uploads;
    private final Secrets secrets;

    @Activate
    public CaseService(
            @Reference Sight sight,
            @Reference Privacy privacy,
            @Reference CaseRows cases,
            @Reference CardRows cards,
            @Reference CaseSteps steps,
            @Reference Procedures procedures,
            @Reference Uploads uploads,
            @Reference Secrets secrets) {
        this.sight = sight;
        this.privacy = privacy;
        this.cases = cases;
        this.cards = cards;
        this.steps = steps;
        this.procedures = procedures;
        this.uploads = uploads;
        this.secrets = secrets;
    }

    public Items<CaseRow> list(CaseFilter filter, int page, int size) {
        return cases.page(filter, sight.caller().scope(), page, size);
    }

    /** The cases of a person; recorded. */
    public Items<CaseRow> ofPerson(String idNo, int page, int size) {
        String hash = Persons.hash(secrets, idNo);
        privacy.searched("cases");
        return list(CaseFilter.ofPerson(hash), page, size);
    }

    /** How many lie on each desk that the caller sees, each exact to 1,000. */
    public Counts counts() {
        return new Counts(on(Desk.APPLICATIONS), on(Desk.VERIFICATION), on(Desk.ACTIVATION));
    }

    private long on(Desk desk) {
        return cases.total(CaseFilter.on(desk), sight.caller().scope());
    }

    public record Counts(long applications, long verification, long activation) {}

    /** 提交 */
    public void submit(long id, Integer version) {
        steps.take(id, CaseAction.SUBMIT, version, null);
    }

    /** 核验: 通过, 退回 */
    public void verify(long id, CaseAction result, Integer version, String opinion) {
        steps.take(id, result, version, opinion);
    }

    /** 激活 */
    public void activate(long id, Integer version) {
        steps.take(id, CaseAction.ACTIVATE, version, null);
    }

    /** 删除 */
    public void delete(long id, Integer version) {
        steps.take(id, CaseAction.DELETE, version, null);
    }

    /** @param full the identity number in full, audited, with {@code pii.view} only */
    public CaseDetail detail(long id, boolean full) {
        CaseRow row = sight.row(id);
        Optional<CardRow> card = Optional.ofNullable(row.cardId()).flatMap(cards::find);
        PersonFacts facts = row.facts(secrets);
        return new CaseDetail(
                row,
                privacy.shown(facts, full, "case/" + id),
                steps.allowed(row),
                steps.onceVerified(row),
                row.kind() == CaseKind.CHANGE && !row.over()
                        ? card.map(c -> PersonDiff.between(c.facts(secrets), facts))
                                .orElse(List.of())
                        : List.of(),
                card);
    }

    /** 办理记录 */
    public List<HistoryLine> history(long id) {
        CaseRow row = sight.row(id);
        return procedures.history(row.kind().table().id(), id);
    }

    /** 流程图 */
    public Diagram diagram(long id) {
        CaseRow row = sight.row(id);
        Procedure<CaseState, CaseAction> table = row.kind().table();
        return Diagram.of(table, row.state(), procedures.history(table.id(), id));
    }

    public StoredFile photo(long id) {
        return uploads.find(sight.row(id).photo());
    }

    /** 姓名变更证明 */
    public StoredFile proof(long id) {
        return uploads.find(sight.row(id).proof());
    }

    public InputStream open(StoredFile file) {
        return uploads.open(file);
    }
}
