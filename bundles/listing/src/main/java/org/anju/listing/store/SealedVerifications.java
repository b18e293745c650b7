package org.anju.listing.store;

import java.util.List;
import org.anju.api.secret.SealedColumns;
import org.osgi.service.component.annotations.Component;

/** Owners of verified houses are sealed. */
@Component
public final class SealedVerifications implements SealedColumns {
    @Override
    public String table() {
        return "lst_verification";
    }

    @Override
    public List<String> columns() {
        return List.of("owner_name", "owner_id_no");
    }
}
