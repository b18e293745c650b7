package org.anju.listing.store;

import java.util.List;
import org.anju.api.secret.SealedColumns;
import org.osgi.service.component.annotations.Component;

/** Rows that an import of the register could not take are sealed. */
@Component
public final class SealedFailures implements SealedColumns {
    @Override
    public String table() {
        return "lst_import_failure";
    }

    @Override
    public List<String> keys() {
        return List.of("job_id", "row_no");
    }

    @Override
    public List<String> columns() {
        return List.of("cells");
    }
}
