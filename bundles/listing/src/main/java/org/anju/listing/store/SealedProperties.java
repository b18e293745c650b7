package org.anju.listing.store;

import java.util.List;
import org.anju.api.secret.SealedColumns;
import org.osgi.service.component.annotations.Component;

/** Holders in the local register are sealed. */
@Component
public final class SealedProperties implements SealedColumns {
    @Override
    public String table() {
        return "lst_property";
    }

    @Override
    public List<String> columns() {
        return List.of("holders");
    }
}
