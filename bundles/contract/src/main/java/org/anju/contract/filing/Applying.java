package org.anju.contract.filing;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.anju.api.access.Caller;
import org.anju.api.listing.ListingVerifier;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.Procedures;
import org.anju.contract.Entering;
import org.anju.contract.Institutions;
import org.anju.contract.Sight;
import org.anju.contract.Verification;
import org.anju.contract.model.Applicant;
import org.anju.contract.model.CodeTables;
import org.anju.contract.model.Content;
import org.anju.contract.model.FilingAction;
import org.anju.contract.model.FilingProcedure;
import org.anju.contract.model.House;
import org.anju.contract.model.TypedHouse;
import org.anju.contract.model.VerifyBy;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.ContractNames.Owner;
import org.anju.contract.store.ContractRow;
import org.anju.contract.store.ContractStore;
import org.anju.contract.store.FilingRow;
import org.anju.contract.store.FilingRows;
import org.anju.contract.store.LeaseTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 备案申请 from the check by 产权证号 or 租赁合同编号 to the draft (CON-R11 … CON-R13, CON-T20). */
@Component(service = Applying.class)
public final class Applying {
    private final ContractStore store;
    private final FilingRows filings;
    private final ContentTable contents;
    private final LeaseTable leases;
    private final Sight sight;
    private final Eligibility eligibility;
    private final Verification verification;
    private final Institutions institutions;
    private final Entering entering;
    private final Procedures procedures;
    private final Clock clock;

    @Activate
    public Applying(
            @Reference ContractStore store,
            @Reference FilingRows filings,
            @Reference ContentTable contents,
            @Reference LeaseTable leases,
            @Reference Sight sight,
            @Reference Eligibility eligibility,
            @Reference Verification verification,
            @Reference Institutions institutions,
            @Reference Entering entering,
            @Reference Procedures procedures,
            @Reference Clock clock) {
        this.store = store;
        this.filings = filings;
        this.contents = contents;
        this.leases = leases;
        this.sight = sight;
        this.eligibility = eligibility;
        this.verification = verification;
        this.institutions = institutions;
        this.entering = entering;
        this.procedures = procedures;
        this.clock = clock;
    }

    /**
     * What a check found.
     *
     * @param verification of a check by 产权证号; its house alone otherwise
     * @param contracts that may be filed
     * @param supplement whether a contract on paper may be recorded instead
     */
    public record Found(Verification.Result verification, List<ContractRow> contracts, boolean supplement) {}

    /** By 租赁合同编号. */
    public Found byContract(String number) {
        new Check().required("contractNo", "租赁合同编号", number).done();
        ContractRow row = eligibility.contract(number.strip());
        eligibility.requireEffective(row);
        eligibility.requireFree(row);
        return new Found(new Verification.Result(null, "PASSED", null, row.house()), List.of(row), false);
    }

    /** By 产权证号: asks the register; outside any transaction. */
    public Found byCertificate(ListingVerifier.Order order) {
        Verification.Result result = verification.verify(order);
        if (result.house() == null) {
            return new Found(result, List.of(), false);
        }
        List<ContractRow> there = eligibility.inEffect(result.house());
        List<ContractRow> free = there.stream().filter(eligibility::isFree).toList();
        if (free.isEmpty()) {
            refuseFiled(there);
            eligibility.requirePaperAllowed();
        }
        return new Found(result, free, free.isEmpty());
    }

    private static void refuseFiled(List<ContractRow> there) {
        if (!there.isEmpty()) {
            throw Eligibility.twice();
        }
    }

    /**
     * What an application begins with; nothing is checked yet.
     *
     * @param contractId in place of the number
     * @param code 房源核验码, or null
     * @param house typed where none needs to be verified, or null
     * @param applicant {@link Applicant} by code; null for the one that the 成交方式 suggests
     */
    public record Start(
            VerifyBy verifyBy, String contractNo, Long contractId, String code, TypedHouse house, String applicant) {}

    /** 备案申请, returns the id of the draft. */
    public long begin(Start start) {
        new Check()
                .required("verifyBy", "核验方式", start.verifyBy())
                .code("applicant", "申请人", start.applicant(), code -> Applicant.of(code)
                        .isPresent())
                .done();
        if (start.verifyBy() == VerifyBy.CONTRACT_NO) {
            return file(contract(start), start);
        }
        House house = verification.house(start.code(), start.house());
        boolean named = start.contractNo() != null || start.contractId() != null;
        List<ContractRow> there = named ? List.of(ofHouse(contract(start), house)) : eligibility.inEffect(house);
        if (there.isEmpty()) {
            return record(house, start);
        }
        if (there.size() > 1) {
            throw Problem.rule("CON-R13", "该房屋有多份生效合同，请选择租赁合同编号");
        }
        return file(there.get(0), start);
    }

    private ContractRow contract(Start start) {
        if (start.contractId() != null) {
            return sight.row(start.contractId());
        }
        new Check().required("contractNo", "租赁合同编号", start.contractNo()).done();
        return eligibility.contract(start.contractNo());
    }

    private static ContractRow ofHouse(ContractRow row, House house) {
        if (!row.house().names().same(house.names())) {
            throw Problem.rule("CON-R13", "该合同不是所核验房屋的合同");
        }
        return row;
    }

    private long file(ContractRow contract, Start start) {
        Caller caller = sight.caller();
        String institution = institutions.nameOf(caller);
        eligibility.requireEffective(contract);
        return begun(contract.house(), () -> {
            eligibility.requireFree(contract);
            FilingRow row = filings.add(FilingRow.of(contract, start.verifyBy(), caller, institution, clock.instant()));
            eligibility.requireEffective(row);
            entering.show(row, Owner.F, contents.read(contract.id()));
            row.appliedBy(start.applicant() == null ? usual(row.signMode()) : start.applicant());
            return row;
        });
    }

    private long record(House house, Start start) {
        sight.requireWithin(house);
        eligibility.requirePaperAllowed();
        Caller caller = sight.caller();
        String institution = institutions.nameOf(caller);
        leases.known(house.names());
        return begun(house, () -> {
            eligibility.requireFree(house);
            FilingRow row = filings.add(FilingRow.of(house, caller, institution, clock.instant()));
            row.ownContent();
            row.appliedBy(start.applicant());
            contents.write(row.id(), Content.begun());
            return row;
        });
    }

    private long begun(House house, Supplier<FilingRow> begin) {
        return store.write(() -> {
            leases.lock(house.names());
            FilingRow row = begin.get();
            procedures.opened(FilingProcedure.TABLE, row, FilingAction.BEGIN);
            return row.id();
        });
    }

    /** CON-R16 */
    private static String usual(String signMode) {
        return switch (signMode) {
            case CodeTables.THROUGH_BROKER -> Applicant.BROKER.code();
            case CodeTables.BY_ENTERPRISE -> Applicant.ENTERPRISE.code();
            default -> Applicant.LESSOR.code();
        };
    }
}
