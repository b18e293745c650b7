package org.anju.contract;

import java.util.Optional;
import org.anju.api.access.Caller;
import org.anju.api.institution.InstitutionDirectory;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The institution domain, looked up at call time: it may be away while it is swapped (SPEC §1.5). */
@Component(service = Institutions.class)
public final class Institutions {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile InstitutionDirectory present;

    /** @throws Problem 503 when it is away */
    private InstitutionDirectory required() {
        InstitutionDirectory directory = present;
        if (directory == null) {
            throw Problem.featureUnavailable("机构备案");
        }
        return directory;
    }

    Optional<Institution> find(long id) {
        return required().find(id);
    }

    /** The name of the institution that somebody acts for; null for who acts for none. */
    public String nameOf(Caller caller) {
        return caller.institutionId() == null
                ? null
                : find(caller.institutionId()).map(Institution::name).orElseThrow(Problem::forbidden);
    }

    /** 资金监管账号 of the institution of a 统一社会信用代码; empty where there is none. */
    Optional<String> supervisedAccount(String licenseNo) {
        return required().findByLicense(licenseNo).flatMap(found -> required().supervisedAccount(found.id()));
    }
}
