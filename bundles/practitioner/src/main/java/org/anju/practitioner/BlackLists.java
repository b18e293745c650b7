package org.anju.practitioner;

import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.redblack.BlackList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The black list, asked at call time (PRA-R53): without the feature nobody is let through, unless the city does not ask (SPEC §1.5). */
@Component(service = BlackLists.class)
public final class BlackLists {
    private final Parameters parameters;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile BlackList present;

    @Activate
    public BlackLists(@Reference Parameters parameters) {
        this.parameters = parameters;
    }

    /** @throws Problem 422 M-PRA-11; 503 when the feature is absent and P:practitioner.check_blacklist is on */
    void refuse(String idNoHash) {
        if (!parameters.get(Settings.CHECK_BLACKLIST)) {
            return;
        }
        BlackList list = present;
        if (list == null) {
            throw Problem.featureUnavailable("红黑名单");
        }
        if (list.refusal(idNoHash).isPresent()) {
            throw Problem.rule("PRA-R53", "该人员已被列入黑名单，不能申请信息卡");
        }
    }
}
