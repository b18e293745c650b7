package org.anju.contract.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anju.api.access.Caller;
import org.anju.api.store.Columns;
import org.anju.api.store.Statements;
import org.anju.api.store.Times;
import org.anju.contract.model.ContractState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The prints of contracts with the hashes of their files, {@code con_print} (CON-R21). */
@Component(service = PrintTable.class)
public final class PrintTable {
    private static final String SELECT = "SELECT printed_at, printed_name, state, sha256, size_bytes FROM con_print";

    private final ContractStore store;
    private final Statements statements;
    private final ContractIds ids;

    @Activate
    public PrintTable(@Reference ContractStore store, @Reference ContractIds ids) {
        this.store = store;
        this.statements = new Statements(store);
        this.ids = ids;
    }

    /** @param state that the contract was in */
    public record Print(Instant at, String by, ContractState state, String sha256, long size) {}

    public void add(ContractRow row, Caller by, Instant at, String sha256, long size) {
        statements.update(
                "INSERT INTO con_print (id, contract_id, contract_version, state, sha256, size_bytes, printed_at, printed_by,"
                        + " printed_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                row.id(),
                row.version(),
                row.state().name(),
                sha256,
                size,
                Times.column(at),
                by.userId(),
                by.name());
    }

    /** Newest first. */
    public List<Print> of(long contractId, int most) {
        return statements.query(
                PrintTable::print,
                SELECT + " WHERE contract_id = ? ORDER BY id DESC FETCH FIRST " + most + " ROWS ONLY",
                contractId);
    }

    /** The print of a contract that has exactly this content. */
    public Optional<Print> find(long contractId, String sha256) {
        return statements
                .query(PrintTable::print, SELECT + " WHERE contract_id = ? AND sha256 = ?", contractId, sha256)
                .stream()
                .findFirst();
    }

    private static Print print(Columns row) {
        return new Print(
                Times.instant(row.time()), row.text(), ContractState.valueOf(row.text()), row.text(), row.number());
    }
}
