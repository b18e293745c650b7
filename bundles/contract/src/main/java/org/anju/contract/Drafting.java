package org.anju.contract;

import java.time.Clock;
import java.util.List;
import org.anju.api.access.Caller;
import org.anju.api.file.StoredFile;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.problem.Check;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.Procedures;
import org.anju.contract.model.Attachment;
import org.anju.contract.model.AttachmentKind;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContentCheck;
import org.anju.contract.model.ContentRules;
import org.anju.contract.model.ContractAction;
import org.anju.contract.model.House;
import org.anju.contract.model.SigningProcedure;
import org.anju.contract.model.TypedHouse;
import org.anju.contract.store.AttachmentTable;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.ContractNames;
import org.anju.contract.store.ContractNames.Owner;
import org.anju.contract.store.ContractRow;
import org.anju.contract.store.ContractRows;
import org.anju.contract.store.ContractStore;
import org.anju.contract.store.LeaseTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 受理网签: a draft comes into being, is filled in and gets its 要件 (CON-T01, CON-T02). Needs no other domain once its house is known. */
@Component(service = Drafting.class)
public final class Drafting {
    private static final int MOST_FILES = 20;

    private final ContractStore store;
    private final ContractRows contracts;
    private final ContentTable contents;
    private final AttachmentTable attachments;
    private final LeaseTable leases;
    private final ContractNames names;
    private final ContractSteps steps;
    private final Sight sight;
    private final Verification verification;
    private final Institutions institutions;
    private final Uploads uploads;
    private final Settings settings;
    private final Procedures procedures;
    private final Clock clock;

    @Activate
    public Drafting(
            @Reference ContractStore store,
            @Reference ContractRows contracts,
            @Reference ContentTable contents,
            @Reference AttachmentTable attachments,
            @Reference LeaseTable leases,
            @Reference ContractNames names,
            @Reference ContractSteps steps,
            @Reference Sight sight,
            @Reference Verification verification,
            @Reference Institutions institutions,
            @Reference Uploads uploads,
            @Reference Settings settings,
            @Reference Procedures procedures,
            @Reference Clock clock) {
        this.store = store;
        this.contracts = contracts;
        this.contents = contents;
        this.attachments = attachments;
        this.leases = leases;
        this.names = names;
        this.steps = steps;
        this.sight = sight;
        this.verification = verification;
        this.institutions = institutions;
        this.uploads = uploads;
        this.settings = settings;
        this.procedures = procedures;
        this.clock = clock;
    }

    /**
     * 下一步 after ① 房源核验; returns the id of the draft.
     *
     * @param code 房源核验码, or null
     * @param typed the house where none needs to be verified, or null
     */
    public long begin(String code, TypedHouse typed) {
        if (code != null && typed != null) {
            throw Problem.invalid("house", "房源核验码和未核验的房屋只能填写一项");
        }
        House house = code == null ? unverified(typed) : verification.house(code);
        Caller caller = sight.caller();
        String institution = caller.institutionId() == null
                ? null
                : institutions
                        .find(caller.institutionId())
                        .map(Institution::name)
                        .orElseThrow(Problem::forbidden);
        leases.known(house.key());
        return store.write(() -> {
            ContractRow row = contracts.add(ContractRow.begun(house, caller, institution, clock.instant()));
            contents.write(row.id(), Content.begun());
            procedures.opened(SigningProcedure.TABLE, row, ContractAction.BEGIN);
            return row.id();
        });
    }

    private House unverified(TypedHouse typed) {
        if (typed == null || settings.get(Settings.LISTING_REQUIRED)) {
            throw Problem.rule("CON-R01", "请先通过房源核验");
        }
        return typed.checked(settings::isDivision);
    }

    /** 保存 */
    public void edit(long id, Integer version, Content wanted) {
        store.write(() -> {
            ContractRow row = sight.row(id);
            steps.step(row, ContractAction.SAVE, version, null, null);
            Content sent = wanted.unmasked(contents.read(id), settings.masking());
            Content content = new Content(sent.terms().completed(), sent.parties());
            requireStorable(content);
            names.remove(Owner.K, id, row.name());
            row.show(content, clock.instant());
            names.add(Owner.K, id, row.name(), row.division());
            contents.write(id, content);
        });
    }

    private void requireStorable(Content content) {
        ContentRules rules = settings.rules();
        List<FieldProblem> problems = new ContentCheck(rules).draft(content);
        if (!problems.isEmpty()) {
            throw Problem.validation(problems);
        }
        if (rules.tooLong(content.terms())) {
            throw Problem.rule("CON-R07", rules.tooLongMessage());
        }
    }

    /** 要件上传 */
    public void attach(long id, Integer version, String kind, String fileId) {
        store.write(() -> {
            ContractRow row = sight.row(id);
            steps.step(row, ContractAction.SAVE, version, null, null);
            Check check = new Check().required("kind", "要件类型", kind);
            check.code("kind", "要件类型", kind, code -> AttachmentKind.of(code).isPresent());
            check.that(attachments.of(id).size() < MOST_FILES, "fileId", "要件最多" + MOST_FILES + "个");
            StoredFile file = uploads.paper(check, "fileId", "要件", fileId).orElse(null);
            check.done();
            attachments.add(id, AttachmentKind.of(kind).orElseThrow(), file, clock.instant());
        });
    }

    /** Takes an uploaded 要件 away again. */
    public void detach(long id, long attachmentId, Integer version) {
        store.write(() -> {
            ContractRow row = sight.row(id);
            steps.step(row, ContractAction.SAVE, version, null, null);
            if (!attachments.remove(id, attachmentId)) {
                throw Problem.notFound();
            }
        });
    }

    /** A 要件 of a contract that the caller may see. */
    public Attachment attachment(long id, long attachmentId) {
        return attachments.of(sight.row(id).id()).stream()
                .filter(file -> file.id() == attachmentId)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
