package org.anju.institution;

import java.util.ArrayList;
import java.util.List;
import org.anju.api.code.CodeTable;
import org.anju.api.domain.Domain;
import org.anju.api.domain.Permission;
import org.anju.api.parameter.Parameter;
import org.anju.api.procedure.Procedure;
import org.anju.institution.model.CodeTables;
import org.anju.institution.model.FilingKind;
import org.anju.institution.model.InstitutionProcedure;
import org.anju.institution.model.Permissions;
import org.anju.institution.model.StoreProcedure;
import org.osgi.service.component.annotations.Component;

/** 机构备案: filing of institutions, their changes, suspension, cancellation, stores and certificates (SPEC §4). */
@Component(service = Domain.class)
public final class InstitutionDomain implements Domain {
    static final String ID = "institution";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "机构备案";
    }

    @Override
    public List<String> requires() {
        return List.of("account");
    }

    @Override
    public List<Permission> permissions() {
        return Permissions.all();
    }

    @Override
    public List<Parameter<?>> parameters() {
        return Settings.all();
    }

    @Override
    public List<CodeTable> codeTables() {
        return CodeTables.all();
    }

    @Override
    public List<Procedure<?, ?>> procedures() {
        List<Procedure<?, ?>> tables = new ArrayList<>();
        for (FilingKind kind : FilingKind.values()) {
            tables.add(kind.table());
        }
        tables.add(InstitutionProcedure.TABLE);
        tables.add(StoreProcedure.TABLE);
        return tables;
    }
}
