package org.anju.practitioner.store;

import java.util.List;
import org.anju.api.secret.SealedColumns;
import org.osgi.service.component.annotations.Component;

/** Personal numbers of cases are sealed. */
@Component
public final class SealedCases implements SealedColumns {
    @Override
    public String table() {
        return "pra_case";
    }

    @Override
    public List<String> columns() {
        return List.of("id_no", "phone");
    }
}
