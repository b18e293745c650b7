package org.anju.contract;

import java.util.List;
import org.anju.api.account.InstitutionAccounts;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The account domain, looked up at call time: it may be away while it is swapped (SPEC §1.5). */
@Component(service = Accounts.class)
public final class Accounts {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile InstitutionAccounts present;

    /** The users who act for an institution; none when the account domain is away. */
    public List<Long> users(long institutionId) {
        InstitutionAccounts accounts = present;
        return accounts == null ? List.of() : accounts.users(institutionId);
    }
}
