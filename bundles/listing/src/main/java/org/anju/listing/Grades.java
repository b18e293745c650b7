package org.anju.listing;

import java.util.List;
import org.anju.api.credit.CreditGrades;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Credit grades, asked at call time (XDE-05). A grade is an addition, no precondition of the law: without the feature nobody is refused (SPEC §1.5). */
@Component(service = Grades.class)
public final class Grades {
    private final Settings settings;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile CreditGrades present;

    @Activate
    public Grades(@Reference Settings settings) {
        this.settings = settings;
    }

    /** @throws Problem 422 when the institution's grade is one of those that are blocked (CRE-R06) */
    void refuse(String licenseHash) {
        CreditGrades grades = present;
        if (grades == null) {
            return;
        }
        List<String> blocked = settings.get(CreditGrades.BLOCKED);
        if (grades.grade(licenseHash).filter(blocked::contains).isPresent()) {
            throw Problem.rule("CRE-R06", "机构信用等级过低，不能办理房源核验");
        }
    }
}
