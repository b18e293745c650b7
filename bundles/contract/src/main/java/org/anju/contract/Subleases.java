package org.anju.contract;

import java.util.List;
import java.util.stream.Collectors;
import org.anju.api.audit.Audit;
import org.anju.api.contract.LeaseDirectory.Lease;
import org.anju.api.problem.Problem;
import org.anju.contract.model.ContractRule;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.ContractRows;
import org.anju.contract.store.LeaseRow;
import org.anju.contract.store.LeaseTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The subleases (转租) that stand on a lease: contracts of others, so they do not end with it (ADR 9). Under the lock of the house. */
@Component(service = Subleases.class)
public final class Subleases {
    private final LeaseTable leases;
    private final ContentTable contents;
    private final ContractRows contracts;
    private final Settings settings;
    private final Audit audit;

    @Activate
    public Subleases(
            @Reference LeaseTable leases,
            @Reference ContentTable contents,
            @Reference ContractRows contracts,
            @Reference Settings settings,
            @Reference Audit audit) {
        this.leases = leases;
        this.contents = contents;
        this.contracts = contracts;
        this.settings = settings;
        this.audit = audit;
    }

    /** Who agrees to end a lease ends what was let on it first. */
    public void refuse(LeaseRow head) {
        List<Lease> under = under(head);
        if (!under.isEmpty()) {
            String numbers = under.stream().map(Lease::contractNo).collect(Collectors.joining("、"));
            throw Problem.rule(ContractRule.NO_SUBLEASE.ruleId(), "该合同有生效的转租合同（" + numbers + "），请先撤销转租合同");
        }
    }

    /** What ends without agreement leaves them in effect; the authority should look at them. */
    public void flag(LeaseRow head) {
        String why = "原租赁合同已终止";
        for (Lease lease : under(head)) {
            contracts.find(lease.id()).filter(row -> row.flag() == null).ifPresent(row -> {
                row.flag(why);
                audit.record("contract.flag", "contract/" + row.id(), why);
            });
        }
    }

    private List<Lease> under(LeaseRow head) {
        return leases.overlaps(head.house().names(), head.roomNo(), settings.today(), head.endDate()).stream()
                .filter(lease -> lease.id() != head.id())
                .filter(lease ->
                        contents.sublessors(lease.id()).stream().anyMatch(hash -> contents.rents(head.id(), hash)))
                .toList();
    }
}
