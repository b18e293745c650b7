package org.anju.institution.model;

import static org.anju.institution.model.StoreState.DISABLED;
import static org.anju.institution.model.StoreState.PASSED;

import java.util.List;
import java.util.Set;
import org.anju.api.procedure.Procedure;

/** 门店管理: stores that the parent institution keeps (INS-T30, INS-T31). */
public final class StoreProcedure {
    public static final Procedure<StoreState, StoreAction> TABLE = Procedure.<StoreState, StoreAction>table(
                    "institution.store", "门店管理")
            .row(
                    "INS-T30",
                    Set.of(PASSED),
                    StoreAction.DISABLE,
                    DISABLED,
                    Permissions.SELF_STORE,
                    List.of(),
                    List.of(StoreEffect.PUBLISH_DISABLED))
            .row(
                    "INS-T30",
                    Set.of(DISABLED),
                    StoreAction.ENABLE,
                    PASSED,
                    Permissions.SELF_STORE,
                    List.of(),
                    List.of(StoreEffect.PUBLISH_ENABLED))
            .build();

    private StoreProcedure() {}
}
