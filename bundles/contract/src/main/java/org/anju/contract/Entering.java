package org.anju.contract;

import java.time.Clock;
import java.util.List;
import org.anju.api.file.StoredFile;
import org.anju.api.problem.Check;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.contract.model.Attachment;
import org.anju.contract.model.AttachmentKind;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContentCheck;
import org.anju.contract.model.ContentRules;
import org.anju.contract.store.AttachmentTable;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.ContractNames;
import org.anju.contract.store.ContractNames.Owner;
import org.anju.contract.store.LeaseRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What somebody enters of a lease, signed here or on paper: its content (CON-F1) and its 要件 (CON-C1). Called inside the unit that may change it. */
@Component(service = Entering.class)
public final class Entering {
    private static final int MOST_FILES = 20;

    private final ContentTable contents;
    private final AttachmentTable attachments;
    private final ContractNames names;
    private final Uploads uploads;
    private final Settings settings;
    private final Clock clock;

    @Activate
    public Entering(
            @Reference ContentTable contents,
            @Reference AttachmentTable attachments,
            @Reference ContractNames names,
            @Reference Uploads uploads,
            @Reference Settings settings,
            @Reference Clock clock) {
        this.contents = contents;
        this.attachments = attachments;
        this.names = names;
        this.uploads = uploads;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps content in place of what was there: what is exactly a mask that was shown means what is stored; nothing is required yet, forms are checked.
     *
     * @throws Problem 400 with all that cannot be kept; 422 for a term that is too long (CON-R07)
     */
    public void content(LeaseRow row, Owner owner, Content wanted) {
        Content sent = wanted.unmasked(contents.read(row.id()), settings.masking());
        Content content = new Content(sent.terms().completed(), sent.parties());
        requireStorable(content);
        show(row, owner, content);
        contents.write(row.id(), content);
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

    /** What lists show of it, and under which names it is found. */
    public void show(LeaseRow row, Owner owner, Content content) {
        names.remove(owner, row.id(), row.name());
        row.show(content, clock.instant());
        names.add(owner, row.id(), row.name(), row.division());
    }

    /** 要件上传 */
    public void attach(long id, String kind, String fileId) {
        Check check = new Check().required("kind", "要件类型", kind);
        check.code("kind", "要件类型", kind, code -> AttachmentKind.of(code).isPresent());
        check.that(attachments.of(id).size() < MOST_FILES, "fileId", "要件最多" + MOST_FILES + "个");
        StoredFile file = uploads.paper(check, "fileId", "要件", fileId).orElse(null);
        check.done();
        attachments.add(id, AttachmentKind.of(kind).orElseThrow(), file, clock.instant());
    }

    /** Takes an uploaded 要件 away again. */
    public void detach(long id, long attachmentId) {
        if (!attachments.remove(id, attachmentId)) {
            throw Problem.notFound();
        }
    }

    /** A 要件 of what the caller may see. */
    public Attachment attachment(long id, long attachmentId) {
        return attachments.of(id).stream()
                .filter(file -> file.id() == attachmentId)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
