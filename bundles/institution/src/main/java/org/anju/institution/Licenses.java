package org.anju.institution;

import java.util.Optional;
import org.anju.api.code.Divisions;
import org.anju.api.problem.Problem;
import org.anju.institution.model.Facts;
import org.anju.institution.store.InstitutionRow;
import org.anju.institution.store.InstitutionRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One institution per licence number, one per name in a city, among those not cancelled (INS-R05, INS-F1). */
@Component(service = Licenses.class)
public final class Licenses {
    private final InstitutionRows institutions;
    private final Divisions divisions;

    @Activate
    public Licenses(@Reference InstitutionRows institutions, @Reference Divisions divisions) {
        this.institutions = institutions;
        this.divisions = divisions;
    }

    /**
     * @param self the institution that may hold them itself, or null
     * @throws Problem 409 M-INS-05 with the district that holds the number; 409 when the name is taken
     */
    void requireFree(Facts facts, Long self) {
        institutions
                .holderOfLicense(facts.licenseNo())
                .filter(row -> other(row, self))
                .ifPresent(row -> {
                    throw Problem.duplicate(licenseTaken(row.division()));
                });
        if (facts.division() != null) {
            holderOfName(facts, self).ifPresent(row -> {
                throw Problem.duplicate("该企业名称在本市已备案或注册（" + divisions.display(row.division()) + "）");
            });
        }
    }

    private Optional<InstitutionRow> holderOfName(Facts facts, Long self) {
        return institutions
                .holderOfName(facts.division().substring(0, 4), facts.name())
                .filter(row -> other(row, self));
    }

    /** M-INS-05 with the name of the district. */
    String licenseTaken(String division) {
        return "该营业执照号码已备案或注册（" + divisions.display(division) + "）";
    }

    private static boolean other(InstitutionRow row, Long self) {
        return self == null || row.id() != self;
    }
}
