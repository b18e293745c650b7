package org.anju.practitioner;

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

    /**
     * PRA-R33, XDE-01.
     *
     * @throws Problem 422 M-PRA-03 for an open business operator of the institution; 503 when the account domain is away
     */
    void refuseOperator(long institutionId, String idNoHash) {
        InstitutionAccounts accounts = present;
        if (accounts == null) {
            throw Problem.featureUnavailable("账号管理");
        }
        if (accounts.openOperator(institutionId, idNoHash)) {
            throw Problem.rule("PRA-R33", "该人员是本企业的业务操作用户，请先关闭其业务操作权限后再申请注销信息卡");
        }
    }
}
