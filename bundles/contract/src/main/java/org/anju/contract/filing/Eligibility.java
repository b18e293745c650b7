package org.anju.contract.filing;

import java.time.LocalDate;
import java.util.List;
import org.anju.api.problem.Problem;
import org.anju.api.value.RoomNo;
import org.anju.contract.Settings;
import org.anju.contract.Sight;
import org.anju.contract.model.ContractList;
import org.anju.contract.model.ContractState;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.House;
import org.anju.contract.store.ContractRow;
import org.anju.contract.store.ContractRows;
import org.anju.contract.store.FilingRow;
import org.anju.contract.store.FilingRows;
import org.anju.contract.store.LeaseTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What may be filed (CON-R11 … CON-R13, CON-T21): looked at when an application begins, and again under the lock of the house. */
@Component(service = Eligibility.class)
public final class Eligibility {
    private final Sight sight;
    private final FilingSight filingSight;
    private final ContractRows contracts;
    private final FilingRows filings;
    private final LeaseTable leases;
    private final FilingSettings filing;
    private final Settings settings;

    @Activate
    public Eligibility(
            @Reference Sight sight,
            @Reference FilingSight filingSight,
            @Reference ContractRows contracts,
            @Reference FilingRows filings,
            @Reference LeaseTable leases,
            @Reference FilingSettings filing,
            @Reference Settings settings) {
        this.sight = sight;
        this.filingSight = filingSight;
        this.contracts = contracts;
        this.filings = filings;
        this.leases = leases;
        this.filing = filing;
        this.settings = settings;
    }

    /** The contract of a number, in the caller's scope; 404 where there is none. */
    ContractRow contract(String number) {
        return contracts
                .byNumber(number)
                .filter(row -> sight.caller().scope().covers(row.division(), row.institutionId()))
                .orElseThrow(() -> new Problem(404, "NOT_FOUND", "没有查到该编号的租赁合同"));
    }

    /** The contracts in effect of a verified house or room that the caller may see, filed or not. */
    List<ContractRow> inEffect(House house) {
        return leases.inEffect(house.names(), settings.today()).stream()
                .flatMap(lease -> contracts.find(lease.id()).stream())
                .filter(row -> house.roomNo() == null || house.same(row.house()))
                .filter(row -> sight.caller().scope().covers(row.division(), row.institutionId()))
                .filter(this::running)
                .toList();
    }

    boolean running(ContractRow row) {
        return row.state() == ContractState.SIGNED && !row.endDate().isBefore(settings.today());
    }

    /** CON-R13; M-CON-07 for one that was never signed. */
    void requireEffective(ContractRow row) {
        if (row.state().list() != ContractList.CONTRACTS) {
            throw filing.paperAllowed() ? Problem.rule("CON-R13", "合同尚未签约，不能备案") : notSigned();
        }
        if (!running(row)) {
            throw Problem.rule("CON-R13", "该合同已失效，不能备案");
        }
    }

    /** The contract of an application, again. */
    void requireEffective(FilingRow row) {
        if (!row.supplement()) {
            requireEffective(contracts.find(row.contractId()).orElseThrow(Problem::notFound));
        }
    }

    /** Whether a contract was signed online or need not be (CON-R12). */
    void requireOnlineOrAllowed(FilingRow row) {
        if (row.supplement()) {
            requirePaperAllowed();
        }
    }

    void requirePaperAllowed() {
        if (!filing.paperAllowed()) {
            throw notSigned();
        }
    }

    private static Problem notSigned() {
        return Problem.rule("CON-R12", "备案前必须进行合同网签");
    }

    /** Whether nobody applied for the filing of a contract yet; a draft counts when it is of the caller's own side. */
    boolean isFree(ContractRow row) {
        return filings.ofContract(row.id()).stream()
                .noneMatch(other -> other.state() != FilingState.DRAFT || filingSight.enters(other));
    }

    void requireFree(ContractRow row) {
        if (!isFree(row)) {
            throw twice();
        }
    }

    /** The same for a lease on paper, whose parties and days are not known yet. */
    void requireFree(House house) {
        boolean begun = filings.paperOf(house).stream()
                .anyMatch(other ->
                        other.state() == FilingState.DRAFT && house.same(other.house()) && filingSight.enters(other));
        if (begun) {
            throw twice();
        }
    }

    /** At 提交: drafts of others are in nobody's way (CON-T21). */
    void requireFree(FilingRow row) {
        List<FilingRow> others = row.supplement() ? filings.paperOf(row.house()) : filings.ofContract(row.contractId());
        boolean taken = others.stream()
                .filter(other -> other.id() != row.id() && other.state() != FilingState.DRAFT)
                .anyMatch(other -> !row.supplement() || overlap(row, other));
        if (taken) {
            throw twice();
        }
    }

    private static boolean overlap(FilingRow one, FilingRow other) {
        return RoomNo.overlap(one.roomNo(), other.roomNo())
                && !before(one.endDate(), other.startDate())
                && !before(other.endDate(), one.startDate());
    }

    /** What was returned may be without its days for a while; then it may be of any. */
    private static boolean before(LocalDate end, LocalDate start) {
        return end != null && start != null && end.isBefore(start);
    }

    static Problem twice() {
        return Problem.duplicate("该合同已申请备案或已备案");
    }
}
