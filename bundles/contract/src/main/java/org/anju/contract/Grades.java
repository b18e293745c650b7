package org.anju.contract;

import java.util.Optional;
import org.anju.api.credit.CreditGrades;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The credit grades, looked up at call time: without the feature nothing is blocked (SPEC §1.5). */
@Component(service = Grades.class)
public final class Grades {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile CreditGrades present;

    Optional<CreditGrades> present() {
        return Optional.ofNullable(present);
    }
}
