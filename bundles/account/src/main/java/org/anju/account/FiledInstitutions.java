package org.anju.account;

import java.util.Optional;
import java.util.Set;
import org.anju.account.ca.Enterprise;
import org.anju.account.store.AccountStore;
import org.anju.account.store.UserQueries;
import org.anju.api.institution.InstitutionDirectory;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Which institution an enterprise is, and whether an admin may be registered for it (ACC-R01, ACC-R02). */
@Component(service = FiledInstitutions.class)
public final class FiledInstitutions {
    /** A suspended filing is still one: its certificate is not void. */
    private static final Set<String> CERTIFIED = Set.of("FILED", "SUSPENDED");

    private final AccountStore store;
    private final UserQueries users;
    private final Parameters parameters;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile InstitutionDirectory directory;

    @Activate
    public FiledInstitutions(
            @Reference AccountStore store, @Reference UserQueries users, @Reference Parameters parameters) {
        this.store = store;
        this.users = users;
        this.parameters = parameters;
    }

    /** For tests, which have no framework to set it. */
    void directory(InstitutionDirectory known) {
        directory = known;
    }

    /** The institution; 422 M-ACC-01 when it has no filing, 409 M-ACC-02 when it has an admin, 503 while nobody can tell. */
    Institution mayRegister(Enterprise enterprise) {
        InstitutionDirectory asked = directory;
        if (asked == null) {
            throw Problem.featureUnavailable("机构备案");
        }
        Optional<Institution> found = asked.findByLicense(enterprise.creditCode());
        boolean certified = found.filter(i -> CERTIFIED.contains(i.status()) && i.filingNo() != null)
                .isPresent();
        if (parameters.get(AccountParameters.REQUIRE_FILING) && !certified) {
            throw Problem.rule("ACC-R01", "未办理企业主体备案证书，无法注册租赁平台的企业管理用户");
        }
        Institution institution = found.orElseThrow(() -> Problem.rule("ACC-R01", "本平台没有该机构的信息，请先办理机构备案"));
        if (store.read(() -> users.admin(institution.id())).isPresent()) {
            throw Identifiers.secondAdmin();
        }
        return institution;
    }
}
