package org.anju.institution;

import java.util.Optional;
import org.anju.api.account.InstitutionAccounts;
import org.anju.api.problem.Problem;
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

    /** @throws Problem 503 {@code FEATURE_UNAVAILABLE} when it is away */
    InstitutionAccounts required() {
        InstitutionAccounts accounts = present;
        if (accounts == null) {
            throw Problem.featureUnavailable("账号管理");
        }
        return accounts;
    }

    /** The admin of an institution; empty also when the account domain is away. */
    Optional<InstitutionAccounts.Admin> admin(long institutionId) {
        InstitutionAccounts accounts = present;
        return accounts == null ? Optional.empty() : accounts.admin(institutionId);
    }

    /** Whether an institution is known to have no admin; false when the account domain is away. */
    boolean without(long institutionId) {
        InstitutionAccounts accounts = present;
        return accounts != null && accounts.admin(institutionId).isEmpty();
    }
}
