package org.anju.contract;

import java.util.List;
import java.util.stream.Stream;
import org.anju.api.code.CodeTable;
import org.anju.api.domain.Domain;
import org.anju.api.domain.Permission;
import org.anju.api.parameter.Parameter;
import org.anju.api.procedure.Procedure;
import org.anju.contract.filing.FilingSettings;
import org.anju.contract.model.AmendmentProcedure;
import org.anju.contract.model.CodeTables;
import org.anju.contract.model.FilingProcedure;
import org.anju.contract.model.Permissions;
import org.anju.contract.model.SigningProcedure;
import org.osgi.service.component.annotations.Component;

/** 合同网签备案: leases are signed online and filed (SPEC §7). */
@Component(service = Domain.class)
public final class ContractDomain implements Domain {
    @Override
    public String id() {
        return "contract";
    }

    @Override
    public String name() {
        return "合同网签备案";
    }

    @Override
    public List<String> requires() {
        return List.of("account", "institution");
    }

    @Override
    public List<Permission> permissions() {
        return Permissions.all();
    }

    @Override
    public List<Parameter<?>> parameters() {
        return Stream.concat(Settings.all().stream(), FilingSettings.all().stream())
                .toList();
    }

    @Override
    public List<CodeTable> codeTables() {
        return CodeTables.all();
    }

    @Override
    public List<Procedure<?, ?>> procedures() {
        return List.of(SigningProcedure.TABLE, FilingProcedure.TABLE, AmendmentProcedure.TABLE);
    }
}
