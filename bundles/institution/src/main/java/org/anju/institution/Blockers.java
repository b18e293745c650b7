package org.anju.institution;

import java.util.ArrayList;
import java.util.List;
import org.anju.api.institution.CancellationBlocker;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What speaks against cancelling an institution (INS-R10): a case under review, open business operators, and what other domains name. */
@Component(service = Blockers.class)
public final class Blockers {
    private final Accounts accounts;
    private final OpenApplications applications;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<CancellationBlocker> others;

    @Activate
    public Blockers(@Reference Accounts accounts, @Reference OpenApplications applications) {
        this.accounts = accounts;
        this.applications = applications;
    }

    List<String> of(long institutionId) {
        List<String> open = accounts.required().openOperators(institutionId);
        List<String> blockers = new ArrayList<>(applications.underReview(institutionId));
        if (!open.isEmpty()) {
            blockers.add("未关闭的业务操作用户：" + String.join("、", open));
        }
        others.forEach(domain -> blockers.addAll(domain.blockers(institutionId)));
        return blockers;
    }

    /** @throws Problem 422 M-INS-10 with the list */
    void refuseIfAny(long institutionId) {
        List<String> blockers = of(institutionId);
        if (!blockers.isEmpty()) {
            throw Problem.rule("INS-R10", "存在未办结业务，不能注销：" + String.join("；", blockers));
        }
    }
}
