package org.anju.contract.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.anju.api.file.StoredFile;
import org.anju.api.store.Statements;
import org.anju.api.store.Times;
import org.anju.contract.model.Attachment;
import org.anju.contract.model.AttachmentKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The 要件 of contracts and of applications for their filing, {@code con_attachment}. */
@Component(service = AttachmentTable.class)
public final class AttachmentTable {
    private final ContractStore store;
    private final Statements statements;
    private final ContractIds ids;

    @Activate
    public AttachmentTable(@Reference ContractStore store, @Reference ContractIds ids) {
        this.store = store;
        this.statements = new Statements(store);
        this.ids = ids;
    }

    public void add(long contractId, AttachmentKind kind, StoredFile file, Instant at) {
        statements.update(
                "INSERT INTO con_attachment (id, contract_id, kind, file_id, name, type, size_bytes, added_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                contractId,
                kind.name(),
                file.id(),
                file.name(),
                file.type(),
                file.size(),
                Times.column(at));
    }

    /** Whether it was there. */
    public boolean remove(long contractId, long id) {
        return statements.update("DELETE FROM con_attachment WHERE contract_id = ? AND id = ?", contractId, id) > 0;
    }

    /** All of something that is deleted. */
    public void removeAll(long contractId) {
        statements.update("DELETE FROM con_attachment WHERE contract_id = ?", contractId);
    }

    /** In the order in which they came. */
    public List<Attachment> of(long contractId) {
        List<Attachment> found = statements.query(
                row -> new Attachment(
                        row.number(),
                        AttachmentKind.valueOf(row.text()),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.number(),
                        Times.instant(row.time())),
                "SELECT id, kind, file_id, name, type, size_bytes, added_at FROM con_attachment WHERE contract_id = ?",
                contractId);
        // Derby takes longer to sort these few than to find them.
        return found.stream().sorted(Comparator.comparing(Attachment::id)).toList();
    }
}
