package org.anju.institution;

import java.time.LocalDate;
import org.anju.api.access.RateLimits;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.problem.Problem;
import org.anju.api.store.ChinaDay;
import org.anju.api.value.Phone;
import org.anju.institution.model.CodeTables;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;
import org.anju.institution.model.InstitutionState;
import org.anju.institution.store.FactsTable;
import org.anju.institution.store.InstitutionRow;
import org.anju.institution.store.InstitutionRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the public sees of a filing behind the QR code of its certificate (INS-R11). */
@Component(service = PublicCheck.class)
public final class PublicCheck {
    private final InstitutionRows institutions;
    private final FactsTable facts;
    private final Codes codes;
    private final Divisions divisions;
    private final Privacy privacy;
    private final RateLimits limits;

    @Activate
    public PublicCheck(
            @Reference InstitutionRows institutions,
            @Reference FactsTable facts,
            @Reference Codes codes,
            @Reference Divisions divisions,
            @Reference Privacy privacy,
            @Reference RateLimits limits) {
        this.institutions = institutions;
        this.facts = facts;
        this.codes = codes;
        this.divisions = divisions;
        this.privacy = privacy;
        this.limits = limits;
    }

    /**
     * @param phone a landline in full, a mobile masked
     * @param valid whether the filing is in force
     */
    public record Filing(
            String name,
            String filingNo,
            String instTypeName,
            String divisionName,
            String address,
            String phone,
            LocalDate filedOn,
            LocalDate validTo,
            boolean valid,
            String stateLabel,
            String stateTone) {}

    /** @throws Problem 404 for a token that belongs to nobody; 429 for whoever tries many (PUB-R04) */
    public Filing of(String token) {
        limits.check(RateLimits.PUBLIC);
        InstitutionRow row = institutions.byToken(token).orElseThrow(Problem::notGenuine);
        Facts filed = facts.read(row.factsId());
        return new Filing(
                row.name(),
                row.filingNo(),
                codes.name(CodeTables.TYPE, row.type()).orElse(row.type()),
                divisions.display(row.division()),
                row.address(),
                phone(filed.get(FactField.CONTACT_PHONE)),
                ChinaDay.of(row.filedAt()),
                row.validTo(),
                row.state() == InstitutionState.FILED,
                row.state().label(),
                row.state().tone().name());
    }

    private String phone(String number) {
        return number == null || !Phone.isMobile(number)
                ? number
                : privacy.masking().mobile(number);
    }
}
