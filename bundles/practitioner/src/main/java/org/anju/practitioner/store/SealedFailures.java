package org.anju.practitioner.store;

import java.util.List;
import org.anju.api.secret.SealedColumns;
import org.osgi.service.component.annotations.Component;

/** Personal numbers of failed import rows are sealed. */
@Component
public final class SealedFailures implements SealedColumns {
    @Override
    public String table() {
        return "pra_import_failure";
    }

    @Override
    public List<String> columns() {
        return List.of("id_no");
    }
}
