package org.anju.practitioner;

import java.util.List;
import org.anju.api.code.CodeTable;
import org.anju.api.domain.Domain;
import org.anju.api.domain.Permission;
import org.anju.api.parameter.Parameter;
import org.anju.api.procedure.Procedure;
import org.anju.practitioner.model.CancelProcedure;
import org.anju.practitioner.model.CardProcedure;
import org.anju.practitioner.model.ChangeProcedure;
import org.anju.practitioner.model.CodeTables;
import org.anju.practitioner.model.NewCardProcedure;
import org.anju.practitioner.model.Permissions;
import org.osgi.service.component.annotations.Component;

/** 从业人员管理: practitioners' information cards, their application, verification, activation, change and cancellation (SPEC §5). */
@Component(service = Domain.class)
public final class PractitionerDomain implements Domain {
    @Override
    public String id() {
        return "practitioner";
    }

    @Override
    public String name() {
        return "从业人员管理";
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
        return Settings.all();
    }

    @Override
    public List<CodeTable> codeTables() {
        return CodeTables.all();
    }

    @Override
    public List<Procedure<?, ?>> procedures() {
        return List.of(NewCardProcedure.TABLE, ChangeProcedure.TABLE, CancelProcedure.TABLE, CardProcedure.TABLE);
    }
}
