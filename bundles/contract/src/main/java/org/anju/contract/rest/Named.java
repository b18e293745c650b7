package org.anju.contract.rest;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.problem.Check;
import org.anju.api.rest.ListFilter;
import org.anju.contract.model.CodeTables;
import org.anju.contract.model.House;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Chinese names of codes, for people. */
@Component(service = Named.class)
public final class Named {
    private final Codes codes;
    private final Divisions divisions;

    @Activate
    public Named(@Reference Codes codes, @Reference Divisions divisions) {
        this.codes = codes;
        this.divisions = divisions;
    }

    String division(String code) {
        return code == null ? null : divisions.display(code);
    }

    String of(String table, String code) {
        return code == null ? null : codes.name(table, code).orElse(code);
    }

    /** Several codes, between commas. */
    String all(String table, String these) {
        return Stream.of(these.split(",")).map(code -> of(table, code)).collect(Collectors.joining("、"));
    }

    /** 成交方式 */
    String signMode(String code) {
        return of(CodeTables.SIGN_MODE, code);
    }

    /** A 成交方式 that a list is filtered by; 400 when it is none. */
    String signModeFilter(String value) {
        String code = ListFilter.text(value);
        new Check()
                .code("signMode", "成交方式", code, c -> codes.name(CodeTables.SIGN_MODE, c)
                        .isPresent())
                .done();
        return code;
    }

    /** 出租部位 */
    static String rentPart(String code) {
        return House.ROOM.equals(code) ? "分间" : "整套";
    }
}
