package org.anju.contract;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.anju.api.audit.Audit;
import org.anju.api.document.Documents;
import org.anju.api.problem.Problem;
import org.anju.contract.model.ContractState;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.ContractRow;
import org.anju.contract.store.ContractStore;
import org.anju.contract.store.PrintTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The contract as paper: preview and print are one text, which follows the edition that the contract was signed with (CON-R09, CON-R21). */
@Component(service = Printing.class)
public final class Printing {
    private static final String PREVIEW = "预览";
    private static final String REVOKED = "已撤销";
    private static final int MOST_PRINTS = 200;

    private final Sight sight;
    private final ContentTable contents;
    private final PrintTable prints;
    private final ContractStore store;
    private final LeaseText text;
    private final Documents documents;
    private final Settings settings;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Printing(
            @Reference Sight sight,
            @Reference ContentTable contents,
            @Reference PrintTable prints,
            @Reference ContractStore store,
            @Reference LeaseText text,
            @Reference Documents documents,
            @Reference Settings settings,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.sight = sight;
        this.contents = contents;
        this.prints = prints;
        this.store = store;
        this.text = text;
        this.documents = documents;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** A printed contract. */
    public record Paper(String name, byte[] pdf) {}

    /** ④ 合同预览 of a draft: exactly what 签约 will make effective, with a watermark. */
    public Paper preview(long id, String site) {
        ContractRow row = sight.row(id);
        if (!row.isDraft()) {
            throw Problem.wrongState();
        }
        audit.record("contract.preview", "contract/" + id, "预览租赁合同");
        return paper(row, site, clock.instant());
    }

    /**
     * 打印: kept with the hash of its file.
     *
     * @throws Problem 409 for a contract that was cancelled before it was signed
     */
    public Paper print(long id, String site) {
        ContractRow row = sight.row(id);
        if (row.state() == ContractState.CANCELLED) {
            throw Problem.wrongState();
        }
        Instant now = clock.instant();
        Paper paper = paper(row, site, now);
        store.write(() -> {
            prints.add(row, sight.caller(), now, sha256(paper.pdf()), paper.pdf().length);
            audit.record("contract.print", "contract/" + id, "打印租赁合同 " + row.label());
        });
        return paper;
    }

    private Paper paper(ContractRow row, String site, Instant at) {
        Map<String, Object> values = text.values(row, contents.read(row.id()));
        String edition = row.templateVersion() == null ? settings.get(Settings.TEMPLATE) : row.templateVersion();
        values.put("edition", edition);
        values.put("url", row.token() == null ? null : settings.checkUrl(site, row.token()));
        values.put("watermark", watermark(row.state()));
        values.put("printedAt", LeaseText.time(at));
        values.put("operator", sight.caller().name());
        String title = "住房租赁合同 " + row.label();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        documents.pdf(title, Texts.of(edition), values, pdf);
        return new Paper(title.replace(' ', '_') + ".pdf", pdf.toByteArray());
    }

    private static String watermark(ContractState state) {
        return switch (state) {
            case DRAFT, CANCELLED -> PREVIEW;
            case REVOKED -> REVOKED;
            case SIGNED, EXPIRED -> null;
        };
    }

    /** The prints of a contract, newest first. */
    public List<PrintTable.Print> of(long id) {
        return prints.of(sight.row(id).id(), MOST_PRINTS);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }
}
