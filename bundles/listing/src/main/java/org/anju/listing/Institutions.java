package org.anju.listing;

import org.anju.api.access.Caller;
import org.anju.api.institution.InstitutionDirectory;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The institution domain, looked up at call time: it may be away (SPEC §1.5). */
@Component(service = Institutions.class)
public final class Institutions {
    /** 住房租赁企业 */
    static final String RENTAL = "02";

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile InstitutionDirectory present;

    /**
     * The caller's institution, which must be filed and not suspended (LST-R11); null for who has none.
     *
     * @throws Problem 503 when the institution domain is away; 422 when it is not filed
     */
    Institution activeOf(Caller caller) {
        if (caller.institutionId() == null) {
            return null;
        }
        InstitutionDirectory directory = present;
        if (directory == null) {
            throw Problem.featureUnavailable("机构备案");
        }
        return directory
                .find(caller.institutionId())
                .filter(Institution::active)
                .orElseThrow(() -> Problem.rule("LST-R11", "机构未备案或已暂停，不能办理房源核验"));
    }
}
