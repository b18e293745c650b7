package org.anju.contract;

import java.util.List;
import org.anju.api.institution.CancellationBlocker;
import org.anju.contract.store.ContractRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What speaks against cancelling an institution's filing (INS-R10): contracts in preparation. Effective ones stay (XDE-10). */
@Component(service = CancellationBlocker.class)
public final class UnfinishedBusiness implements CancellationBlocker {
    private final ContractRows contracts;

    @Activate
    public UnfinishedBusiness(@Reference ContractRows contracts) {
        this.contracts = contracts;
    }

    @Override
    public List<String> blockers(long institutionId) {
        int drafts = contracts.draftsOf(institutionId).size();
        return drafts == 0 ? List.of() : List.of("待签约的租赁合同" + drafts + "份");
    }
}
