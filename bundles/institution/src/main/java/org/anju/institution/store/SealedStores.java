package org.anju.institution.store;

import java.util.List;
import org.anju.api.secret.SealedColumns;
import org.osgi.service.component.annotations.Component;

/** Personal numbers of stores are sealed. */
@Component
public final class SealedStores implements SealedColumns {
    @Override
    public String table() {
        return "ins_store";
    }

    @Override
    public List<String> columns() {
        return List.of("principal_id_no", "contact_phone");
    }
}
