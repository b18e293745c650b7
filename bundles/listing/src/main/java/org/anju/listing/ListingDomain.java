package org.anju.listing;

import java.util.List;
import org.anju.api.code.CodeTable;
import org.anju.api.domain.Domain;
import org.anju.api.domain.Permission;
import org.anju.api.parameter.Parameter;
import org.anju.api.procedure.Procedure;
import org.anju.listing.model.CodeTables;
import org.anju.listing.model.ListingProcedure;
import org.anju.listing.model.Permissions;
import org.osgi.service.component.annotations.Component;

/** 房源核验: whether a house is real and may be let, asked of the property register; code and notice (SPEC §6). */
@Component(service = Domain.class)
public final class ListingDomain implements Domain {
    @Override
    public String id() {
        return "listing";
    }

    @Override
    public String name() {
        return "房源核验";
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
        return List.of(ListingProcedure.TABLE);
    }
}
