package org.anju.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.problem.Problem;
import org.anju.contract.filing.ContractFilings;
import org.anju.contract.filing.FilingService;
import org.anju.contract.model.CodeTables;
import org.anju.contract.model.ContractList;
import org.anju.contract.model.FilingList;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.PartyRole;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.ContractFilter;
import org.anju.contract.store.ContractRow;
import org.anju.contract.store.ContractRows;
import org.anju.contract.store.FilingFilter;
import org.anju.contract.store.FilingRow;
import org.anju.contract.store.FilingRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an operator at the console sees of contracts (§16.3): parties as anybody may read them. Each look is audited, as his who looked. */
@Component(service = ConsoleView.class)
public final class ConsoleView {
    private static final int SHOWN = 20;

    private final Callers callers;
    private final ContractService contracts;
    private final ContractRows rows;
    private final ContentTable contents;
    private final FilingService filings;
    private final ContractFilings standing;
    private final FilingRows filingRows;
    private final Divisions divisions;
    private final Codes codes;
    private final Audit audit;

    @Activate
    public ConsoleView(
            @Reference Callers callers,
            @Reference ContractService contracts,
            @Reference ContractRows rows,
            @Reference ContentTable contents,
            @Reference FilingService filings,
            @Reference ContractFilings standing,
            @Reference FilingRows filingRows,
            @Reference Divisions divisions,
            @Reference Codes codes,
            @Reference Audit audit) {
        this.callers = callers;
        this.contracts = contracts;
        this.rows = rows;
        this.contents = contents;
        this.filings = filings;
        this.standing = standing;
        this.filingRows = filingRows;
        this.divisions = divisions;
        this.codes = codes;
        this.audit = audit;
    }

    /** The newest contracts of 租赁合同网签列表. */
    public List<ContractRow> newest(String operator) {
        return as(operator, () -> {
            audit.record("contract.console.list", "contract", "控制台查看租赁合同列表");
            return contracts
                    .list(ContractFilter.of(ContractList.CONTRACTS), 1, SHOWN)
                    .items();
        });
    }

    /** A contract by its number. */
    public ContractRow find(String operator, String number) {
        return as(operator, () -> {
            ContractRow row = rows.byNumber(number)
                    .orElseThrow(() -> new Problem(404, "NOT_FOUND", "没有编号为 " + number + " 的租赁合同"));
            audit.record("contract.console.view", "contract/" + row.id(), "控制台查看租赁合同");
            return row;
        });
    }

    /** Who stands on one side of a contract, masked as on the public check. */
    public String parties(ContractRow contract, PartyRole role) {
        return contents.read(contract.id()).publicNames(role);
    }

    /** Where a contract stands with its filing, apart from what is only prepared. */
    public Optional<FilingRow> filingOf(ContractRow contract) {
        return standing.telling(contract, row -> row.state() != FilingState.DRAFT);
    }

    /** The newest of 备案列表. */
    public List<FilingRow> newestFilings(String operator) {
        return as(operator, () -> {
            audit.record("contract.filing.console.list", "contract.filing", "控制台查看合同备案列表");
            return filings.list(FilingFilter.of(FilingList.FILINGS, null), 1, SHOWN)
                    .items();
        });
    }

    /** A filing by its number. */
    public FilingRow findFiling(String operator, String number) {
        return as(operator, () -> {
            FilingRow row = filingRows
                    .byNumber(number)
                    .orElseThrow(() -> new Problem(404, "NOT_FOUND", "没有备案号为 " + number + " 的合同备案"));
            audit.record("contract.filing.console.view", "contract.filing/" + row.id(), "控制台查看合同备案");
            return row;
        });
    }

    public String division(String code) {
        return divisions.display(code);
    }

    /** 成交方式 */
    public String signMode(String code) {
        return code == null ? "" : codes.name(CodeTables.SIGN_MODE, code).orElse(code);
    }

    private <T> T as(String operator, Supplier<T> work) {
        return callers.as(Caller.operator(operator, Set.of()), work);
    }
}
