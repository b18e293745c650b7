package org.anju.institution.rest;

import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.problem.Check;
import org.anju.api.rest.ListFilter;
import org.anju.institution.model.CodeTables;
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

    public String division(String code) {
        return code == null ? null : divisions.display(code);
    }

    /** A 机构类型 that a list is filtered by; 400 when it is none. */
    String typeFilter(String value) {
        String code = ListFilter.text(value);
        new Check()
                .code("type", "机构类型", code, c -> codes.name(CodeTables.TYPE, c).isPresent())
                .done();
        return code;
    }

    /** 机构类型 */
    public String type(String code) {
        return code == null ? null : codes.name(CodeTables.TYPE, code).orElse(code);
    }
}
