package org.anju.practitioner.rest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Check;
import org.anju.api.rest.ListFilter;
import org.anju.api.secret.Secrets;
import org.anju.api.store.ChinaDay;
import org.anju.api.value.Masking;
import org.anju.practitioner.model.CodeTables;
import org.anju.practitioner.store.PersonRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Chinese names of codes, and masked numbers, for people. */
@Component(service = Named.class)
public final class Named {
    private final Codes codes;
    private final Divisions divisions;
    private final Secrets secrets;
    private final Parameters parameters;
    private final Clock clock;

    @Activate
    public Named(
            @Reference Codes codes,
            @Reference Divisions divisions,
            @Reference Secrets secrets,
            @Reference Parameters parameters,
            @Reference Clock clock) {
        this.codes = codes;
        this.divisions = divisions;
        this.secrets = secrets;
        this.parameters = parameters;
        this.clock = clock;
    }

    public String division(String code) {
        return code == null ? null : divisions.display(code);
    }

    /** 人员类别 */
    public String category(String code) {
        return name(CodeTables.CATEGORY, code);
    }

    /** 职业类资格证书类型 */
    public String certificate(String code) {
        return name(CodeTables.CERTIFICATE, code);
    }

    /** 机构类型 */
    String institutionType(String code) {
        return name("institution.type", code);
    }

    public String sex(String code) {
        return name(CodeTables.SEX, code);
    }

    private String name(String table, String code) {
        return code == null ? null : codes.name(table, code).orElse(code);
    }

    /** A 人员类别 that a list is filtered by; 400 when it is none. */
    String categoryFilter(String value) {
        String code = ListFilter.text(value);
        new Check()
                .code("category", "人员类别", code, c -> codes.name(CodeTables.CATEGORY, c)
                        .isPresent())
                .done();
        return code;
    }

    /** Whole days in China since a moment. */
    Long daysSince(Instant moment) {
        return moment == null ? null : ChronoUnit.DAYS.between(ChinaDay.of(moment), ChinaDay.of(clock.instant()));
    }

    /** An identity number as lists show it. */
    String idNo(PersonRow row) {
        return Masking.of(parameters).idNo(row.idNo(secrets));
    }

    /** A practitioner's number is on business: full (§2.2). */
    String phone(PersonRow row) {
        return row.phone(secrets);
    }
}
