package org.anju.institution.store;

import java.util.List;
import org.anju.api.secret.SealedColumns;
import org.osgi.service.component.annotations.Component;

/** Rows that a take-over could not import are sealed whole. */
@Component
public final class SealedFailures implements SealedColumns {
    @Override
    public String table() {
        return "ins_takeover_failure";
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
